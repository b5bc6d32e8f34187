import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { AmountField } from "../../components/AmountField.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { type Lot, purseQuery } from "../../queries/auction.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useAccount } from "../../wallet/useAccount.ts";
import { AssetField } from "./AssetField.tsx";
import { DeadlineField } from "./DeadlineField.tsx";
import { type Purchase, purchaseOf } from "./purchase.ts";
import { PurchaseFault } from "./PurchaseFault.tsx";
import { useAsset } from "./useAsset.ts";

const HALF_HOUR = 1_800;

/** What a purchase does, before it is signed. */
function EffectWords({ purchase: { amount, cost, burned, funded }, lot }: { purchase: Purchase; lot: Lot }) {
  const { symbol, write } = useAsset(lot.asset);
  return (
    <p className="note">
      <span>
        <Trans>
          You receive {write(amount)} <bdi>{symbol}</bdi> and pay what it costs in the second of the block: now{" "}
          <Amount value={cost} digits={6} />. Of that, <Amount value={burned} digits={6} /> is burned and{" "}
          <Amount value={funded} digits={6} /> streams to the stakers next week.
        </Trans>
      </span>
    </p>
  );
}

export type PurchaseProps = {
  lot: Lot;
  left: bigint;
  now: number;
  /** the one purchase that the page is about: several lots may run, and one button leads */
  isChosen: boolean;
  onChoose: () => void;
};

/** How much of a lot somebody wants, the most they pay for it and until when; and the button that buys it. */
export function PurchaseForm({ lot, left, now, isChosen, onChoose }: PurchaseProps) {
  const { t } = useLingui();
  const { start } = useTransactions();
  const { address } = useAccount();
  const { data: purse } = useQuery(purseQuery(useMext(), address));
  const { isRead, places, write } = useAsset(lot.asset);
  const [amount, setAmount] = useState("");
  const [highest, setHighest] = useState("");
  const [lasts, setLasts] = useState(HALF_HOUR);
  // Before it is known how its amounts are written, a number means nothing.
  if (!isRead) return null;
  const purchase = purchaseOf(lot, { amount, highest }, { left, places, purse, now });
  const { fault, most } = purchase;
  const buy = () =>
    start("buyLot", { lot: lot.id, amount: purchase.amount, maxPayment: most, deadline: BigInt(now + lasts) });
  return (
    <div className="grid gap-3" onFocus={onChoose} role="group" aria-label={t`Buy of lot ${lot.id.toString()}`}>
      <AssetField asset={lot.asset} text={amount} onText={setAmount} left={left} />
      <AmountField
        label={<Trans>Pay at most</Trans>}
        text={highest}
        onText={setHighest}
        hint={
          highest === "" &&
          purchase.amount > 0n && (
            <Trans>
              Left empty, it is the price of two minutes ago, <Amount value={most} digits={6} />: a block may be a
              little older than this clock, and the price only falls.
            </Trans>
          )
        }
      />
      <DeadlineField lasts={lasts} onLasts={setLasts} />
      {fault === undefined && <EffectWords purchase={purchase} lot={lot} />}
      <WriteButton
        verb="buyLot"
        primary={isChosen}
        blocked={
          fault && <PurchaseFault purchase={{ ...purchase, fault }} places={places} left={write(left)} purse={purse} />
        }
        onWrite={buy}
      >
        <Trans>Buy it</Trans>
      </WriteButton>
      <p className="text-note text-muted">
        <Trans>
          If a new lot takes in what is left of this one before your purchase, nothing is bought and nothing is paid:
          the new lot starts at its own first price, and you would decide anew.
        </Trans>
      </p>
    </div>
  );
}
