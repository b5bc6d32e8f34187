import type { Hex } from "viem";
import { capOf, losesBond } from "../../../../sdk/mirrors/policyVote.ts";
import type { ProposalState } from "../../../../sdk/types.ts";
import type { Standing } from "../../queries/policy.ts";
import type { Fate, Made } from "../../queries/proposals.ts";

type Names =
  | "proposed"
  | "voting"
  | "extended"
  | "closes"
  | "defeated"
  | "canceled"
  | "queue"
  | "queued"
  | "due"
  | "executed"
  | "bondHeld"
  | "bondReturned"
  | "bondBurned";

/** One step of a proposal's way. `at` is its second, where that is known; what lies ahead has no transaction. */
export type Stage = {
  name: Names;
  at?: number;
  isPast: boolean;
  hash?: Hex;
  /** of a late flip: where the deadline moved to; of an open deadline: how far it can move */
  to?: number;
  /** of a bond */
  amount?: bigint;
  /** of a held bond: it would be burned */
  burns?: boolean;
};

type Known = { made: Made; fate: Fate; standing: Standing; state: ProposalState; now: number };

const isOpen = (state: ProposalState): boolean => state === "Pending" || state === "Active";

function ofVote({ made, fate, standing, state, now }: Known): Stage[] {
  const { deadline } = standing;
  const cap = capOf(made.end);
  const canceledAt = fate.canceled?.at ?? Infinity;
  const stages: Stage[] = [{ name: "proposed", at: made.at, isPast: true, hash: made.hash }];
  if (canceledAt > made.snapshot) stages.push({ name: "voting", at: made.snapshot, isPast: now > made.snapshot });
  for (const { at, to, hash } of fate.extensions) stages.push({ name: "extended", at, isPast: true, to, hash });
  if (canceledAt > deadline) {
    const ahead = isOpen(state) && deadline < cap ? { to: cap } : {};
    stages.push({ name: "closes", at: deadline, isPast: !isOpen(state), ...ahead });
  }
  return stages;
}

function afterVote({ fate, standing, state }: Known): Stage[] {
  if (state === "Defeated") return [{ name: "defeated", at: standing.deadline, isPast: true }];
  const stages: Stage[] = [];
  const { queued, executed, canceled } = fate;
  if (queued) {
    stages.push({ name: "queued", at: queued.at, isPast: true, hash: queued.hash });
  } else if (!canceled) stages.push({ name: "queue", isPast: false });
  const eta = queued?.eta ?? standing.eta;
  if (eta !== undefined && !canceled && !executed) stages.push({ name: "due", at: eta, isPast: false });
  if (executed) stages.push({ name: "executed", at: executed.at, isPast: true, hash: executed.hash });
  if (canceled) stages.push({ name: "canceled", at: canceled.at, isPast: true, hash: canceled.hash });
  return stages;
}

function ofBond({ fate, standing: { bond, tally, quorum }, state }: Known): Stage[] {
  if (fate.bond) {
    const { at, hash, amount, burned } = fate.bond;
    return [{ name: burned ? "bondBurned" : "bondReturned", at, hash, amount, isPast: true }];
  }
  if (bond === 0n) return [];
  return [{ name: "bondHeld", isPast: false, amount: bond, burns: !isOpen(state) && losesBond(tally, quorum) }];
}

/** A proposal's way: what was, with its transaction, and what lies ahead of it. */
export const stagesOf = (known: Known): Stage[] => [...ofVote(known), ...afterVote(known), ...ofBond(known)];
