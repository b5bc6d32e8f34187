import { Trans } from "@lingui/react/macro";
import type { Outcome } from "../../../../sdk/mirrors/tally.ts";

/** What would become of a candidate if the season ended now. */
export function OutcomeWord({ outcome, motion = false }: { outcome: Outcome; motion?: boolean }) {
  switch (outcome) {
    case "Won":
      return motion ? <Trans>would be delisted</Trans> : <Trans>wins a place</Trans>;
    case "Suspended":
      return <Trans>wins, but held back</Trans>;
    case "Outranked":
      return <Trans>below the cut line</Trans>;
    case "BelowQuorum":
      return <Trans>below the quorum</Trans>;
    case "Refused":
      return <Trans>refused: objection is not below support</Trans>;
    case "Forfeited":
      return <Trans>refused by a quorum: its bond burns</Trans>;
    case "Void":
      return <Trans>void</Trans>;
  }
}
