import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { weightDown } from "../../../../sdk/mirrors/weight.ts";
import { countsFrom } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { Amount } from "../../components/Amount.tsx";
import { AmountField, checkAmount } from "../../components/AmountField.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { Position, Tier } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { tierName } from "../../wallet/tierNames.ts";
import { BasisWords } from "./BasisWords.tsx";
import { type Basis, weeklyShare } from "./estimate.ts";
import { LeaveOn } from "./LeaveOn.tsx";

type Props = {
  tiers: readonly Tier[];
  tier: number;
  position: Position | undefined;
  basis: Basis | undefined;
  totalWeight: bigint | undefined;
};

/** What a stake would weigh, when it would count, what it would earn; and the button that makes it. */
export function Calculator({ tiers, tier, position, basis, totalWeight }: Props) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { start } = useTransactions();
  const now = useChainTime(30);
  const [text, setText] = useState("");
  const most = position?.wallet;
  const { amount, fault } = checkAmount(text, most);
  const staked = amount ?? 0n;
  const held = position?.balances[tier] ?? 0n;
  const added = weightDown(tier, held + staked) - weightDown(tier, held);
  const name = i18n._(tierName(tier));
  const notice = tiers[tier]?.notice ?? 0;
  const isKnown = basis !== undefined && totalWeight !== undefined;

  return (
    <section className="card calculator">
      <h2>
        <Trans>Stake in the {name} tier</Trans>
      </h2>
      <AmountField label={<Trans>Amount to stake</Trans>} text={text} onText={setText} most={most} />
      <dl className="facts">
        <dt>
          <Trans>Weight it adds</Trans>
        </dt>
        <dd>
          <Amount value={added} unit={false} />
        </dd>
        <dt>
          <Trans>Counts in votes from</Trans>
        </dt>
        <dd>{now === undefined ? "…" : format.day(countsFrom(now))}</dd>
        <dt>
          <Trans>Share of all votes</Trans>
        </dt>
        <dd className="amount">{totalWeight === undefined ? "…" : format.share(added, totalWeight + added, 4)}</dd>
        <dt>
          <Trans>Revenue in a week, about</Trans>
        </dt>
        <dd>{isKnown ? <Amount value={weeklyShare(basis.mean, added, totalWeight)} /> : "…"}</dd>
        <dt>
          <Trans>To leave whole</Trans>
        </dt>
        <dd>{notice === 0 ? <Trans>at once</Trans> : <Trans>after {format.duration(notice)}</Trans>}</dd>
      </dl>
      <LeaveOn key={tier} tier={tier} notice={notice} amount={staked} now={now} />
      <WriteButton
        verb="stake"
        primary
        blocked={
          amount === undefined ? (
            fault === "over" ? (
              <Trans>Your wallet holds less.</Trans>
            ) : (
              <Trans>Enter an amount.</Trans>
            )
          ) : undefined
        }
        onWrite={() => amount !== undefined && start("stake", { tier, amount })}
      >
        <Trans context="verb">Stake</Trans>
      </WriteButton>
      <p className="text-note text-muted">{basis && <BasisWords basis={basis} />}</p>
    </section>
  );
}
