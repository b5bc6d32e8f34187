import { expect } from "chai";
import type { Signer } from "ethers";
import { type Address, parseEventLogs } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { feeOf } from "../../sdk/mirrors/bond.ts";
import type { Fate } from "../../sdk/mirrors/candidateState.ts";
import type { ListingDates } from "../../sdk/mirrors/registry.ts";
import type { Parameters } from "../../sdk/types.ts";
import { listingChain, RULES, tokenId } from "../support/listing.ts";
import { MEXT } from "../support/staking.ts";
import { onChain } from "./onChain.ts";

/** What the model knows of a candidate, from nothing but what was done. */
export type Applied = {
  id: number;
  season: number;
  token: string;
  applicant: number;
  bond: bigint;
  fee: bigint;
  motionOn: number;
  fate: Fate;
  objected: boolean;
  support: bigint;
  objection: bigint;
};

export type Listed = ListingDates & { id: number; candidate: number; shieldSeason: number };

export type TokenBook = {
  listing: number;
  isListed: boolean;
  suspended: number;
  objectedIn: number;
  voidThrough: number;
};

/** What the model knows of everything. */
export function emptyBook() {
  return {
    candidates: new Map<number, Applied>(),
    listings: new Map<number, Listed>(),
    tokens: new Map<string, TokenBook>(),
    quorums: new Map<number, bigint>(),
    rules: [] as { fromSeason: number; parameters: Parameters }[],
    tally: { everListed: 0, byCouncil: 0, listed: 0 },
    nextToSettle: 0,
  };
}

export type Book = ReturnType<typeof emptyBook>;

export function tokenIn(book: Book, token: string): TokenBook {
  const found = book.tokens.get(token);
  if (found) return found;
  const fresh = { listing: 0, isListed: false, suspended: 0, objectedIn: 0, voidThrough: 0 };
  book.tokens.set(token, fresh);
  return fresh;
}

export const standingIn = (book: Book, season: number): Applied[] =>
  [...book.candidates.values()].filter((one) => one.season === season && one.fate === "Standing");

/** The real contracts, eight voters (two of them of one weight, so that ties come up), and teams with deep purses. */
export async function listingWorld() {
  const chain = await listingChain();
  const { ethers, dao: contract, staking, token, signers, deployer } = chain;
  const dao = onChain(ethers.provider, (await contract.getAddress()) as Address, listingDaoAbi);
  const voters = signers.slice(1, 9);
  const teams = signers.slice(9, 15);
  for (const team of teams) await token.transfer(team, 40_000_000n * MEXT);
  const weights = [4n, 4n, 3n, 2n, 2n, 1n, 1n, 1n].map((weight) => weight * 1_000_000n * MEXT);
  for (const [index, voter] of voters.entries()) await staking.stakeFor(voter, 1, weights[index]!);
  const book = emptyBook();
  const firstSeason = Number(await dao.read("firstSeason", []));
  const numbers = Object.fromEntries(
    Object.entries(RULES).map(([name, found]) => [name, name === "bond" ? found : Number(found)]),
  ) as Parameters;
  book.nextToSettle = firstSeason;
  book.rules.push({ fromSeason: firstSeason - 2, parameters: numbers });

  /** Applies, and writes down what the contract says it gave. */
  async function apply(team: number, season: number, n: number, bond: bigint, feeBps: number): Promise<Applied> {
    const token_ = tokenId(n);
    const application = { token: token_, name: `T${n}`, symbol: `T${n}`, document: "d", digest: DIGEST, wallets: [] };
    const { logs } = await dao.send(teams[team]!, "applyForListing", [application, bond, bond, "0x"]);
    const [applied] = parseEventLogs({ abi: listingDaoAbi, logs: logs as never, eventName: "Applied" });
    const [gone] = parseEventLogs({ abi: listingDaoAbi, logs: logs as never, eventName: "CandidateDisplaced" });
    if (gone) book.candidates.get(gone.args.candidate)!.fate = "Displaced";
    return enter(applied!.args.candidate, season, token_, team, bond, feeOf(bond, feeBps), 0);
  }

  async function move(team: number, season: number, listing: number, bond: bigint, feeBps: number): Promise<Applied> {
    const { logs } = await dao.send(teams[team]!, "fileMotion", [listing, "d", DIGEST, bond, bond]);
    const [filed] = parseEventLogs({ abi: listingDaoAbi, logs: logs as never, eventName: "MotionFiled" });
    const about = book.candidates.get(book.listings.get(listing)!.candidate)!.token;
    return enter(filed!.args.candidate, season, about, team, bond, feeOf(bond, feeBps), listing);
  }

  function enter(
    id: number,
    season: number,
    token_: string,
    applicant: number,
    bond: bigint,
    fee: bigint,
    motionOn: number,
  ): Applied {
    const facts = { id, season, token: token_, applicant, bond: bond - fee, fee, motionOn };
    const applied: Applied = { ...facts, fate: "Standing", objected: false, support: 0n, objection: 0n };
    book.candidates.set(id, applied);
    return applied;
  }

  /** Enters a candidate's token in the model's register. */
  function list(candidate: Applied, byCouncil: boolean, timestamp: number, within: number): void {
    const asset = tokenIn(book, candidate.token);
    const id = book.listings.size + 1;
    book.tally.listed++;
    if (asset.listing === 0) {
      book.tally.everListed++;
      if (byCouncil) book.tally.byCouncil++;
    }
    Object.assign(asset, { listing: id, isListed: true });
    book.listings.set(id, {
      ...{ id, candidate: candidate.id, shieldSeason: 0, tradingDueAt: timestamp + within, tradingStartsAt: 0 },
      ...{ updatedAt: timestamp, delistedAt: 0, withdrawalDueAt: 0, lastWithdrawalAt: 0 },
    });
  }

  function delist(listing: Listed, timestamp: number, within: number): void {
    Object.assign(listing, { delistedAt: timestamp, withdrawalDueAt: timestamp + within });
    tokenIn(book, book.candidates.get(listing.candidate)!.token).isListed = false;
    book.tally.listed--;
  }

  const by = (signer: Signer) => (functionName: string, args: readonly unknown[]) =>
    dao.send(signer, functionName, args);
  expect(await dao.read("nextToSettle", [])).to.equal(firstSeason);
  const acts = { apply, move, list, delist, by };
  return { ...chain, ...acts, dao, voters, teams, book, firstSeason, deployer };
}

export const DIGEST = `0x${"d1".repeat(32)}` as const;

export type World = Awaited<ReturnType<typeof listingWorld>>;
