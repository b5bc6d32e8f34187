import type { ContractName } from "../deployment.ts";

/** Who may call a privileged function. */
export type Role =
  /** the council's Safe */
  | "council"
  /** the timelock, from a queued operation */
  | "timelock"
  /** whom a vote, or the deployment, made the governor's guardian, for a term */
  | "guardian"
  | "proposer"
  | "executor"
  | "canceller"
  /** whoever administers the timelock's roles */
  | "admin"
  /** whoever holds the role, for the role itself */
  | "roleHolder"
  /** the contract itself, from one of its own calls */
  | "itself"
  /** as many owners of the Safe together as its threshold says */
  | "owners"
  /** any owner of the Safe alone */
  | "owner"
  /** a module of the Safe */
  | "module"
  /** whoever applied, for that candidate or listing alone */
  | "applicant"
  | "nobody";

/** The delays that a power can have. */
export type Delay = "none" | "timelock";

export type Unit = "MEXT" | "basis points" | "seconds" | "count";

/** What a power cannot exceed: in words, and as numbers where it has them. `name` is the argument that is bounded. */
export type Bound = { words: string; name?: string; least?: bigint; most?: bigint; unit?: Unit };

/** How a call by the wrong account fails: a custom error, or the code of the Safe. */
export type Refusal = string;

/** One privileged function: who, with which delay, within which bounds, to which effect. */
export type Power = {
  /** `contract.function`, unique */
  id: string;
  contract: ContractName;
  /** as the ABI has it; a dash where the row says that a contract has no such function */
  signature: string;
  who: Role;
  delay: Delay;
  bounds: readonly Bound[];
  effect: string;
  /** how it is read from a chain */
  readBack: string;
  /** what everybody else meets; absent where there is no such function */
  refusal?: Refusal;
};

/** A power without what the table of its contract adds. */
export type Draft = Omit<Power, "id" | "contract">;

/** The rows of one contract. */
export function rowsOf(contract: ContractName, drafts: readonly Draft[]): Power[] {
  return drafts.map((draft) => ({ id: `${contract}.${nameOf(draft.signature)}`, contract, ...draft }));
}

/** `grantRole(bytes32,address)` is `grantRole`; a dash is `none`. */
export function nameOf(signature: string): string {
  return signature === "-" ? "none" : signature.slice(0, signature.indexOf("("));
}
