import { expect } from "chai";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { pass } from "./community.ts";
import { quantity } from "./system.ts";
import type { Role, World } from "./world.ts";

/**
 * The gas that each exit is sent with: what it may use at most, refunds not yet taken off. The dearest comes first of all
 * in its week, so that it opens a checkpoint of the total and one of the delegate (22,100 each), settles an account that
 * never was before, burns a penalty, and pays into an empty purse. Random states used up to 156,308, 72,178, 62,075 and
 * 97,208; what is above that is a few slots' worth.
 */
export const CEILINGS = { leaveNow: 175_000n, cutNotice: 80_000n, withdraw: 70_000n, claim: 105_000n } as const;
/** A notice pays nothing yet; the first opens a counter, and each a record (22,100 each). */
const NOTICE_CEILING = 200_000n;
export type ExitVerb = keyof typeof CEILINGS;

const NOTICES = [0, 7, 30, 90, 365].map((days) => days * 86_400);

export type OpenExit = { id: number; amount: bigint; tier: number; readyAt: number };

/** What the contract prints to a staker. */
export type Printed = { balances: bigint[]; penalties: bigint[]; exits: OpenExit[]; cuts: bigint[]; earned: bigint };

/** How often each exit was taken, and the most gas that it used. */
export type Taken = Map<ExitVerb, { times: number; gas: bigint }>;

export async function printedFor(world: World, { address }: Role): Promise<Printed> {
  const balances = await world.read<bigint[]>("mextStaking", "balancesOf", address);
  const penalties: bigint[] = [];
  for (const [tier, balance] of balances.entries()) {
    penalties.push(await world.read<bigint>("mextStaking", "penaltyToLeave", tier, balance));
  }
  const exits = await openExits(world, address);
  const now = await world.now();
  const cuts: bigint[] = [];
  for (const { id } of exits) cuts.push(await world.read<bigint>("mextStaking", "penaltyToCut", address, id, now));
  return {
    balances: [...balances],
    penalties,
    exits,
    cuts,
    earned: await world.read("mextStaking", "earned", address),
  };
}

async function openExits(world: World, address: string): Promise<OpenExit[]> {
  const all = await world.read<{ amount: bigint; tier: bigint; readyAt: bigint }[]>(
    ...(["mextStaking", "exitsOf", address, 0, 10_000] as const),
  );
  const exits = all.map(({ amount, tier, readyAt }, id) => ({
    id,
    amount,
    tier: Number(tier),
    readyAt: Number(readyAt),
  }));
  return exits.filter(({ amount }) => amount > 0n);
}

/**
 * Leaves by every verb there is, each from this same state. `meanwhile` is how many calls were made since `printed` was
 * read: each may settle the account once, which rounds what it earned down by less than a wei.
 */
export async function leaveByEveryVerb(world: World, who: Role, printed: Printed, meanwhile: number, taken: Taken) {
  const { inVain } = world;
  const current = await printedFor(world, who);
  expect(current.exits, `${who.name}'s notices are as they were`).to.deep.equal(printed.exits);
  for (let tier = 0; tier < 5; tier++) {
    const [amount, penalty] = [printed.balances[tier]!, printed.penalties[tier]!];
    const [whole, dearer] = [current.balances[tier]!, current.penalties[tier]!];
    expect(whole >= amount, `${who.name}'s stake in ${tier} is there`).to.equal(true);
    if (amount > 0n) {
      expect(penalty).to.equal(penaltyToLeave(tier, amount));
      await inVain(() => leave(world, who, "leaveNow", [tier, amount, penalty], amount, penalty, taken));
      await inVain(() => leaveAfterNotice(world, who, tier, amount, taken));
    }
    // With what others staked for them meanwhile.
    if (whole > amount) {
      await inVain(() => leave(world, who, "leaveNow", [tier, whole, dearer], whole, dearer, taken));
    }
  }
  for (const [i, exit] of printed.exits.entries()) {
    await inVain(() => cut(world, who, exit, printed.cuts[i]!, taken));
    await inVain(async () => {
      if ((await world.now()) < exit.readyAt) await pass(world, exit.readyAt - (await world.now()));
      await leave(world, who, "withdraw", [exit.id], exit.amount, 0n, taken);
    });
  }
  expect(current.earned + BigInt(meanwhile) >= printed.earned, `${who.name}'s earnings are there`).to.equal(true);
  if (current.earned > 0n) await inVain(() => claim(world, who, current.earned, taken));
}

/** Everything out, one after the other, with nothing taken back: the last finds as much as the first. */
export async function leaveForGood(world: World, who: Role, taken: Taken): Promise<void> {
  const { balances, penalties, exits, earned } = await printedFor(world, who);
  for (const exit of exits) await cut(world, who, exit, exit.amount, taken);
  for (const [tier, amount] of balances.entries()) {
    if (amount === 0n) continue;
    await leave(world, who, "leaveNow", [tier, amount, penalties[tier]!], amount, penalties[tier]!, taken);
  }
  if (earned > 0n) await claim(world, who, earned, taken);
  const left = await printedFor(world, who);
  expect([...left.balances, ...left.exits.map(({ amount }) => amount)].every((amount) => amount === 0n)).to.equal(true);
}

async function leaveAfterNotice(world: World, who: Role, tier: number, amount: bigint, taken: Taken): Promise<void> {
  const { address, interface: abi } = world.targets.mextStaking;
  const id = await world.read<bigint>("mextStaking", "exitCount", who.address);
  const data = abi.encodeFunctionData("giveNotice", [tier, amount]);
  const { status } = await world.send({ from: who.address, to: address, data, gas: NOTICE_CEILING });
  if (status !== "0x1") expect.fail(`${who.name} gives no notice in ${tier}: ${await whyOf(world, who.address, data)}`);
  if (tier > 0) await pass(world, NOTICES[tier]!);
  await leave(world, who, "withdraw", [id], amount, 0n, taken);
}

/** A cut costs what the share of notice that is left costs: what was printed is never exceeded later. */
async function cut(world: World, who: Role, exit: OpenExit, printed: bigint, taken: Taken): Promise<void> {
  const time = (await world.now()) + 1;
  const penalty = penaltyToCut(exit, time);
  expect(penalty <= printed, `a cut of ${who.name}'s costs no more than printed`).to.equal(true);
  await world.nextAt(time);
  await leave(world, who, "cutNotice", [exit.id, penalty], exit.amount, penalty, taken);
}

async function claim(world: World, who: Role, earned: bigint, taken: Taken): Promise<void> {
  const held = await world.read<bigint>("mextStaking", "revenueHeld");
  const paid = await leave(world, who, "claim", [], undefined, 0n, taken);
  expect(paid >= earned, `${who.name} is paid what was printed as earned`).to.equal(true);
  expect(held - (await world.read<bigint>("mextStaking", "revenueHeld"))).to.equal(paid);
}

/** One transaction with the ceiling's gas, and all that it must do: pay `amount - penalty`, burn `penalty`. */
async function leave(
  world: World,
  who: Role,
  verb: ExitVerb,
  args: unknown[],
  amount: bigint | undefined,
  penalty: bigint,
  taken: Taken,
): Promise<bigint> {
  const { address, interface: abi } = world.targets.mextStaking;
  const books = async () => ({
    purse: await world.read<bigint>("mextToken", "balanceOf", who.address),
    supply: await world.read<bigint>("mextToken", "totalSupply"),
    held: await world.read<bigint>("mextToken", "balanceOf", address),
  });
  const before = await books();
  const data = abi.encodeFunctionData(verb, args);
  const receipt = await world.send({ from: who.address, to: address, data, gas: CEILINGS[verb] });
  const what = `${verb}(${args.join(", ")}) of ${who.name}`;
  if (receipt.status !== "0x1") expect.fail(`${what} failed: ${await whyOf(world, who.address, data)}`);
  const after = await books();
  const paid = after.purse - before.purse;
  if (amount !== undefined) expect(paid, what).to.equal(amount - penalty);
  expect(before.supply - after.supply, `${what} burns`).to.equal(penalty);
  expect(before.held - after.held, `${what} takes out`).to.equal(paid + penalty);
  const record = taken.get(verb) ?? { times: 0, gas: 0n };
  const gas = BigInt(receipt.gasUsed);
  taken.set(verb, { times: record.times + 1, gas: gas > record.gas ? gas : record.gas });
  return paid;
}

async function whyOf(world: World, from: string, data: string): Promise<string> {
  const call = { from, to: world.targets.mextStaking.address, data, gas: quantity(5_000_000) };
  return world.request("eth_call", [call, "latest"]).then(
    () => "it needs more gas than its ceiling",
    (error: Error) => error.message,
  );
}
