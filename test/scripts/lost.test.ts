import { encodeErrorResult, type Hex, type PublicClient } from "viem";
import { describe, expect, it } from "vitest";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import type { Pending } from "../../scripts/lib/pending.ts";
import { refusalOf } from "../../scripts/lib/refusal.ts";
import { whatBecameOf } from "../../scripts/lib/whatBecame.ts";

const from = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const to = "0x5FC8d32690cc91D4c39d9d3abcBD16989F875707";
const pending: Pending = { intent: "a try", chainId: 1, from, to, data: "0x02", nonce: 7, sinceBlock: 90 };

type Chain = { mined: number; waiting: number; blocks?: Record<string, { input: Hex; hash: Hex; nonce?: number }[]> };

const nodeOf = ({ mined, waiting, blocks = {} }: Chain): PublicClient =>
  ({
    getTransactionCount: ({ blockTag }: { blockTag?: string }) =>
      Promise.resolve(blockTag === "pending" ? waiting : mined),
    getBlockNumber: () => Promise.resolve(200n),
    getBlock: ({ blockTag, blockNumber }: { blockTag?: string; blockNumber?: bigint }) =>
      Promise.resolve({
        transactions: (blocks[blockTag ?? String(blockNumber)] ?? []).map((seen) => ({ nonce: 7, from, to, ...seen })),
      }),
  }) as unknown as PublicClient;

describe("what became of a transaction whose hash is not known", () => {
  it.each<[string, Chain, object]>([
    ["its number is free", { mined: 7, waiting: 7 }, { is: "unsent" }],
    [
      "the node shows it",
      { mined: 7, waiting: 8, blocks: { pending: [{ input: "0x02", hash: "0xaa" }] } },
      { is: "sent", hash: "0xaa" },
    ],
    [
      "the node shows another",
      { mined: 7, waiting: 8, blocks: { pending: [{ input: "0x03", hash: "0xbb" }] } },
      { is: "superseded", by: "0xbb" },
    ],
    ["the node holds one and shows none", { mined: 7, waiting: 8 }, { is: "waiting" }],
    [
      "it is in a block far on",
      { mined: 9, waiting: 9, blocks: { 171: [{ input: "0x02", hash: "0xaa" }] } },
      { is: "sent", hash: "0xaa" },
    ],
    [
      "another is in a block",
      { mined: 8, waiting: 8, blocks: { 91: [{ input: "0x03", hash: "0xbb" }] } },
      { is: "superseded", by: "0xbb" },
    ],
    [
      "one of another number is beside it",
      {
        mined: 8,
        waiting: 8,
        blocks: { 91: [{ input: "0x02", hash: "0xcc", nonce: 6 }], 92: [{ input: "0x02", hash: "0xaa" }] },
      },
      { is: "sent", hash: "0xaa" },
    ],
  ])("%s", async (_, chain, fate) => {
    expect(await whatBecameOf(nodeOf(chain), pending)).toEqual(fate);
  });

  it("one that was given up as lost and turned up after all is this one, though its permit was another", async () => {
    const chain = nodeOf({ mined: 8, waiting: 8, blocks: { 95: [{ input: "0x01", hash: "0xaa" }] } });
    expect(await whatBecameOf(chain, { ...pending, also: ["0x01"] })).toEqual({ is: "sent", hash: "0xaa" });
    expect(await whatBecameOf(chain, pending)).toEqual({ is: "superseded", by: "0xaa" });
  });
});

describe("a node that does not take a transaction", () => {
  const refusal = (message: string, code?: number, data?: Hex) =>
    refusalOf(
      Object.assign(new Error(message), code === undefined ? {} : { code }, data === undefined ? {} : { data }),
      7,
    );

  it.each([
    ["refuses it", "intrinsic gas too low", -32000, { isCertain: true, isTaken: false }],
    ["has one of that number", "nonce too low", -32000, { isCertain: false, isTaken: true }],
    ["has that very one", "already known", -32000, { isCertain: false, isTaken: true }],
    ["has it in another's words", "AlreadyKnown", -32010, { isCertain: false, isTaken: true }],
    ["has a dearer one", "replacement transaction underpriced", -32000, { isCertain: false, isTaken: true }],
    ["answers through a gateway", "Response status code 502", -1, { isCertain: false, isTaken: false }],
    ["is in trouble itself", "internal error", -32603, { isCertain: false, isTaken: false }],
    ["is gone", "connect ECONNREFUSED", undefined, { isCertain: false, isTaken: false }],
    ["hangs up", "other side closed", undefined, { isCertain: false, isTaken: false }],
  ])("%s", (_, message, code, expected) => {
    const { problem, ...meaning } = refusal(message, code);
    expect(meaning).toEqual(expected);
    if (!expected.isCertain && !expected.isTaken) {
      expect(problem.exitCode).toBe(3);
      expect(problem.todo).toContain("sends it once at most");
    }
  });

  it("says the contract's own reason where there is one", () => {
    const data = encodeErrorResult({ abi: mextStakingAbi, errorName: "ZeroAmount" });
    const { problem, isCertain } = refusal("execution reverted", 3, data);
    expect(isCertain).toBe(true);
    expect(problem.details).toEqual({ error: "ZeroAmount" });
  });
});
