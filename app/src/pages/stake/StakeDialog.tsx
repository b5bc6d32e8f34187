import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useState } from "react";
import { penaltyToLeave } from "../../../../sdk/mirrors/penalty.ts";
import { AmountField, checkAmount } from "../../components/AmountField.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { Tier } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { tierName } from "../../wallet/tierNames.ts";
import { LeaveWords, MoveWords, NoticeWords } from "./ActWords.tsx";

export type StakeAct = "giveNotice" | "leaveNow" | "move";

type Props = { act: StakeAct; tier: number; tiers: readonly Tier[]; balance: bigint; onClose: () => void };

/** One act on a stake, with its consequence said before the signature. */
export function StakeDialog({ act, tier, tiers, balance, onClose }: Props) {
  const { i18n, t } = useLingui();
  const { start } = useTransactions();
  const now = useChainTime() ?? 0;
  const target = useId();
  const [text, setText] = useState("");
  const [to, setTo] = useState(tier + 1);
  const { amount } = checkAmount(text, balance);
  const name = i18n._(tierName(tier));
  const size = amount ?? 0n;
  const penalty = penaltyToLeave(tier, size);
  const titles: Record<StakeAct, string> = {
    giveNotice: t`Give notice in the ${name} tier`,
    leaveNow: t`Leave the ${name} tier now`,
    move: t`Move from the ${name} tier`,
  };
  const common = { tier, tiers, balance, size, now };
  const words: Record<StakeAct, ReactNode> = {
    giveNotice: <NoticeWords {...common} />,
    leaveNow: <LeaveWords {...common} />,
    move: <MoveWords {...common} to={to} />,
  };

  function write() {
    if (amount === undefined) return;
    onClose();
    if (act === "giveNotice") start("giveNotice", { tier, amount });
    if (act === "leaveNow") start("leaveNow", { tier, amount, maxPenalty: penalty });
    if (act === "move") start("move", { from: tier, to, amount });
  }

  return (
    <Dialog open title={titles[act]} onClose={onClose}>
      <AmountField label={t`Amount`} text={text} onText={setText} most={balance} mostLabel={t`Staked here:`} />
      {act === "move" && (
        <div className="field">
          <label htmlFor={target}>
            <Trans>To the tier</Trans>
          </label>
          <select id={target} className="text-input" value={to} onChange={(event) => setTo(Number(event.target.value))}>
            {tiers.map((_, index) =>
              index > tier ? (
                <option key={index} value={index}>
                  {i18n._(tierName(index))}
                </option>
              ) : null,
            )}
          </select>
        </div>
      )}
      {words[act]}
      <WriteButton
        verb={act}
        primary
        blocked={amount === undefined ? <Trans>Enter an amount.</Trans> : undefined}
        onWrite={write}
      >
        {act === "giveNotice" ? (
          <Trans>Give notice</Trans>
        ) : act === "leaveNow" ? (
          <Trans>Leave now</Trans>
        ) : (
          <Trans>Move</Trans>
        )}
      </WriteButton>
    </Dialog>
  );
}
