import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { type Again, againOf } from "../../../../sdk/listing/again.ts";
import { isMotion, stateNameOf } from "../../../../sdk/listing/views.ts";
import { type Mext, useMext } from "../../chain/MextContext.tsx";
import { readContract } from "../../chain/readContract.ts";
import { named } from "../../history/entry.ts";
import { listingScan } from "../../history/scans.ts";
import { type ShownHistory, useHistory } from "../../history/useHistory.ts";
import { liveKey } from "../../queries/keys.ts";
import { daoOf } from "../../queries/read.ts";
import type { Candidate } from "../../queries/season.ts";

/** Every candidacy of a token that the chain knows of, its listing now (zero: none), and a motion against that. */
export type Found = { listing: number; candidates: readonly Candidate[]; motion?: Candidate | undefined };

async function read(mext: Mext, token: string, season: number, known: readonly number[]): Promise<Found> {
  const dao = daoOf(mext);
  const [listing, next, running, ...earlier] = await Promise.all([
    readContract(mext.config, { ...dao, functionName: "listingOfToken", args: [token] }),
    readContract(mext.config, { ...dao, functionName: "candidatesOf", args: [season] }),
    readContract(mext.config, { ...dao, functionName: "candidatesOf", args: [season - 1] }),
    ...known.map((id) => readContract(mext.config, { ...dao, functionName: "candidateOf", args: [id] })),
  ]);
  const own = [...next, ...running].filter((candidate) => candidate.token === token && !isMotion(candidate));
  const motion = [...running, ...next].find(({ motionOn }) => listing !== 0 && motionOn === listing);
  const byId = new Map([...earlier, ...own].map((candidate) => [candidate.id, candidate]));
  return { listing, candidates: [...byId.values()].sort((a, b) => a.id - b.id), motion };
}

const isAbout = (key: readonly unknown[] | undefined, token: string | undefined): boolean =>
  token !== undefined && key?.includes(token) === true;

const standingQuery = (mext: Mext, token: string | undefined, season: number, known: readonly number[]) =>
  queryOptions({
    queryKey: liveKey(mext, "standing", token, season, known),
    enabled: token !== undefined,
    queryFn: () => read(mext, token ?? "", season, known),
    // Another season or one more candidacy keeps what was said; another token says nothing yet.
    placeholderData: (before, query) => (isAbout(query?.queryKey, token) ? before : undefined),
  });

export type Standing = {
  /** its listing now; zero if it is not listed */
  listing: number;
  /** being voted on or filed: whether it stays listed */
  motion?: Candidate | undefined;
  /** this account's application for the token in the season that is applied for */
  own?: Candidate | undefined;
  /** chosen and held back, which bars every other application */
  suspended?: Candidate | undefined;
  /** other accounts' applications for the same season */
  others: readonly Candidate[];
  /** being voted on: if it gets a place, one more application is void */
  running?: Candidate | undefined;
  /** the last candidacy that is over */
  last?: Candidate | undefined;
};

const over = new Set(["Void", "BelowQuorum", "Refused", "Outranked", "Forfeited", "Upheld", "Won"]);

export function standingOf(
  { listing, candidates, motion }: Found,
  season: number,
  applicant: Address | undefined,
): Standing {
  const applied = candidates.filter((each) => each.season === season && stateNameOf(each) === "Applied");
  const isOwn = (each: Candidate) => each.applicant.toLowerCase() === applicant?.toLowerCase();
  return {
    listing,
    motion,
    own: applied.find(isOwn),
    suspended: candidates.find((each) => stateNameOf(each) === "Suspended"),
    others: applied.filter((each) => !isOwn(each)),
    running: candidates.find((each) => ["Live", "Closed"].includes(stateNameOf(each))),
    last: candidates.findLast((each) => over.has(stateNameOf(each))),
  };
}

/** Whether the contract would refuse the token itself, whatever the rest of the application says. */
export const isBarred = ({ listing, own, suspended }: Standing): boolean =>
  listing !== 0 || own !== undefined || suspended !== undefined;

type Now = { now: number; nextToSettle: number; entry: { season: number; least: bigint; fee: bigint } };

/** How the token may be applied for again, told by the last of its candidacies; nothing if there was none. */
export function againAfter({ listing, own, suspended, last }: Standing, at: Now): Again | undefined {
  const about = own ?? suspended ?? last;
  if (about === undefined) return undefined;
  const held = suspended && { candidate: suspended.id, season: suspended.season };
  return againOf(about, { ...at, token: { listing, suspended: held } });
}

export type ShownStanding = {
  standing: Standing | undefined;
  isError: boolean;
  retry: () => unknown;
  past: ShownHistory;
};

/** Where a token stands before anything is paid; the past is read from the logs, what bars it now from the views. */
export function useStanding(token: string | undefined, season: number, applicant: Address | undefined): ShownStanding {
  const mext = useMext();
  const past = useHistory(token === undefined ? undefined : listingScan(mext));
  const known = named(past.entries, "Applied").flatMap(({ args }) =>
    args.application.token === token ? [args.candidate] : [],
  );
  const { data, isError, refetch } = useQuery(standingQuery(mext, token, season, known));
  return { standing: data && standingOf(data, season, applicant), isError, retry: refetch, past };
}
