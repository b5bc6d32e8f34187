import { type Address, type Hex, parseSignature } from "viem";
import { executeSafeCall, signSafeCall } from "../../scripts/lib/safe.ts";
import { ballotTypedData } from "../../sdk/calls/ballotTypedData.ts";
import { delegationTypedData } from "../../sdk/calls/delegationTypedData.ts";
import { permitTypedData } from "../../sdk/calls/permitTypedData.ts";
import type { Deployed } from "../../sdk/deployment.ts";
import type { Choice } from "../../sdk/types.ts";
import { proposal, proposalFor, proposalIn, signedVote, someSupport, State } from "./policy.ts";
import { DAY, MEXT } from "./staking.ts";
import type { Role, World } from "./world.ts";

/** Arguments by parameter name with which a call has a chance; a parameter that is not named gets any value. */
export type Named = Record<string, unknown>;
type Recipe = (world: World, caller: Role) => Promise<Named> | Named;

const DIGEST = `0x${"d1".repeat(32)}`;
const FIRST = `0x${"1".padStart(40, "0")}`;
/** `CandidateState.Applied`. */
const APPLIED = 1;
/** `CandidateState.BelowQuorum`. */
const BELOW_QUORUM = 7;
const ZERO = `0x${"0".repeat(40)}`;
const MOST_UINT96 = 2n ** 96n - 1n;

const anyone = ({ random, roles, victims }: World): string => random.pick([...roles, ...victims]).address;
const amount = ({ random }: World): bigint =>
  random.pick([1n, 2n, 9_999n, MEXT - 1n, MEXT, BigInt(random.integer(1, 50_000)) * MEXT, random.amount(70) + 1n]);
const tierOf = ({ random }: World): number => random.integer(0, 4);

/** A tier in which the caller has a balance, if any, and a part of it or all. */
async function held(world: World, { address }: Role): Promise<{ tier: number; amount: bigint }> {
  const balances = await world.read<bigint[]>("mextStaking", "balancesOf", address);
  const filled = [0, 1, 2, 3, 4].filter((tier) => balances[tier]! > 0n);
  if (filled.length === 0) return { tier: tierOf(world), amount: amount(world) };
  const tier = world.random.pick(filled);
  const balance = balances[tier]!;
  return { tier, amount: world.random.pick([balance, 1n, balance / 2n + 1n, balance / 7n + 1n]) };
}

/** The number of an exit of the caller that is open, if any. */
async function openExit(world: World, { address }: Role): Promise<bigint> {
  const exits = await world.read<{ amount: bigint; readyAt: bigint }[]>("mextStaking", "exitsOf", address, 0, 50);
  const open = exits.flatMap((exit, id) => (exit.amount > 0n ? [BigInt(id)] : []));
  return open.length === 0 ? 0n : world.random.pick(open);
}

const deployedOf = ({ config, targets }: World): Deployed =>
  ({ chainId: config.chainId, contracts: targets }) as unknown as Deployed;

const signerFor = (world: World, caller: Role): Role =>
  caller.key !== undefined ? caller : world.random.pick(world.signers);

async function permit(world: World, owner: Role, spender: string, value: bigint): Promise<Named> {
  const deadline = BigInt(await world.now()) + DAY;
  const nonce = await world.read<bigint>("mextToken", "nonces", owner.address);
  const args = { owner: owner.address as Address, spender: spender as Address, amount: value, nonce, deadline };
  const { v, r, s } = await split(owner, permitTypedData(deployedOf(world), args));
  return { owner: owner.address, spender, value, deadline, v, r, s };
}

async function split(signer: Role, data: unknown): Promise<{ v: bigint; r: Hex; s: Hex }> {
  const { r, s, yParity } = parseSignature(await signer.key!.signTypedData(data as never));
  return { v: BigInt(27 + yParity), r, s };
}

/** A ballot over candidates that may be live. */
async function choices(world: World): Promise<Choice[]> {
  const season = Math.floor((await world.now()) / 1_209_600);
  const candidates = await world.read<{ id: bigint }[]>("listingDao", "candidatesOf", season);
  const chosen = candidates.filter(() => world.random.integer(0, 2) > 0).slice(0, 16);
  const share = Math.floor(100 / Math.max(1, chosen.length));
  return chosen.map(({ id }) => ({
    candidate: Number(id),
    percent: world.random.pick([share, share, 1, -share]),
  }));
}

async function signedBallot(world: World): Promise<Named> {
  const voter = world.random.pick(world.signers);
  const season = Math.floor((await world.now()) / 1_209_600);
  const [version] = await world.read<[bigint, unknown]>("listingDao", "ballotOf", season, voter.address);
  const ballot = {
    voter: voter.address as Address,
    season,
    choices: await choices(world),
    version: Number(version),
    deadline: (await world.now()) + Number(DAY),
    reason: world.random.pick(["", "because"]),
  };
  return { ...ballot, signature: await voter.key!.signTypedData(ballotTypedData(deployedOf(world), ballot)) };
}

async function anyId(world: World, count: "candidateCount" | "listingCount"): Promise<bigint> {
  const last = Number(await world.read<bigint>("listingDao", count));
  return BigInt(world.random.integer(1, Math.max(1, last)));
}

/** A candidate that is in one of the states, of the caller if it must be; or the newest. */
async function candidateIn(world: World, caller: Role | undefined, ...states: number[]): Promise<bigint> {
  const last = Number(await world.read<bigint>("listingDao", "candidateCount"));
  const found: bigint[] = [];
  for (let id = last; id > Math.max(0, last - 30); id--) {
    const { state, applicant } = await world.read<{ state: bigint; applicant: string }>(
      "listingDao",
      "candidateOf",
      id,
    );
    if (!states.includes(Number(state)) || (caller !== undefined && applicant !== caller.address)) continue;
    found.push(BigInt(id));
  }
  return found.length === 0 ? BigInt(Math.max(1, last)) : world.random.pick(found);
}

type Listing = Record<"id" | "tradingStartsAt" | "delistedAt" | "lastWithdrawalAt", bigint> & { applicant: string };

/** A listing that fits, or any. */
async function listingThat(world: World, fits: (listing: Listing) => boolean): Promise<bigint> {
  const fitting = [...(await world.read<Listing[]>("listingDao", "listingsOf", 1, 50))].filter(fits);
  return fitting.length === 0 ? anyId(world, "listingCount") : world.random.pick(fitting).id;
}

async function entry(world: World): Promise<Named> {
  const least = await world.read<bigint>("listingDao", "leastBond");
  const bond = world.random.pick([least, least, least + 1n, least * 2n]);
  return { bond, maxFee: MOST_UINT96, entryProof: "0x", document: "ipfs://document", digest: DIGEST };
}

const application = ({ random }: World): Named => ({
  token: `eip155:1/erc20:0x${random.integer(1, 60).toString(16).padStart(40, "0")}`,
  name: "A token",
  symbol: "TKN",
  document: "ipfs://document",
  digest: DIGEST,
  wallets: [],
});

/** A call that a timelock or a Safe could make. */
function someCall(world: World): { to: string; data: string } {
  const { mextToken, mextStaking, listingDao } = world.targets;
  const screen = world.random.pick(world.pools.addresses);
  return world.random.pick([
    { to: mextToken.address, data: mextToken.interface.encodeFunctionData("approve", [anyone(world), 1n]) },
    { to: mextStaking.address, data: mextStaking.interface.encodeFunctionData("stakeFor", [anyone(world), 4, 1n]) },
    { to: listingDao.address, data: listingDao.interface.encodeFunctionData("setEntryScreen", [screen]) },
    { to: `0x${"e0".repeat(20)}`, data: "0x" },
  ]);
}

function operation(world: World, isBatch: boolean): Named {
  const { to, data } = someCall(world);
  const salt = `0x${world.random
    .integer(0, 2 ** 31)
    .toString(16)
    .padStart(64, "0")}`;
  const rest = { predecessor: `0x${"0".repeat(64)}`, salt, delay: world.random.pick([2n, 3n, 3n, 14n]) * DAY };
  const made = isBatch
    ? { targets: [to, to], values: [0n, 0n], payloads: [data, data], ...rest }
    : { target: to, value: 0n, data, payload: data, ...rest };
  world.scheduled.push(made);
  return made;
}

/** An operation of the timelock that waits, or has waited long enough; or any. */
async function scheduled(world: World, isBatch: boolean, isReady: boolean): Promise<Named> {
  const made = world.scheduled.filter((one) => "targets" in one === isBatch).slice(-20);
  const view = isReady ? "isOperationReady" : "isOperationPending";
  const fitting: Named[] = [];
  for (const one of made) {
    if (await world.read<boolean>("timelock", view, await operationId(world, one))) fitting.push(one);
  }
  return world.random.pick(fitting.length > 0 ? fitting : [{}, ...made]);
}

function operationId(world: World, made: Named): Promise<string> {
  const { predecessor, salt } = made;
  return "targets" in made
    ? world.read("timelock", "hashOperationBatch", made["targets"], made["values"], made["payloads"], predecessor, salt)
    : world.read("timelock", "hashOperation", made["target"], made["value"], made["data"], predecessor, salt);
}

/** A vote on a proposal that is open, if any. */
async function vote(world: World): Promise<Named> {
  const open = await proposalIn(world, State.Active);
  return { proposalId: open?.id ?? 1n, support: someSupport(world), reason: "because", params: "0x" };
}

/** A bond whose vote is over, or any. */
async function heldBond(world: World): Promise<Named> {
  const known = await proposalIn(world, State.Canceled, State.Defeated, State.Succeeded, State.Queued, State.Executed);
  return { proposalId: known?.id ?? 1n };
}

async function safeExecution(world: World): Promise<Named> {
  const { to, data } = someCall(world);
  const safe = world.targets.council.address as Address;
  const nonce = await world.read<bigint>("council", "nonce");
  const call = { chainId: world.config.chainId, safe, to: to as Address, data: data as Hex, nonce };
  const signed = executeSafeCall(call, await signSafeCall(call, world.owners));
  const [, , , operationKind, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, signatures] = signed.args;
  const refund = { safeTxGas, baseGas, gasPrice, gasToken, refundReceiver };
  return { to, value: 0n, data, operation: operationKind, ...refund, signatures };
}

const fromModule: Recipe = (world) => ({ ...someCall(world), value: 0n, operation: world.random.pick([0, 0, 1]) });
const proxy: Recipe = (world) => ({
  _singleton: world.targets.singleton.address,
  initializer: "0x",
  saltNonce: world.random.amount(64),
});

/** Something of the newest lot, for whatever it costs. */
async function purchase(world: World): Promise<Named> {
  const lot = await world.read<bigint>("revenueAuction", "lotCount");
  const { left } = await world.read<{ left: bigint }>("revenueAuction", "lotOf", lot);
  const part = left === 0n ? 1n : world.random.pick([left, 1n, left / 2n + 1n]);
  return { lot, amount: part, maxPayment: MOST_UINT96, deadline: BigInt(await world.now()) + DAY };
}

/** Recipes for the verbs that hardly succeed with any values. A verb without one is called with any values all the same. */
export const recipes: Record<string, Recipe> = {
  "mextToken.transfer": (world) => ({ to: anyone(world), value: amount(world) }),
  "mextToken.approve": (world) => ({ spender: anyone(world), value: world.random.pick([1n, 2n ** 256n - 1n]) }),
  "mextToken.transferFrom": (world, caller) => ({
    from: world.random.pick([caller.address, ...world.victims.map(({ address }) => address)]),
    to: anyone(world),
    value: world.random.pick([0n, 1n, amount(world)]),
  }),
  "mextToken.burn": (world) => ({ amount: world.random.pick([0n, 1n, amount(world)]) }),
  "mextToken.burnFrom": (world, caller) => ({
    account: world.random.pick([caller.address, ...world.victims.map(({ address }) => address)]),
    amount: world.random.pick([0n, 1n, amount(world)]),
  }),
  "mextToken.permit": async (world, caller) =>
    permit(world, world.random.pick(world.signers), world.random.pick([caller.address, anyone(world)]), amount(world)),
  "mextStaking.stake": (world) => ({ tier: tierOf(world), amount: amount(world) }),
  "mextStaking.stakeFor": (world) => ({
    account: world.random.pick(world.victims).address,
    tier: tierOf(world),
    amount: world.random.pick([1n, 1n, amount(world)]),
  }),
  "mextStaking.stakeWithPermit": async (world, caller) => {
    const value = amount(world);
    const signed = await permit(world, signerFor(world, caller), world.targets.mextStaking.address, value);
    return { ...signed, tier: tierOf(world), amount: value };
  },
  "mextStaking.move": async (world, caller) => {
    const { tier: from, amount: moved } = await held(world, caller);
    return { from, to: Math.min(4, from + world.random.integer(1, 4)), amount: moved };
  },
  "mextStaking.giveNotice": held,
  "mextStaking.leaveNow": async (world, caller) => ({ ...(await held(world, caller)), maxPenalty: MOST_UINT96 }),
  "mextStaking.cancelNotice": async (world, caller) => ({ exitId: await openExit(world, caller) }),
  "mextStaking.withdraw": async (world, caller) => ({ exitId: await openExit(world, caller) }),
  "mextStaking.cutNotice": async (world, caller) => ({
    exitId: await openExit(world, caller),
    maxPenalty: MOST_UINT96,
  }),
  "mextStaking.claimAndStake": (world) => ({ tier: tierOf(world) }),
  "mextStaking.fund": (world) => ({ amount: amount(world) }),
  "mextStaking.delegate": (world, caller) => ({
    delegatee: world.random.pick([anyone(world), caller.address, `0x${"0".repeat(40)}`, `0x${"f".repeat(40)}`]),
  }),
  "mextStaking.delegateBySig": async (world) => {
    const signer = world.random.pick(world.signers);
    const nonce = await world.read<bigint>("mextStaking", "nonces", signer.address);
    const args = { delegatee: anyone(world) as Address, nonce, expiry: BigInt(await world.now()) + DAY };
    return { ...args, ...(await split(signer, delegationTypedData(deployedOf(world), args))) };
  },
  "revenueAuction.start": (world) => ({
    asset: world.random.pick([world.targets.wrappedCoin.address, world.targets.wrappedCoin.address, anyone(world)]),
  }),
  "revenueAuction.buy": purchase,
  "revenueAuction.buyWithPermit": async (world, caller) => {
    const signer = signerFor(world, caller);
    const signed = await permit(world, signer, world.targets.revenueAuction.address, MOST_UINT96);
    return { ...signed, ...(await purchase(world)), deadline: signed["deadline"] };
  },
  "revenueAuction.setParameters": (world) => ({
    parameters_: {
      startPriceBps: world.random.integer(1, 1_000),
      burnShareBps: world.random.integer(2_500, 10_000),
    },
  }),
  "listingDao.applyForListing": async (world) => ({ ...(await entry(world)), application: application(world) }),
  "listingDao.applyWithPermit": async (world, caller) => {
    const terms = await entry(world);
    const { bond } = terms as { bond: bigint };
    const signed = await permit(world, signerFor(world, caller), world.targets.listingDao.address, bond);
    return { ...signed, ...terms, application: application(world) };
  },
  "listingDao.fileMotion": async (world) => ({
    ...(await entry(world)),
    listing: await anyId(world, "listingCount"),
  }),
  "listingDao.castBallot": async (world) => ({ choices: await choices(world), reason: "" }),
  "listingDao.castSignedBallot": async (world) => ({ ballot: await signedBallot(world) }),
  "listingDao.castSignedBallots": async (world) => ({
    ballots: [await signedBallot(world), await signedBallot(world)],
  }),
  "listingDao.castOfBatch": async (world) => ({ ballot: await signedBallot(world) }),
  "listingDao.withdrawCandidate": async (world, caller) => ({ candidate: await candidateIn(world, caller, APPLIED) }),
  "listingDao.postUpdate": async (world, caller) => ({
    listing: await listingThat(world, ({ applicant }) => applicant === caller.address),
    document: "ipfs://update",
    digest: DIGEST,
  }),
  "listingDao.refundBond": async (world) => ({ candidate: await candidateIn(world, undefined, 6, 7, 8, 9, 13) }),
  "listingDao.listSuspended": async (world) => ({ candidate: await candidateIn(world, undefined, 11) }),
  "listingDao.upholdObjection": async (world) => ({ candidate: await candidateIn(world, undefined, 11) }),
  "listingDao.objectTo": async (world) => ({
    candidate: await candidateIn(world, undefined, 4),
    reason: "a reason",
    digest: DIGEST,
  }),
  "listingDao.listByCouncil": async (world, { address: from }) => {
    const last = Number(await world.read<bigint>("listingDao", "candidateCount"));
    const { address: to, interface: abi } = world.targets.listingDao;
    for (let candidate = last; candidate > Math.max(0, last - 30); candidate--) {
      const data = abi.encodeFunctionData("listByCouncil", [candidate]);
      if (await world.works({ from, to, data })) return { candidate };
    }
    return { candidate: await candidateIn(world, undefined, BELOW_QUORUM) };
  },
  "listingDao.postTradingStart": async (world) => ({
    listing: await listingThat(world, ({ tradingStartsAt, delistedAt }) => tradingStartsAt + delistedAt === 0n),
    startsAt: (await world.now()) + Number(DAY),
    market: "https://market",
  }),
  "listingDao.postLastWithdrawal": async (world) => ({
    listing: await listingThat(world, ({ delistedAt, lastWithdrawalAt }) => delistedAt > 0n && lastWithdrawalAt === 0n),
    lastAt: (await world.now()) + 200 * Number(DAY),
    notice: "a notice",
  }),
  "listingDao.delist": async (world) => ({ listing: await listingThat(world, ({ delistedAt }) => delistedAt === 0n) }),
  "listingDao.setParameters": ({ random }) => ({
    parameters: {
      bond: random.pick([1_000n, 1_000n, 1_000n, 1_000_000n]) * MEXT,
      feeBps: random.pick([0, 5_000]),
      quorumBps: random.pick([50, 2_000]),
      quorumFloorBps: random.pick([5, 100]),
      communityShareBps: random.pick([7_000, 10_000]),
      slots: random.pick([1, 16]),
      councilObjections: random.pick([0, 4]),
      tradingStartWithin: random.pick([1n, 60n]) * DAY,
      dormantAfter: random.pick([30n, 180n]) * DAY,
    },
  }),
  "listingDao.setEntryScreen": ({ random, pools }) => ({ screen: random.pick([ZERO, random.pick(pools.addresses)]) }),
  "timelock.grantRole": (world) => ({ role: world.random.pick(world.timelockRoles), account: anyone(world) }),
  "timelock.revokeRole": (world) => ({ role: world.random.pick(world.timelockRoles), account: anyone(world) }),
  "timelock.renounceRole": (world, { address }) => ({
    role: world.random.pick(world.timelockRoles),
    callerConfirmation: address,
  }),
  "timelock.schedule": (world) => operation(world, false),
  "timelock.scheduleBatch": (world) => operation(world, true),
  "timelock.execute": (world) => scheduled(world, false, true),
  "timelock.executeBatch": (world) => scheduled(world, true, true),
  "timelock.updateDelay": ({ random }) => ({ newDelay: random.pick([2n, 2n, 3n, 14n]) * DAY }),
  "timelock.cancel": async (world) => {
    const made = await scheduled(world, world.random.pick([true, false]), false);
    return "salt" in made ? { id: await operationId(world, made) } : {};
  },
  "governor.propose": (world, caller) => proposal(world, caller),
  "governor.castVote": vote,
  "governor.castVoteWithReason": vote,
  "governor.castVoteWithReasonAndParams": vote,
  "governor.castVoteBySig": (world) => signedVote(world, false),
  "governor.castVoteWithReasonAndParamsBySig": (world) => signedVote(world, true),
  "governor.queue": (world, caller) => proposalFor(world, caller, "queue", State.Succeeded),
  "governor.execute": (world, caller) => proposalFor(world, caller, "execute", State.Queued),
  "governor.cancel": (world, caller) => {
    const { Pending, Active, Defeated, Succeeded, Queued } = State;
    return proposalFor(world, caller, "cancel", Pending, Active, Defeated, Succeeded, Queued);
  },
  "governor.releaseBond": heldBond,
  "governor.setVotingDelay": ({ random }) => ({ newVotingDelay: random.pick([1n, 7n]) * DAY }),
  "governor.setVotingPeriod": ({ random }) => ({ newVotingPeriod: random.pick([5n, 14n]) * DAY }),
  "governor.setProposalBond": ({ random }) => ({ newBond: random.pick([5_000n, 500_000n]) * MEXT }),
  "governor.setProposalGuardian": (world) => ({ newProposalGuardian: anyone(world) }),
  "governor.setProposalThreshold": () => ({ newProposalThreshold: 0n }),
  "governor.updateQuorumFloor": ({ random }) => ({ newFloorBps: random.pick([50, 200]) }),
  "governor.updateQuorumNumerator": ({ random }) => ({ newQuorumNumerator: random.pick([200, 1_000]) }),
  "council.execTransaction": safeExecution,
  "council.execTransactionFromModule": fromModule,
  "council.execTransactionFromModuleReturnData": fromModule,
  "council.addOwnerWithThreshold": ({ random, pools }) => ({ owner: random.pick(pools.addresses), _threshold: 2 }),
  "council.changeThreshold": ({ random }) => ({ _threshold: random.pick([1, 2]) }),
  "council.enableModule": ({ random, pools }) => ({ module: random.pick(pools.addresses) }),
  "council.disableModule": async (world) => {
    const [page] = await world.read<[string[], string]>("council", "getModulesPaginated", FIRST, 50);
    const modules = [...page];
    const index = world.random.integer(0, Math.max(0, modules.length - 1));
    return { prevModule: modules[index - 1] ?? FIRST, module: modules[index] ?? FIRST };
  },
  "council.removeOwner": async (world) => {
    const owners = [...(await world.read<string[]>("council", "getOwners"))];
    return { prevOwner: owners[0], owner: owners[1], _threshold: 1 };
  },
  "council.swapOwner": async (world) => {
    const owners = [...(await world.read<string[]>("council", "getOwners"))];
    return { prevOwner: FIRST, oldOwner: owners[0], newOwner: world.random.pick(world.roles).address };
  },
  "council.setGuard": () => ({ guard: `0x${"0".repeat(40)}` }),
  "council.setModuleGuard": () => ({ moduleGuard: `0x${"0".repeat(40)}` }),
  "council.setFallbackHandler": ({ random, pools }) => ({ handler: random.pick(pools.addresses) }),
  "factory.createProxyWithNonce": proxy,
  "factory.createProxyWithNonceL2": proxy,
  "factory.createChainSpecificProxyWithNonce": proxy,
  "factory.createChainSpecificProxyWithNonceL2": proxy,
};
