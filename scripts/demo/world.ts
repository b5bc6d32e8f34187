import { type Address, encodeFunctionData, type LocalAccount, type Log, parseEventLogs } from "viem";
import type { Deployment } from "../../sdk/deployment.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { executeSafeCall, safeNonce, signSafeCall } from "../lib/safe.ts";
import { accountAt, councilSigners, treasury } from "./people.ts";
import { nameOf, rounds, teamOf } from "./plan.ts";
import type { Act, Call, Stage } from "./stage.ts";

/** What the scenes share: the chain, the accounts, and the numbers that things were given. */
export type World = {
  deployment: Deployment;
  stage: Stage;
  account: (index: number) => LocalAccount;
  /** candidates by season and name */
  candidates: Map<string, number>;
  /** listings by candidate */
  listings: Map<number, number>;
};

/** Something that happens at a time; its acts share a block. */
export type Scene = { at: number; acts: (world: World) => Act[] | Promise<Act[]> };

export function openWorld(deployment: Deployment, stage: Stage): World {
  const known = new Map<number, LocalAccount>();
  const account = (index: number): LocalAccount => {
    const found = known.get(index) ?? accountAt(index);
    known.set(index, found);
    return found;
  };
  return { deployment, stage, account, candidates: new Map(), listings: new Map() };
}

const candidateKey = (season: number, name: string): string => `${season} ${name}`;

export function candidateIn(world: World, season: number, name: string): number {
  const found = world.candidates.get(candidateKey(season, name));
  if (found === undefined) throw new Error(`The demo has no candidate ${name} in season ${season}.`);
  return found;
}

/** Keeps the numbers of candidates and listings that blocks brought. */
export function note(world: World, logs: Log[]): void {
  for (const { args } of parseEventLogs({ abi: listingDaoAbi, eventName: ["Applied", "MotionFiled"], logs })) {
    const round = args.season - world.deployment.firstSeason;
    // Each entrant is a team of its own, and so known by its account.
    const entrant = rounds[round]?.find((_, place) => world.account(teamOf(round, place)).address === args.applicant);
    if (entrant !== undefined) world.candidates.set(candidateKey(args.season, nameOf(entrant)), args.candidate);
  }
  for (const { args } of parseEventLogs({ abi: listingDaoAbi, eventName: "Listed", logs })) {
    world.listings.set(args.candidate, args.listing);
  }
}

/** The council does these things, one after the other: its Safe executes what its owners signed. */
export async function byCouncil(world: World, calls: readonly Call[]): Promise<Act[]> {
  const safe: Address = world.deployment.contracts.council.address;
  const first = await safeNonce(world.stage.client, safe);
  const owners = councilSigners.map(world.account);
  return Promise.all(
    calls.map(async ({ address: to, abi, functionName, args }, index) => {
      const data = encodeFunctionData({ abi, functionName, args });
      const call = { chainId: world.deployment.chainId, safe, to, data, nonce: first + BigInt(index) };
      return { by: world.account(treasury), call: executeSafeCall(call, await signSafeCall(call, owners)) };
    }),
  );
}
