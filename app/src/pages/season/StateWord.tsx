import { Trans } from "@lingui/react/macro";
import type { CandidateState } from "../../../../sdk/types.ts";

/** Where a candidate stands in its life. */
export function StateWord({ state, motion }: { state: CandidateState; motion: boolean }) {
  switch (state) {
    case "Unknown":
      return <Trans>unknown</Trans>;
    case "Applied":
      return <Trans>waits for its season</Trans>;
    case "Withdrawn":
      return <Trans>withdrawn</Trans>;
    case "Displaced":
      return <Trans>displaced by a higher bond</Trans>;
    case "Live":
      return <Trans>voted on now</Trans>;
    case "Closed":
      return <Trans>closed, waits to be settled</Trans>;
    case "Void":
      return <Trans>void</Trans>;
    case "BelowQuorum":
      return <Trans>below the quorum</Trans>;
    case "Refused":
      return <Trans>refused</Trans>;
    case "Outranked":
      return <Trans>below the cut line</Trans>;
    case "Forfeited":
      return <Trans>refused by a quorum; bond burned</Trans>;
    case "Suspended":
      return <Trans>won, suspended by the council’s objection</Trans>;
    case "Upheld":
      return <Trans>objection upheld; not listed</Trans>;
    case "Won":
      return motion ? <Trans>passed: the token was delisted</Trans> : <Trans>listed</Trans>;
  }
}

export const stateTone = (state: CandidateState): string => {
  if (state === "Won") return "moss";
  if (state === "Refused" || state === "Forfeited" || state === "Upheld") return "plum";
  return state === "Suspended" || state === "Live" ? "sea" : "ink";
};
