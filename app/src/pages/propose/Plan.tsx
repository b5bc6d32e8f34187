import { Trans } from "@lingui/react/macro";
import { MOST_EXTENSION } from "../../../../sdk/mirrors/policyVote.ts";
import { Moment } from "../../components/Moment.tsx";
import type { PolicyRules } from "../../queries/policy.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";

/** When what would happen, if it were proposed now. */
export function Plan({ rules: { votingDelay, votingPeriod, timelockDelay } }: { rules: PolicyRules }) {
  const format = useFormat();
  const now = useChainTime(60);
  if (now === undefined) return null;
  const begins = now + votingDelay;
  const ends = begins + votingPeriod;
  return (
    <div className="grid gap-3">
      <h3>
        <Trans>If you propose it now</Trans>
      </h3>
      <dl className="facts">
        <dt>
          <Trans>Voting from</Trans>
        </dt>
        <dd>
          <Moment at={begins} />
        </dd>
        <dt>
          <Trans>Voting until</Trans>
        </dt>
        <dd>
          <Moment at={ends} />
        </dd>
        <dt>
          <Trans>Queued from then on, executed at the earliest</Trans>
        </dt>
        <dd>
          <Moment at={ends + timelockDelay} />
        </dd>
      </dl>
      <p className="text-note text-muted">
        <Trans>
          What holders had staked in the second in which voting begins is their vote. A change of the outcome on the
          last day moves the end, by {format.duration(MOST_EXTENSION)} at most.
        </Trans>
      </p>
    </div>
  );
}
