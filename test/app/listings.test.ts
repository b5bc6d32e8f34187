import { describe, expect, it } from "vitest";
import { keccak256, stringToBytes } from "viem/utils";
import type { ChainBook } from "../../app/src/queries/book.ts";
import { barOf, emptyMotion, motionFaults } from "../../app/src/pages/motion/motion.ts";
import { ownVotes } from "../../app/src/pages/candidate/team.ts";
import { scaled } from "../../app/src/pages/candidate/scaled.ts";
import type { Ballot, Vote } from "../../app/src/queries/ballot.ts";
import { checkDocument, inlineCheck, isFetchable } from "../../app/src/queries/document.ts";
import { placeOf } from "../../app/src/queries/tokenFacts.ts";
import { endsAt } from "../../sdk/mirrors/season.ts";

describe("a document", () => {
  const bytes = stringToBytes("<b>words</b>");
  it("is checked against its digest, and shown only where it is text", () => {
    expect(checkDocument(bytes, keccak256(bytes))).toEqual({ matches: true, bytes: 12, text: "<b>words</b>" });
    expect(checkDocument(bytes, keccak256(stringToBytes("other"))).matches).toBe(false);
    expect(checkDocument(new Uint8Array([0xff, 0xfe, 0]), "0x").text).toBeNull();
  });
  it("that lies elsewhere is not checked before it is fetched", () => {
    expect(inlineCheck("ipfs://bafy", "0x")).toBeNull();
    expect([isFetchable("https://example.org/a.md"), isFetchable("ipfs://bafy"), isFetchable("javascript:1")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a token's place", () => {
  const address = `0x${"a".repeat(40)}` as const;
  it("is asked on the page's own chain, on another one, or nowhere", () => {
    expect(placeOf(`eip155:1/erc20:${address}`, 1)).toEqual({
      kind: "contract",
      chainId: 1,
      address,
      isOwnChain: true,
    });
    expect(placeOf(`eip155:10/erc20:${address}`, 1)).toMatchObject({ chainId: 10, isOwnChain: false });
    expect(placeOf("eip155:1/slip44:60", 1)).toEqual({ kind: "coin", chain: "eip155:1" });
    expect(placeOf("near:mainnet/nep141:usdt.near", 1)).toEqual({ kind: "elsewhere", chain: "near:mainnet" });
  });
  it("has amounts with its own decimals, exact", () => {
    expect(scaled(1_234_500_000n, 6, "en")).toBe("1,234.5");
    expect(scaled(21n, 0, "en")).toBe("21");
  });
});

describe("a team's own wallets", () => {
  const wallet = `0x${"B".repeat(40)}` as const;
  const vote = (voter: Ballot["voter"], percent: number, amount: bigint): Vote => ({
    ballot: { voter, power: 0n, version: 1, shares: [], reason: "", at: 0, block: 0n, index: 0, hash: "0x" },
    percent,
    amount,
  });
  it("are found whatever the case of their letters, and both ways are summed", () => {
    const votes = [vote(`0x${"b".repeat(40)}`, 50, 7n), vote(`0x${"c".repeat(40)}`, 50, 9n), vote(wallet, -5, 2n)];
    expect(ownVotes(votes, [wallet])).toEqual({ support: 7n, objection: 2n, voters: 2 });
  });
});

describe("a motion", () => {
  const season = 1_500;
  const now = endsAt(season - 1) - 60;
  type Pages = ChainBook["seasons"];
  const page = (of: number, settled: boolean, candidates: object[] = []) =>
    ({ season: { season: of, settled, quorum: 50n }, candidates }) as unknown as Pages[number];
  const book = (seasons: Pages, delistedAt = 0, nextToSettle = season - 1): ChainBook => ({
    nextToSettle,
    seasons,
    listings: [{ id: 3, delistedAt }] as unknown as ChainBook["listings"],
    entry: { season, least: 10n, fee: 1n },
  });
  const REFUSED = 8;
  const APPLIED = 1;

  it("can be filed on a running listing", () => {
    expect(barOf(book([]), 3, now)).toBeUndefined();
  });
  it("cannot on one that is unknown or has ended, nor while a season waits for its settlement", () => {
    expect(barOf(book([]), 4, now)).toEqual({ is: "unknown" });
    expect(barOf(book([], 7), 3, now)).toEqual({ is: "ended" });
    expect(barOf(book([], 0, season - 2), 3, now)).toEqual({ is: "unsettled", season: season - 2 });
  });
  it("cannot while an earlier one shields the listing, or another one is filed", () => {
    const failed = { id: 9, motionOn: 3, state: REFUSED, support: 60n };
    expect(barOf(book([page(season - 2, true, [failed])]), 3, now)).toEqual({ is: "shielded", through: season });
    expect(barOf(book([page(season - 3, true, [failed])]), 3, now)).toBeUndefined();
    expect(barOf(book([page(season, false, [{ id: 11, motionOn: 3, state: APPLIED }])]), 3, now)).toEqual({
      is: "filed",
      motion: 11,
    });
  });
  it("needs a document and nothing else of an application", () => {
    expect(motionFaults(emptyMotion)).toEqual({ text: { kind: "missing" } });
    expect(motionFaults({ ...emptyMotion, text: "Why." })).toEqual({});
  });
});
