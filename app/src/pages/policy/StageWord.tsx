import { Trans } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Stage } from "./stages.ts";

/** A step of a proposal's way in a sentence. */
export function StageWord({ stage: { name, to, amount = 0n, burns = false, isPast } }: { stage: Stage }) {
  switch (name) {
    case "proposed":
      return <Trans>Proposed; what it calls and says is fixed since</Trans>;
    case "voting":
      return <Trans>Votes count with the power of this second</Trans>;
    case "extended":
      return (
        <Trans>
          The outcome changed late: the vote now ends <Moment at={to ?? 0} />
        </Trans>
      );
    case "closes":
      if (isPast) return <Trans>The vote closed</Trans>;
      return to === undefined ? (
        <Trans>The vote closes; it can move no further</Trans>
      ) : (
        <Trans>
          The vote closes; a late change of the outcome can move it, at most to <Moment at={to} />
        </Trans>
      );
    case "defeated":
      return <Trans>Defeated: not enough were for it</Trans>;
    case "canceled":
      return <Trans>Cancelled; it can never be executed</Trans>;
    case "queue":
      return <Trans>If it passes, anybody queues it; then the timelock’s delay begins</Trans>;
    case "queued":
      return <Trans>Queued in the timelock</Trans>;
    case "due":
      return <Trans>From here on anybody may execute it</Trans>;
    case "executed":
      return <Trans>Executed: its calls were made</Trans>;
    case "bondHeld":
      return burns ? (
        <Trans>
          Its bond of <Amount value={amount} /> is to be burned; anybody may have it done
        </Trans>
      ) : (
        <Trans>
          Its bond of <Amount value={amount} /> is held; once the vote is over, anybody may have it paid back
        </Trans>
      );
    case "bondReturned":
      return (
        <Trans>
          Its bond of <Amount value={amount} /> went back to its proposer
        </Trans>
      );
    case "bondBurned":
      return (
        <Trans>
          Its bond of <Amount value={amount} className="burned" /> was burned
        </Trans>
      );
  }
}
