import { Trans, useLingui } from "@lingui/react/macro";
import { penaltyToCut } from "../../../../sdk/mirrors/penalty.ts";
import { NoticeStrip } from "../../chart/NoticeStrip.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import { Reminder } from "../../components/Reminder.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { OpenExit, Tier } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { tierName } from "../../wallet/tierNames.ts";
import { ExitPenalties } from "./ExitPenalties.tsx";

/** A block may carry a time a little before the page's; the penalty of two minutes ago is the most that is accepted. */
const TOLERANCE = 120;

function Acts({ exit, now }: { exit: OpenExit; now: number }) {
  const { t } = useLingui();
  const format = useFormat();
  const { start } = useTransactions();
  const ready = exit.readyAt <= now;
  const most = penaltyToCut(exit, now - TOLERANCE);
  return (
    <>
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
          <WriteButton verb="cutNotice" terse onWrite={() => start("cutNotice", { exitId: exit.id, maxPenalty: most })}>
            <Trans>
              Leave now and burn <Amount value={penaltyToCut(exit, now)} />
            </Trans>
          </WriteButton>
        )}
        <WriteButton verb="cancelNotice" terse onWrite={() => start("cancelNotice", { exitId: exit.id })}>
          <Trans>Cancel the notice</Trans>
        </WriteButton>
        {!ready && (
          <Reminder
            name={`mext-notice-${exit.id}`}
            events={[
              {
                uid: `exit-${exit.id}-${exit.readyAt}@mext`,
                title: t`${format.mext(exit.amount)} MEXT have run their notice`,
                at: exit.readyAt,
              },
            ]}
          />
        )}
      </span>
      {!ready && (
        <p className="text-note text-muted">
          <Trans>
            Leaving now burns what is due in the second of its block, and never more than{" "}
            <Amount value={most} digits={6} />. Cancelling puts the whole amount back to work.
          </Trans>
        </p>
      )}
    </>
  );
}

function Exit({ exit, notice, now }: { exit: OpenExit; notice: number; now: number }) {
  const { i18n } = useLingui();
  const name = i18n._(tierName(exit.tier));
  const ready = exit.readyAt <= now;
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Amount value={exit.amount} className="text-lead" />
        <span className="text-muted">
          {ready ? (
            <Trans>
              from the {name} tier, ready since <Moment at={exit.readyAt} />
            </Trans>
          ) : (
            <Trans>
              from the {name} tier; in <Left until={exit.readyAt} /> it is free, <Moment at={exit.readyAt} />
            </Trans>
          )}
        </span>
      </p>
      <NoticeStrip readyAt={exit.readyAt} notice={notice} now={now} penalty={penaltyToCut(exit, now)} />
      <Acts exit={exit} now={now} />
      {!ready && <ExitPenalties exit={exit} now={now} />}
    </li>
  );
}

/** Notices that run, each as a strip that shortens to nothing. */
export function Exits({ tiers, exits }: { tiers: readonly Tier[]; exits: readonly OpenExit[] }) {
  const now = useChainTime();
  if (now === undefined) return null;
  return (
    <ul className="exits">
      {exits.map((exit) => (
        <Exit key={exit.id.toString()} exit={exit} notice={tiers[exit.tier]?.notice ?? 0} now={now} />
      ))}
    </ul>
  );
}
