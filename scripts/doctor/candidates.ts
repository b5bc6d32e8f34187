import type { Address } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { type CandidateState, candidateStates } from "../../sdk/types.ts";
import { alone, type Look } from "./look.ts";

/** What a candidate is asked for here. */
export type CandidateSeen = { id: number; season: number; state: CandidateState; applicant: Address; bond: bigint };

/** Every candidate that stands, or stood to the end, in the seasons from `first` to `last`. */
export async function candidatesUpTo(look: Look, dao: Address, first: number, last: number): Promise<CandidateSeen[]> {
  const seasons = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const contract = { address: dao, abi: listingDaoAbi, functionName: "candidatesOf", ...look.at, ...alone } as const;
  const pages = await Promise.all(seasons.map((season) => look.client.readContract({ ...contract, args: [season] })));
  return pages.flat().map(({ id, season, state, applicant, bond }) => {
    return { id, season, state: candidateStates[state] ?? "Unknown", applicant, bond };
  });
}
