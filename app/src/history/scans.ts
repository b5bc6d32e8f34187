import type { Address } from "viem";
import type { Mext } from "../chain/MextContext.tsx";

/** What is read from the logs; `filters.ts` says which logs these are. */
export type Subject =
  | { of: "burns" }
  | { of: "listing" }
  | { of: "ballots"; season: number }
  | { of: "policy" }
  | { of: "policyVotes" }
  | { of: "powers" }
  | { of: "allBallots" }
  | { of: "revenue" }
  | { of: "sales" }
  | { of: "sent" }
  | { of: "account"; account: Address };

/** Its key names it in the cache: two scans of one key read the same. */
export type Scan = Subject & { key: string };

/** Everything that was burned, and the acts that burn. */
export const burnsScan = (_mext: Mext): Scan => ({ key: "burns", of: "burns" });

/** Everything that the listing DAO tells, ballots excepted: applications, verdicts, the registry. */
export const listingScan = (_mext: Mext): Scan => ({ key: "listing", of: "listing" });

/** The ballots of one season, with their reasons; of each voter the newest counts. */
export const ballotsScan = (_mext: Mext, season: number): Scan => ({
  key: `ballots-${season}`,
  of: "ballots",
  season,
});

/** Everything that the governor tells, votes excepted: proposals, what became of them, changed rules. */
export const policyScan = (_mext: Mext): Scan => ({ key: "policy", of: "policy" });

/** Every vote on a proposal, with its reason. The governor does not index them by proposal, so they are read at once. */
export const policyVotesScan = (_mext: Mext): Scan => ({ key: "policy-votes", of: "policyVotes" });

/** Everything that changes what anybody votes with: stakes, delegations, and the votes that follow from them. */
export const powersScan = (_mext: Mext): Scan => ({ key: "powers", of: "powers" });

/** Every ballot of every season, without its reason. */
export const allBallotsScan = (_mext: Mext): Scan => ({ key: "all-ballots", of: "allBallots" });

/** Revenue that arrived. */
export const revenueScan = (_mext: Mext): Scan => ({ key: "revenue", of: "revenue" });

/** What the revenue auction sold, and the revenue in MEXT that it split. */
export const salesScan = (_mext: Mext): Scan => ({ key: "sales", of: "sales" });

/** What anybody may do for all and the event does not say who did, with the sender of each transaction. */
export const sentScan = (_mext: Mext): Scan => ({ key: "sent", of: "sent" });

/** Everything that names an account in an indexed field, in what holders act on. */
export const accountScan = (_mext: Mext, account: Address): Scan => ({
  key: `account-${account.toLowerCase()}`,
  of: "account",
  account,
});
