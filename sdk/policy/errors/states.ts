import { keccak256, stringToHex } from "viem";
import { policyChoices, proposalStates } from "../../types.ts";

const operations = ["unset", "waiting", "ready", "done"];
const roles = ["PROPOSER_ROLE", "EXECUTOR_ROLE", "CANCELLER_ROLE"];

/** A proposal's state in a sentence. */
export const proposalState = (state: number): string => proposalStates[state]?.toLowerCase() ?? String(state);

/** A vote in a sentence. */
export const policyChoice = (support: number): string => policyChoices[support]?.toLowerCase() ?? String(support);

/** The states of a bitmap, which is how a governor and a timelock say what they expected. */
export const statesIn = (bitmap: string): string => namesIn(bitmap, proposalStates) ?? "new";
export const operationStates = (bitmap: string): string => namesIn(bitmap, operations) ?? "there";

/** A role of the timelock by its name; zero is the one that gives roles. */
export function roleName(role: string): string {
  if (BigInt(role) === 0n) return "DEFAULT_ADMIN_ROLE";
  return roles.find((name) => keccak256(stringToHex(name)) === role) ?? role;
}

function namesIn(bitmap: string, names: readonly string[]): string | undefined {
  const bits = BigInt(bitmap);
  const named = names.filter((_, bit) => ((bits >> BigInt(bit)) & 1n) === 1n);
  return named.length === 0 ? undefined : named.join(" or ").toLowerCase();
}
