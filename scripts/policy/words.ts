import { mext } from "../lib/args.ts";
import { Problem } from "../lib/problem.ts";
import { when } from "../lib/time.ts";
import type { ProposalState } from "../../sdk/types.ts";
import type { Standing } from "./standing.ts";

/** Where a proposal is on its way, with the times that matter there. */
export function stateWords({ state, snapshot, deadline, eta, passes, bond }: Standing, now: number): string {
  switch (state) {
    case "Pending":
      return `pending: its vote begins ${when(snapshot, now)}`;
    case "Active":
      return `active: its vote ends ${when(deadline, now)}, and now it would ${passes ? "pass" : "fail"}`;
    case "Succeeded":
      return "succeeded: anyone may queue it";
    case "Queued":
      if (eta === undefined) return "queued";
      return eta <= now
        ? "queued, and due: anyone may execute it"
        : `queued: it can be executed from ${when(eta, now)}`;
    case "Defeated":
    case "Canceled":
    case "Executed":
    case "Expired":
      return `${state.toLowerCase()}${bond > 0n ? ", its bond not released yet" : ""}`;
  }
}

/** Who may do what with it now, and what is to wait for. */
export function nextSteps(standing: Standing, now: number): string[] {
  const { id, state, snapshot, deadline, eta, bond, proposer, guardian, proposerPower, threshold } = standing;
  const isOpen = state === "Pending" || state === "Active";
  const isAlive = isOpen || state === "Succeeded" || state === "Queued";
  const isWeak = isOpen && proposerPower < threshold;
  return [
    ...(state === "Pending" ? [`From ${when(snapshot, now)}, holders: policy vote ${id} for|against|abstain`] : []),
    ...(state === "Active" ? [`Until ${when(deadline, now)}, holders: policy vote ${id} for|against|abstain`] : []),
    ...(state === "Succeeded" ? [`Anyone: policy queue ${id}`] : []),
    ...(state === "Queued" && eta !== undefined
      ? [`${eta > now ? `From ${when(eta, now)}, anyone` : "Anyone"}: policy execute ${id}`]
      : []),
    ...(state === "Pending" ? [`Its proposer ${proposer}: policy cancel ${id}`] : []),
    ...(isWeak ? [`Anyone, since its proposer's power is below its threshold: policy cancel ${id}`] : []),
    ...(isAlive && guardian !== undefined ? [`The guardian ${guardian}, until it is executed: cancel it`] : []),
    ...(!isOpen && bond > 0n ? [`Anyone: policy release ${id} (its bond of ${mext(bond)})`] : []),
  ];
}

/** Refuses where the proposal is not where the command needs it to be, in a sentence with the times. */
export function requireState(standing: Standing, wanted: readonly ProposalState[], now: number): void {
  if (wanted.includes(standing.state)) return;
  const [first] = nextSteps(standing, now);
  throw new Problem(`Proposal ${standing.id} is ${stateWords(standing, now)}.`, {
    todo: first === undefined ? "Nothing is left to do with it; nothing was sent." : `${first}. Nothing was sent.`,
    details: { error: "GovernorUnexpectedProposalState", state: standing.state },
  });
}
