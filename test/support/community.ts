import { callOf, sendCall } from "./act.ts";
import { callsOf, knownProposals, type Proposal, State } from "./policy.ts";
import { MEXT } from "./staking.ts";
import type { Role, World } from "./world.ts";

/** How often people do what, in a hundred or so acts. */
const habits: Record<string, number> = {
  "mextStaking.stake": 16,
  "mextStaking.stakeFor": 3,
  "mextStaking.stakeWithPermit": 2,
  "mextStaking.move": 5,
  "mextStaking.giveNotice": 12,
  "mextStaking.cancelNotice": 3,
  "mextStaking.withdraw": 3,
  "mextStaking.cutNotice": 2,
  "mextStaking.leaveNow": 4,
  "mextStaking.claim": 4,
  "mextStaking.claimAndStake": 2,
  "mextStaking.fund": 6,
  "mextStaking.delegate": 7,
  "mextToken.approve": 3,
  "mextToken.transfer": 2,
  "listingDao.applyForListing": 8,
  "listingDao.fileMotion": 2,
  "listingDao.castBallot": 8,
  "listingDao.castSignedBallots": 2,
  "listingDao.withdrawBallot": 1,
  "listingDao.withdrawCandidate": 1,
  "listingDao.settle": 5,
  "listingDao.refundBond": 2,
  "listingDao.objectTo": 2,
  "listingDao.listByCouncil": 2,
  "listingDao.listSuspended": 1,
  "listingDao.postTradingStart": 2,
  "listingDao.postLastWithdrawal": 1,
  "listingDao.upholdObjection": 1,
  "listingDao.delist": 1,
  "listingDao.setParameters": 1,
  "listingDao.setEntryScreen": 1,
  "governor.propose": 2,
  "governor.castVote": 4,
  "governor.castVoteBySig": 1,
  "governor.castVoteWithReasonAndParamsBySig": 1,
  "governor.queue": 1,
  "governor.execute": 1,
  "governor.cancel": 1,
  "governor.releaseBond": 1,
};

const senders: Record<string, string> = {
  "listingDao.objectTo": "council",
  "listingDao.listByCouncil": "council",
  "listingDao.postTradingStart": "council",
  "listingDao.postLastWithdrawal": "council",
  "listingDao.upholdObjection": "timelock",
  "listingDao.delist": "timelock",
  "listingDao.setParameters": "timelock",
  "listingDao.setEntryScreen": "timelock",
};

const MINUTE = 60;
const DAY = 86_400;
const WEEK = 7 * DAY;
const SEASON = 2 * WEEK;

/** A random state that the community could have reached: some hundred acts, with pauses between them. */
export async function makeState(world: World, acts: number): Promise<void> {
  const { random, roles, victims } = world;
  const deck = Object.entries(habits).flatMap(([verb, times]) => Array.from({ length: times }, () => verb));
  const people = roles.filter(({ key }) => key !== undefined);
  for (const person of [...victims, ...roles]) await act(world, "mextStaking.stake", person);
  for (const person of roles) await stakeToPropose(world, person);
  await stakeForQuorum(world);
  // The first season stands two turns ahead; applications open one turn ahead.
  await pass(world, SEASON - ((await world.now()) % SEASON) + 3 * DAY);
  for (let i = 0; i < acts; i++) {
    const verb = random.pick(deck);
    const sender = senders[verb];
    const who = random.pick(random.integer(1, 10) <= 6 ? victims : people);
    await act(world, verb, sender === undefined ? who : roleOf(world, sender));
    if (random.integer(1, 40) === 1) await politics(world, [...victims, ...people]);
    if (random.integer(1, 40) === 1) await policy(world, [...victims, ...people]);
    if (random.integer(1, 6) === 1) await idle(world);
  }
  if (random.integer(0, 1) === 1) await takeOver(world);
  if (random.integer(0, 2) === 0) await spendPurses(world);
  if (random.integer(0, 1) === 1) await idle(world);
}

/** A season's life, or its beginning: what waits is settled, people apply, vote, and settle again. */
export async function politics(world: World, people: readonly Role[]): Promise<void> {
  const { random } = world;
  const many = async (times: number, verb: string) => {
    for (let i = 0; i < times; i++) await act(world, verb, random.pick(people));
  };
  const isOver = () => random.integer(1, 4) === 1;
  const turn = async () => pass(world, SEASON - ((await world.now()) % SEASON) + DAY);
  const { address: to, interface: abi } = world.targets.listingDao;
  const open = abi.encodeFunctionData("setEntryScreen", [`0x${"0".repeat(40)}`]);
  await world.send({ from: roleOf(world, "timelock").address, to, data: open });
  await many(4, "listingDao.settle");
  await many(8, "listingDao.applyForListing");
  await many(2, "listingDao.fileMotion");
  if (isOver()) return;
  await turn();
  await many(1, "listingDao.settle");
  for (const person of people) await act(world, "listingDao.castBallot", person);
  if (isOver()) return;
  for (let i = 0; i < 2; i++) await act(world, "listingDao.objectTo", roleOf(world, "council"));
  if (isOver()) return;
  await turn();
  if (isOver()) return;
  await many(1, "listingDao.settle");
  await act(world, "listingDao.delist", roleOf(world, "timelock"));
}

/** A proposal's life, or its beginning: somebody proposes, all vote, it is queued, executed, its bond released. */
export async function policy(world: World, people: readonly Role[]): Promise<void> {
  const { random } = world;
  const { address: to, interface: abi } = world.targets.governor;
  const lasts = async (view: string) => Number(await world.read<bigint>("governor", view));
  const as = (person: Role, key: string, args: unknown[]) => {
    const verb = world.verbs.find((known) => known.key === `governor.${key}`)!;
    return sendCall(world, verb, { from: person.address, to, data: abi.encodeFunctionData(key, args) });
  };
  const deployer = roleOf(world, "deployer");
  const last = random.pick([
    "proposed",
    "proposed",
    "open",
    "open",
    "open",
    "voted",
    "closed",
    "queued",
    "due",
    "done",
  ]);
  await regainQuorum(world, deployer);
  const [delay, period] = [await lasts("votingDelay"), await lasts("votingPeriod")];
  const before = world.proposals.length;
  for (let i = 0; i < 5; i++) await act(world, "governor.propose", random.pick(people));
  if (world.proposals.length === before || last === "proposed") return;
  await pass(world, delay + 1);
  const active = (await knownProposals(world)).filter(({ state }) => state === State.Active);
  for (const person of people) if (random.integer(1, 3) === 1) await act(world, "governor.castVote", person);
  await act(world, "governor.castVoteBySig", random.pick(people));
  if (last === "open") return;
  for (const { id } of active) await as(deployer, "castVote", [id, random.pick([0, 1, 1, 1, 1])]);
  if (last === "voted") return;
  await pass(world, period);
  if (last === "closed") return;
  const queued: Proposal[] = [];
  for (const proposal of active) {
    const isQueued = await as(random.pick(people), "queue", Object.values(callsOf(proposal)));
    if (isQueued) queued.push(proposal);
  }
  if (last === "queued") return;
  await pass(world, Number(await world.read<bigint>("timelock", "getMinDelay")));
  if (last === "due") return;
  for (const proposal of queued) {
    if (random.integer(1, 3) > 1) await as(random.pick(people), "execute", Object.values(callsOf(proposal)));
  }
  await act(world, "governor.releaseBond", random.pick(people));
}

/** Votes that went away come back, or nothing would ever pass again. */
async function regainQuorum(world: World, deployer: Role): Promise<void> {
  const last = (await world.now()) - 1;
  const [votes, quorum] = [
    await world.read<bigint>("governor", "getVotes", deployer.address, last),
    await world.read<bigint>("governor", "quorum", last),
  ];
  if (votes > 2n * quorum) return;
  const { address: to, interface: abi } = world.targets.mextStaking;
  await world.send({ from: deployer.address, to, data: abi.encodeFunctionData("delegate", [deployer.address]) });
  await stakeForQuorum(world);
  await pass(world, WEEK - ((await world.now()) % WEEK) + 1);
}

/** Time passes: seconds, to a turn of the week or the season exactly, months, seldom years. */
export async function idle(world: World): Promise<void> {
  const { random } = world;
  const now = await world.now();
  const toTurn = (length: number) => length - (now % length);
  const pauses = [
    ...[1, MINUTE, DAY, 3 * DAY, 8 * DAY, toTurn(WEEK), toTurn(WEEK), toTurn(SEASON), toTurn(SEASON) + DAY],
    ...[Math.max(1, toTurn(WEEK) - 1), Math.max(1, toTurn(SEASON) - DAY), 40 * DAY],
  ];
  await pass(world, random.integer(1, 25) === 1 ? random.pick([400, 3_000]) * DAY : random.pick(pauses));
}

/** A block comes `seconds` later. */
export async function pass(world: World, seconds: number): Promise<void> {
  await world.nextAt((await world.now()) + seconds);
  await world.request("evm_mine");
}

export const roleOf = ({ roles }: World, name: string): Role => roles.find((role) => role.name === name)!;

async function act(world: World, key: string, caller: Role): Promise<void> {
  const verb = world.verbs.find((known) => known.key === key)!;
  await sendCall(world, verb, await callOf(world, verb, caller, true));
}

/** A proposal takes the power of 100,000 MEXT at least. */
async function stakeToPropose(world: World, { address: from }: Role): Promise<void> {
  const { address: to, interface: abi } = world.targets.mextStaking;
  await world.send({ from, to, data: abi.encodeFunctionData("stake", [2, 300_000n * MEXT]) });
}

/** Quorums are shares of all MEXT: a thousandth for listings, a hundredth for policy. Somebody can reach them alone. */
async function stakeForQuorum(world: World): Promise<void> {
  const { address: to, interface: abi } = world.targets.mextStaking;
  const data = abi.encodeFunctionData("stake", [1, 50_000_000n * MEXT]);
  await world.send({ from: roleOf(world, "deployer").address, to, data });
}

/**
 * Timelock and council in hostile hands: every role may schedule, execute and cancel beside the governor, and is a module of
 * the Safe.
 */
async function takeOver(world: World): Promise<void> {
  const { timelock, council } = world.targets;
  const as = (role: string, verb: string, target: typeof timelock, args: unknown[]) =>
    world.send({
      from: roleOf(world, role).address,
      to: target.address,
      data: target.interface.encodeFunctionData(verb, args),
    });
  await as("timelock", "updateDelay", timelock, [2 * DAY]);
  for (const { address } of world.roles) {
    for (const role of world.timelockRoles) await as("timelock", "grantRole", timelock, [role, address]);
    await as("council", "enableModule", council, [address]);
  }
}

/** Some leave nothing in their purse, so that what they are paid opens it again. */
async function spendPurses(world: World): Promise<void> {
  const { address: to, interface: abi } = world.targets.mextToken;
  const receiver = roleOf(world, "stranger").address;
  for (const { address } of world.victims.slice(0, 3)) {
    const purse = await world.read<bigint>("mextToken", "balanceOf", address);
    await world.send({ from: address, to, data: abi.encodeFunctionData("transfer", [receiver, purse]) });
  }
}
