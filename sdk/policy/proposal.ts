import { type Address, getAddress, type Hex, isAddressEqual, keccak256, stringToHex } from "viem";

/** One call that the timelock makes if the proposal is executed. `value` is of the chain's own coin. */
export type ProposalCall = { target: Address; value: bigint; data: Hex };

/** A proposal as the contract takes it: everything that its id stands for. */
export type Proposal = {
  targets: readonly Address[];
  values: readonly bigint[];
  calldatas: readonly Hex[];
  description: string;
};

/** A description for people: a title, what it says, and whose proposal it has to be. */
export type Description = { title: string; body: string; proposer?: Address };

const suffix = /#proposer=(0x[0-9a-fA-F]{40})$/;

/** A proposal of calls in their order, kept for its proposer, so that nobody proposes it first to cancel it. */
export function proposalOf(args: {
  calls: readonly ProposalCall[];
  title: string;
  body: string;
  proposer: Address;
}): Proposal {
  return { ...partsOf(args.calls), description: descriptionFor(args) };
}

/** Calls as the contract takes them. */
export const partsOf = (calls: readonly ProposalCall[]): Omit<Proposal, "description"> => ({
  targets: calls.map(({ target }) => target),
  values: calls.map(({ value }) => value),
  calldatas: calls.map(({ data }) => data),
});

/** The calls of a proposal, one by one. */
export const callsOf = ({ targets, values, calldatas }: Omit<Proposal, "description">): ProposalCall[] =>
  targets.map((target, index) => ({ target, value: values[index] ?? 0n, data: calldatas[index] ?? "0x" }));

/** Title, body and `#proposer=0x…`, which the contract reads. A suffix that stands there already is replaced. */
export function descriptionFor({ title, body, proposer }: Required<Description>): string {
  const text = body.trim().replace(suffix, "").trimEnd();
  return [`# ${title.trim()}`, ...(text === "" ? [] : [text]), `#proposer=${getAddress(proposer)}`].join("\n\n");
}

/** The parts of a description, whoever wrote it: its first line is the title, its end may name its proposer. */
export function parseDescription(description: string): Description {
  const proposer = suffix.exec(description)?.[1];
  const [first = "", ...rest] = (proposer === undefined ? description : description.replace(suffix, ""))
    .trim()
    .split("\n");
  return {
    title: first.replace(/^#+\s*/, "").trim(),
    body: rest.join("\n").trim(),
    ...(proposer === undefined ? {} : { proposer: getAddress(proposer) }),
  };
}

/** Whether the contract lets this account propose it. */
export function mayPropose(description: string, account: Address): boolean {
  const { proposer } = parseDescription(description);
  return proposer === undefined || isAddressEqual(proposer, account);
}

/** What stands for a description in later calls. */
export const descriptionHash = (description: string): Hex => keccak256(stringToHex(description));
