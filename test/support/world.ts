import type { LocalAccount } from "viem";
import { accountAt } from "../../scripts/demo/people.ts";
import { type Random, seeded } from "../sdk/random.ts";
import { type Pools, randomBytes, someTexts, wordOf } from "./arguments.ts";
import type { Proposal } from "./policy.ts";
import { MEXT } from "./staking.ts";
import { deployedSystem, type System, type Target } from "./system.ts";
import { type Verb, verbsOf } from "./verbs.ts";

/** Who acts: an account, or a contract that is made to act. */
export type Role = { name: string; address: string; key?: LocalAccount; isEmpty?: true };

/** Code at made-up addresses: one burns all its gas, one never ends, one answers whatever was asked with ones. */
const hostileCode = { trap: "0xfe", loop: "0x5b600056", flood: "0x6000195f526103e85ff3" };

const PURSE = 1_000_000n * MEXT;
const EMPTY = `0x${"e0".repeat(20)}`;
const ROLES = ["PROPOSER_ROLE", "EXECUTOR_ROLE", "CANCELLER_ROLE"] as const;

export type World = System & {
  random: Random;
  verbs: Verb[];
  /** whose exits are tested; nobody else ever signs or sends for them in a hostile sequence */
  victims: Role[];
  /** everybody who acts against them */
  roles: Role[];
  /** accounts that can sign, victims among them: what they signed earlier is anybody's to send */
  signers: Role[];
  owners: LocalAccount[];
  timelockRoles: string[];
  pools: Pools;
  /** operations of the timelock that somebody scheduled */
  scheduled: Record<string, unknown>[];
  /** proposals that somebody made; the blocks of some were taken back */
  proposals: Proposal[];
  /** what executed proposals called of the governor */
  carriedOut: Verb[];
  newSeed(seed: number): void;
};

/** The system with a community in it: everybody holds MEXT and has approved whatever takes it. */
export async function inhabitedSystem(): Promise<World> {
  const system = await deployedSystem();
  const { targets, impersonate, request, send, config } = system;
  const person = (name: string, index: number): Role => ({
    name,
    address: accountAt(index).address,
    key: accountAt(index),
  });
  const contract = (name: string, { address }: Target): Role => ({ name, address });
  const victims = [7, 8, 9, 10, 11, 12].map((index) => person(`victim ${index}`, index));
  const roles: Role[] = [
    person("deployer", 0),
    person("applicant", 1),
    person("motion maker", 2),
    person("delegate", 3),
    person("other staker", 4),
    person("relayer", 5),
    person("stranger", 6),
    person("council owner", 19),
    { name: "empty account", address: EMPTY, isEmpty: true },
    contract("council", targets.council),
    contract("timelock", targets.timelock),
    contract("governor", targets.governor),
    contract("listing DAO", targets.listingDao),
    contract("staking", targets.mextStaking),
    contract("token", targets.mextToken),
  ];
  const call = (from: string, { address, interface: abi }: Target, verb: string, ...args: unknown[]) =>
    send({ from, to: address, data: abi.encodeFunctionData(verb, args) });
  const approveAll = async (address: string) => {
    for (const { address: spender } of [targets.mextStaking, targets.listingDao, targets.governor, targets.revenueAuction]) {
      await call(address, targets.mextToken, "approve", spender, 2n ** 256n - 1n);
    }
  };
  for (const { address } of [...roles, ...victims, ...Object.values(targets)]) {
    await impersonate(address);
    if (address !== EMPTY) await request("hardhat_setBalance", [address, "0xde0b6b3a7640000"]);
  }
  for (const { address, name } of [...roles.slice(1), ...victims]) {
    // What the staking contract holds is counted; the empty account is what its name says.
    if (name === "staking" || name === "empty account") continue;
    await call(roles[0]!.address, targets.mextToken, "transfer", address, PURSE);
    await approveAll(address);
  }
  await approveAll(roles[0]!.address);

  const hostile = Object.values(hostileCode).map((_, i) => `0x${`b${i}`.repeat(20)}`);
  for (const [i, code] of Object.values(hostileCode).entries()) await request("hardhat_setCode", [hostile[i], code]);
  const timelockRoles = await Promise.all(ROLES.map((role) => system.read<string>("timelock", role)));
  const start = BigInt(await system.now());
  const encoded = (target: Target, verb: string, ...args: unknown[]) => target.interface.encodeFunctionData(verb, args);
  const noise = seeded(1);
  const pools: Pools = {
    addresses: [
      ...Object.values(targets).map(({ address }) => address),
      ...[...roles, ...victims].map(({ address }) => address),
      ...hostile,
      ...["0", "1", "4", "dead"].map((end) => `0x${end.padStart(40, "0")}`),
      `0x${"f".repeat(40)}`,
    ],
    numbers: [27n, 28n, 100n, MEXT, 10_000n * MEXT, PURSE, start, start + 86_400n, start / 1_209_600n, 2n ** 40n - 1n],
    words: [`0x${"0".repeat(64)}`, ...timelockRoles, wordOf("digest"), randomBytes(noise, 32)],
    texts: someTexts,
    payloads: [
      "0x",
      randomBytes(noise, 4),
      randomBytes(noise, 65),
      randomBytes(noise, 196),
      encoded(targets.mextToken, "approve", roles[6]!.address, 1n),
      encoded(targets.mextStaking, "leaveNow", 4, 1n, 1n),
      encoded(targets.listingDao, "settle"),
      encoded(targets.governor, "releaseBond", 1),
    ],
  };
  const world: World = {
    ...system,
    random: seeded(0),
    verbs: verbsOf(targets),
    victims,
    roles,
    signers: [...roles, ...victims].filter(({ key }) => key !== undefined),
    owners: [18, 19].map(accountAt),
    timelockRoles,
    pools,
    scheduled: [],
    proposals: [],
    carriedOut: [],
    newSeed: (seed) => void ((world.random = seeded(seed)), (world.scheduled = []), (world.proposals = [])),
  };
  if (config.council.owners.length !== 3) throw new Error("The council is not the one that signs here.");
  return world;
}
