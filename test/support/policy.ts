import { type Address, type Hex, keccak256, toHex } from "viem";
import { randomBytes } from "./arguments.ts";
import { DAY, MEXT } from "./staking.ts";
import type { Sending } from "./system.ts";
import type { Verb } from "./verbs.ts";
import type { Role, World } from "./world.ts";

/** What a proposal does, and what it says. */
export type Proposal = { targets: string[]; values: bigint[]; calldatas: string[]; description: string };

/** `IGovernor.ProposalState`. */
export const State = { Pending: 0, Active: 1, Canceled: 2, Defeated: 3, Succeeded: 4, Queued: 5, Executed: 7 } as const;

/** A proposal that was made, as the chain has it now. */
export type Known = Proposal & { id: bigint; state: number };

/** So many of the newest proposals are looked at. */
const WINDOW = 12;

/** The newest proposals that the chain knows; some of those that were made were taken back with their blocks. */
export async function knownProposals(world: World): Promise<Known[]> {
  const known: Known[] = [];
  for (const proposal of world.proposals.slice(-WINDOW)) {
    const { targets, values, calldatas, description } = proposal;
    const args = [targets, values, calldatas, hashOf(description)];
    const id = await world.read<bigint>("governor", "getProposalId", ...args).catch(() => undefined);
    if (id === undefined) continue;
    known.push({ ...proposal, id, state: Number(await world.read<bigint>("governor", "state", id)) });
  }
  return known;
}

/** A proposal in one of the states, or any, or none. */
export async function proposalIn(world: World, ...states: number[]): Promise<Known | undefined> {
  const known = await knownProposals(world);
  const fitting = known.filter(({ state }) => states.includes(state));
  const all = fitting.length > 0 ? fitting : known;
  return all.length === 0 ? undefined : world.random.pick(all);
}

/** The arguments of `queue`, `execute` and `cancel`. */
export const callsOf = ({ targets, values, calldatas, description }: Proposal): Record<string, unknown> => ({
  targets,
  values,
  calldatas,
  descriptionHash: hashOf(description),
});

/** One of the newest proposals with which the caller would succeed now, or any. */
export async function proposalFor(world: World, { address: from }: Role, verb: string, ...states: number[]) {
  const { address: to, interface: abi } = world.targets.governor;
  const fitting: Known[] = [];
  const known = await knownProposals(world);
  for (const proposal of known.filter(({ state }) => states.includes(state))) {
    const data = abi.encodeFunctionData(verb, Object.values(callsOf(proposal)));
    if (await world.works({ from, to, data })) fitting.push(proposal);
  }
  const all = fitting.length > 0 ? fitting : known;
  return all.length === 0 ? {} : callsOf(world.random.pick(all));
}

/** A proposal of one call or two, mostly of such as will work; some would take the governor's own roles from it. */
export function proposal(world: World, { address }: Role): Proposal {
  const { random } = world;
  const calls = Array.from({ length: random.pick([1, 1, 1, 2]) }, () => decidedCall(world));
  const end = random.integer(1, 4) === 1 ? `#proposer=${address}` : "";
  return {
    targets: calls.map(({ to }) => to),
    values: calls.map(({ value }) => value),
    calldatas: calls.map(({ data }) => data),
    description: `Proposal ${randomBytes(random, 8)}${end}`,
  };
}

/** A call that the timelock makes when holders, or whoever has their votes, decided so. */
function decidedCall(world: World): { to: string; value: bigint; data: string } {
  const { random, targets, timelockRoles } = world;
  const someone = () => random.pick(random.pick([world.roles, world.victims])).address;
  const call = (name: "governor" | "timelock" | "listingDao" | "mextToken" | "mextStaking", ...rest: unknown[]) => {
    const [verb, ...args] = rest as [string, ...unknown[]];
    return { to: targets[name].address, value: 0n, data: targets[name].interface.encodeFunctionData(verb, args) };
  };
  const settings = [
    () => call("governor", "setVotingDelay", random.pick([1n, 3n, 7n]) * DAY),
    () => call("governor", "setVotingPeriod", random.pick([5n, 5n, 7n, 14n]) * DAY),
    () => call("governor", "updateQuorumNumerator", random.pick([200, 200, 1_000])),
    () => call("governor", "updateQuorumFloor", random.pick([50, 50, 200])),
    () => call("governor", "setProposalBond", random.pick([5_000n, 5_000n, 500_000n]) * MEXT),
    () => call("governor", "setProposalGuardian", random.pick([someone(), `0x${"0".repeat(40)}`])),
    () => call("governor", "setProposalThreshold", 0),
  ];
  const others = [
    () => call("timelock", "updateDelay", random.pick([2n, 3n]) * DAY),
    () => call("timelock", "grantRole", random.pick(timelockRoles), someone()),
    () => call("timelock", "revokeRole", random.pick(timelockRoles), someone()),
    () => call("listingDao", "setEntryScreen", random.pick(world.pools.addresses)),
    () => call("mextToken", "approve", someone(), 1n),
    () => call("mextToken", "transfer", someone(), MEXT),
    () => call("mextStaking", "stakeFor", someone(), 4, 1n),
    () => ({ to: `0x${"e0".repeat(20)}`, value: 1n, data: "0x" }),
  ];
  return random.pick(random.integer(1, 3) === 1 ? others : settings)();
}

const BALLOT = [
  { name: "proposalId", type: "uint256" },
  { name: "support", type: "uint8" },
  { name: "voter", type: "address" },
  { name: "nonce", type: "uint256" },
] as const;
const EXTENDED = [...BALLOT, { name: "reason", type: "string" }, { name: "params", type: "bytes" }] as const;

/** Mostly for, so that something passes. */
export const someSupport = ({ random }: World): number => random.pick([1, 1, 1, 0, 2]);

/** A vote that is signed with what it follows, `voteOf`, as its nonce. */
export async function signedVote(world: World, isExtended: boolean): Promise<Record<string, unknown>> {
  const { random, targets, config } = world;
  const found = await proposalIn(world, State.Active);
  const voter = random.pick(world.signers);
  const proposalId = found?.id ?? 1n;
  const [votes] = await world.read<[bigint, bigint]>("governor", "voteOf", proposalId, voter.address);
  const support = someSupport(world);
  const deadline = BigInt(await world.now()) + DAY;
  const more = {
    reason: random.pick(["", "because"]),
    params: random.pick(["0x", `0x${deadline.toString(16).padStart(64, "0")}`]),
  };
  const domain = {
    name: "MEXT Policy",
    version: "1",
    chainId: config.chainId,
    verifyingContract: targets.governor.address as Address,
  };
  const message = { proposalId, support, voter: voter.address as Address, nonce: votes };
  const signature: Hex = isExtended
    ? await voter.key!.signTypedData({
        domain,
        types: { ExtendedBallot: EXTENDED },
        primaryType: "ExtendedBallot",
        message: { ...message, reason: more.reason, params: more.params as Hex },
      })
    : await voter.key!.signTypedData({ domain, types: { Ballot: BALLOT }, primaryType: "Ballot", message });
  return { proposalId, support, voter: voter.address, ...(isExtended ? more : {}), signature };
}

/** What a call did to the governor, for those who act later: a proposal more, or one that is carried out. */
export function noteVotes(world: World, verb: Verb, { data }: Sending): void {
  if (verb.target.name !== "governor" || verb.kind !== "function" || data === undefined) return;
  const args = verb.target.interface.decodeFunctionData(verb.fragment, data).toArray() as unknown[][];
  if (verb.fragment.name === "propose") {
    const [targets = [], values = [], calldatas = [], description] = args;
    world.proposals.push({
      targets: [...targets] as string[],
      values: [...values] as bigint[],
      calldatas: [...calldatas] as string[],
      description: description as unknown as string,
    });
  }
  if (verb.fragment.name !== "execute") return;
  const [targets = [], , calldatas = []] = args;
  for (const [i, target] of [...targets].entries()) {
    if (target !== verb.target.address) continue;
    const called = verb.target.interface.getFunction((calldatas[i] as string).slice(0, 10));
    const known = world.verbs.find(({ key }) => key === `governor.${called?.name}`);
    if (known !== undefined) world.carriedOut.push(known);
  }
}

const hashOf = (description: string): string => keccak256(toHex(description));
