import { Trans, useLingui } from "@lingui/react/macro";
import { penaltyToCut } from "../../../../sdk/mirrors/penalty.ts";
import { NoticeStrip } from "../../chart/NoticeStrip.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { OpenExit, Tier } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { tierName } from "../../wallet/tierNames.ts";

/** A block may carry a time a little before the page's; the penalty of two minutes ago is the most that is accepted. */
const TOLERANCE = 120;

/** Notices that run, each as a strip that shortens to nothing. */
export function Exits({ tiers, exits }: { tiers: readonly Tier[]; exits: readonly OpenExit[] }) {
  const { i18n } = useLingui();
  const { start } = useTransactions();
  const now = useChainTime() ?? 0;
  return (
    <ul className="exits">
      {exits.map((exit) => {
        const ready = exit.readyAt <= now;
        const penalty = penaltyToCut(exit, now);
        return (
          <li key={exit.id.toString()}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Amount value={exit.amount} className="text-lead" />
              <span className="text-muted">
                {ready ? (
                  <Trans>
                    from the {i18n._(tierName(exit.tier))} tier, ready since <Moment at={exit.readyAt} />
                  </Trans>
                ) : (
                  <Trans>
                    from the {i18n._(tierName(exit.tier))} tier; in <Left until={exit.readyAt} /> it is free,{" "}
                    <Moment at={exit.readyAt} />
                  </Trans>
                )}
              </span>
            </p>
            <NoticeStrip readyAt={exit.readyAt} notice={tiers[exit.tier]?.notice ?? 0} now={now} penalty={penalty} />
            <span className="acts">
              {ready ? (
                <WriteButton
                  verb="withdraw"
                  terse
                  onWrite={() => start("withdraw", { exitId: exit.id, amount: exit.amount })}
                >
                  <Trans>Withdraw</Trans>
                </WriteButton>
              ) : (
                <WriteButton
                  verb="cutNotice"
                  terse
                  onWrite={() =>
                    start("cutNotice", { exitId: exit.id, maxPenalty: penaltyToCut(exit, now - TOLERANCE) })
                  }
                >
                  <Trans>
                    Leave now and burn <Amount value={penalty} />
                  </Trans>
                </WriteButton>
              )}
              <WriteButton verb="cancelNotice" terse onWrite={() => start("cancelNotice", { exitId: exit.id })}>
                <Trans>Cancel the notice</Trans>
              </WriteButton>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
