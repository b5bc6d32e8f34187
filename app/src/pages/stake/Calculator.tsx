import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { weightDown } from "../../../../sdk/mirrors/weight.ts";
import { countsFrom } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { penaltyToLeave } from "../../../../sdk/mirrors/penalty.ts";
import { Amount } from "../../components/Amount.tsx";
import { AmountField, checkAmount } from "../../components/AmountField.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { Position, Revenue, Tier } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { tierName } from "../../wallet/tierNames.ts";

type Props = {
  tiers: readonly Tier[];
  tier: number;
  onTier: (tier: number) => void;
  position: Position | undefined;
  revenue: Revenue | undefined;
};

/** What a stake would weigh, when it would count, what it would earn; and the button that makes it. */
export function Calculator({ tiers, tier, position, revenue }: Props) {
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
  const total = (revenue?.totalWeight ?? 0n) + added;
  const name = i18n._(tierName(tier));
  const notice = tiers[tier]?.notice ?? 0;
  const weekly = revenue && total > 0n ? (revenue.nextWeek * added) / total : 0n;

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
          <Trans>Of next week’s revenue</Trans>
        </dt>
        <dd>
          <Amount value={weekly} /> <span className="text-muted">({format.share(added, total, 2)})</span>
        </dd>
        <dt>
          <Trans>To leave whole</Trans>
        </dt>
        <dd>{notice === 0 ? <Trans>at once</Trans> : <Trans>after {format.duration(notice)}</Trans>}</dd>
        <dt>
          <Trans>To leave at once</Trans>
        </dt>
        <dd>
          {notice === 0 ? (
            <Trans>free</Trans>
          ) : (
            <Trans>
              burns <Amount value={penaltyToLeave(tier, staked)} />
            </Trans>
          )}
        </dd>
      </dl>
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
      <p className="text-note text-muted">
        <Trans>Revenue of coming weeks is not known in advance; the figure is what is funded already.</Trans>
      </p>
    </section>
  );
}
