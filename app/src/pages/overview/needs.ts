import type { Address } from "viem";
import { endsAt } from "../../../../sdk/mirrors/season.ts";
import { DAY } from "../../../../sdk/mirrors/time.ts";
import type { Candidate } from "../../queries/season.ts";
import type { OpenExit } from "../../queries/staking.ts";
import type { PolicyNeed } from "./policyNeeds.ts";
import type { SavedDraft } from "./savedDrafts.ts";

export type VotesGiven = { delegator: Address; toDelegate: Address; at: number };

/** One thing that waits for the reader. */
export type Need =
  | PolicyNeed
  | { kind: "vote"; season: number; power: bigint }
  | { kind: "vote-part"; season: number; unused: number }
  | { kind: "claim"; amount: bigint }
  | { kind: "free"; exit: OpenExit }
  | { kind: "soon"; exit: OpenExit }
  | { kind: "bond"; candidate: Candidate }
  | { kind: "draft"; draft: SavedDraft; until: number }
  | { kind: "settle"; season: number }
  | { kind: "overdue"; symbols: readonly string[] }
  | { kind: "delegation"; changes: readonly VotesGiven[] };

/** What is known of the reader and of the DAO; what is not read yet is absent and asks for nothing. */
export type Facts = {
  now: number;
  season: number;
  nextToSettle: number;
  /** a ballot can be cast: the season has candidates */
  hasCandidates: boolean;
  power: bigint;
  /** what the ballot in force uses of the power, in percent */
  used: number;
  earned: bigint;
  exits: readonly OpenExit[];
  refundable: readonly Candidate[];
  drafts: readonly SavedDraft[];
  overdue: readonly string[];
  delegations: readonly VotesGiven[];
  policy: readonly PolicyNeed[];
};

/** Less than a hundredth of one MEXT is not worth a transaction. */
export const WORTH_CLAIMING = 10n ** 16n;
export const SOON = 3 * DAY;

function votes({ hasCandidates, power, used, season }: Facts): Need[] {
  if (!hasCandidates || power === 0n || used >= 100) return [];
  return used === 0 ? [{ kind: "vote", season, power }] : [{ kind: "vote-part", season, unused: 100 - used }];
}

/** Everything that waits, what has a deadline first. */
export function needsOf(facts: Facts): Need[] {
  const { now, season, nextToSettle, exits, earned, delegations, overdue } = facts;
  return [
    ...votes(facts),
    ...facts.policy,
    ...facts.drafts.map((draft): Need => ({ kind: "draft", draft, until: endsAt(season) })),
    ...exits.filter(({ readyAt }) => readyAt <= now).map((exit): Need => ({ kind: "free", exit })),
    ...exits
      .filter(({ readyAt }) => readyAt > now && readyAt <= now + SOON)
      .map((exit): Need => ({ kind: "soon", exit })),
    ...(earned >= WORTH_CLAIMING ? [{ kind: "claim", amount: earned } as const] : []),
    ...facts.refundable.map((candidate): Need => ({ kind: "bond", candidate })),
    ...(delegations.length > 0 ? [{ kind: "delegation", changes: delegations } as const] : []),
    ...(nextToSettle < season ? [{ kind: "settle", season: nextToSettle } as const] : []),
    ...(overdue.length > 0 ? [{ kind: "overdue", symbols: overdue } as const] : []),
  ];
}

/** What comes next for somebody of whom nothing is wanted: the end of a notice, or the next turn of the season. */
export type Next = { kind: "exit"; exit: OpenExit; at: number } | { kind: "season"; season: number; at: number };

export function nextOf({ now, season, exits }: Pick<Facts, "now" | "season" | "exits">, firstSeason: number): Next {
  const upcoming = Math.max(season + 1, firstSeason);
  const turn: Next = { kind: "season", season: upcoming, at: endsAt(upcoming - 1) };
  const running = exits.filter(({ readyAt }) => readyAt > now).sort((a, b) => a.readyAt - b.readyAt)[0];
  return running && running.readyAt < turn.at ? { kind: "exit", exit: running, at: running.readyAt } : turn;
}
