import { Plural, Trans } from "@lingui/react/macro";
import { StillReading } from "../../history/StillReading.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { Amount } from "../../components/Amount.tsx";
import { along } from "../../chart/along.ts";
import { type Ballot, powerOf } from "../../queries/ballot.ts";
import { useFormat } from "../../text/useFormat.ts";

type Props = { inForce: readonly Ballot[]; totalPower: bigint; history: ShownHistory };

/** How many have voted, and how much of all weight that is; of the total, so never more than the whole. */
export function Turnout({ inForce, totalPower, history }: Props) {
  const format = useFormat();
  const power = powerOf(inForce);
  const share = format.share(power, totalPower);
  return (
    <div className="turnout">
      <p className="turnout-words" data-partial={!history.isComplete}>
        <b className="amount">
          <Plural value={inForce.length} one="# ballot" other="# ballots" />
        </b>{" "}
        <span className="text-muted">
          <Trans>
            with <Amount value={power} unit={false} compact /> of <Amount value={totalPower} unit={false} compact />: a
            turnout of {share}
          </Trans>
        </span>
      </p>
      <span className="turnout-bar" aria-hidden="true">
        <span style={{ inlineSize: `${totalPower === 0n ? 0 : along(power, totalPower)}%` }} />
      </span>
      <div className="turnout-words">
        <StillReading of={history} />
      </div>
    </div>
  );
}
