import type { Hex } from "viem";
import { describe, expect, it } from "vitest";
import type { Noticed, Step } from "../../app/src/tx/flow.ts";
import { type Node, printOf, type SeenReceipt, type SeenTx } from "../../app/src/tx/node.ts";
import { findSent } from "../../app/src/tx/findSent.ts";
import { delayOf } from "../../app/src/tx/watch.ts";
import { watchTransaction } from "../../app/src/tx/watchTransaction.ts";

const HASH = "0xaa" as const;
const FASTER = "0xbb" as const;
const ME = "0x0000000000000000000000000000000000000001" as const;
const THEM = "0x0000000000000000000000000000000000000002" as const;

const mine: SeenTx = { hash: HASH, from: ME, to: THEM, nonce: 3, input: "0x01", value: 0n, gas: 100n, block: null };

/** A chain at one moment: what stands in its blocks, what waits, and the first block after which the nonce has passed. */
type Moment = {
  head?: bigint;
  known?: SeenTx | null;
  receipt?: SeenReceipt | null;
  passedAt?: bigint;
  blocks?: Record<string, readonly SeenTx[]>;
  isSilent?: boolean;
};

/** Plays the moments one after the other; the last one stays. */
async function play(moments: readonly Moment[], step: Partial<Step> = {}, needed = 2) {
  const noticed: Noticed[] = [];
  let at = 0;
  let shown = 0;
  const node = nodeAt(() => moments[Math.min(at, moments.length - 1)] ?? {});
  const first: Step & { hash: Hex } = { kind: "send", status: "pending", hash: HASH, since: 90n, ...step };
  const outcome = await watchTransaction(first, {
    node,
    needed,
    notice: (change) => void noticed.push(change),
    signal: AbortSignal.timeout(2_000),
    pause: () => {
      at++;
      return Promise.resolve();
    },
    explain: (hash) => Promise.resolve({ kind: "reverted-later", hash }),
    onMined: () => shown++,
  });
  return { outcome, noticed, shown, looks: at + 1 };
}

/** The node as it is at that moment. */
function nodeAt(now: () => Moment): Node {
  const answer = <T>(value: T): Promise<T> =>
    now().isSilent ? Promise.reject(new Error("silent")) : Promise.resolve(value);
  const isPassed = (block: bigint) => now().passedAt !== undefined && block >= (now().passedAt ?? 0n);
  return {
    head: () => answer(now().head ?? 100n),
    receipt: (hash) => answer(hash === HASH ? (now().receipt ?? null) : null),
    transaction: () => answer(now().known === undefined ? mine : now().known!),
    nonce: (_from, block) => answer(isPassed(block ?? now().head ?? 100n) ? 4 : 3),
    transactionsIn: (block) => answer(now().blocks?.[String(block)] ?? []),
    logs: () => answer([]),
  };
}

const receipt = (block: bigint, isReverted = false): SeenReceipt => ({ block, isReverted, gasUsed: 1n });
const own = { from: ME, nonce: 3, print: printOf(mine) };

describe("watching a transaction", () => {
  it("is done after as many blocks as are needed, and shows its effect after the first", async () => {
    const { outcome, noticed, shown } = await play([
      {},
      { receipt: receipt(101n), head: 101n },
      { receipt: receipt(101n), head: 102n },
    ]);
    expect(outcome).toEqual({ kind: "mined" });
    expect(shown).toBe(1);
    expect(noticed.map(({ confirmations }) => confirmations)).toEqual([undefined, 1, 2]);
  });
  it("waits again when a reorganisation takes its block away, and counts anew", async () => {
    const { outcome, noticed } = await play([
      {},
      { receipt: receipt(101n), head: 101n },
      { head: 101n },
      { receipt: receipt(102n), head: 102n },
      { receipt: receipt(102n), head: 103n },
    ]);
    expect(outcome).toEqual({ kind: "mined" });
    expect(noticed.map(({ minedIn }) => minedIn)).toEqual([undefined, 101n, undefined, 102n, 102n]);
  });
  it("tells why one was reverted", async () => {
    const { outcome } = await play([{ receipt: receipt(101n, true) }]);
    expect(outcome).toEqual({ kind: "stopped", problem: { kind: "reverted-later", hash: HASH } });
  });
  const passed = (other: Partial<SeenTx>): Moment => ({
    head: 120n,
    known: null,
    passedAt: 107n,
    blocks: { 107: [{ ...mine, hash: FASTER, block: 107n, ...other }] },
  });
  it("finds the same call with another fee by the sender's nonce, in its own block", async () => {
    expect((await play([passed({ gas: 200n })], own)).outcome).toEqual({ kind: "replaced", hash: FASTER });
  });
  it.each([
    ["cancelled", { to: ME, input: "0x" }],
    ["replaced", { input: "0x02" }],
    ["replaced", { value: 1n }],
    ["replaced", { to: null }],
  ] as const)("says that it was %s where another call took its nonce", async (kind, other) => {
    const { outcome } = await play([passed(other)], own);
    expect(outcome).toEqual({ kind: "stopped", problem: { kind, hash: FASTER } });
  });
  it("sees a faster one that waits already, but takes no cancellation for granted before it is mined", async () => {
    const waiting = (other: Partial<SeenTx>): Moment => ({
      known: null,
      blocks: { pending: [{ ...mine, hash: FASTER, ...other }] },
    });
    const faster = await play([{}, {}, {}, waiting({})], own);
    expect(faster.outcome).toEqual({ kind: "replaced", hash: FASTER });
    const cancel = { to: ME, input: "0x" } as const;
    const { outcome, looks } = await play([{}, {}, {}, waiting(cancel), waiting(cancel), passed(cancel)], own);
    expect(outcome).toMatchObject({ problem: { kind: "cancelled" } });
    expect(looks).toBe(6);
  });
  it("says that a node does not know it only after some looks", async () => {
    const { noticed } = await play([
      { known: null },
      { known: null },
      { known: null },
      { known: null },
      { receipt: receipt(99n) },
    ]);
    expect(noticed.map(({ isUnseen }) => isUnseen)).toEqual([true, false]);
  });
  it("bears a silent node for a while, and no longer", async () => {
    const silent: Moment = { isSilent: true };
    expect((await play([silent, silent, { receipt: receipt(99n) }])).outcome).toEqual({ kind: "mined" });
    await expect(play([silent])).rejects.toThrow("silent");
  });
});

describe("how often it is looked at", () => {
  it("is quick while somebody waits, and seldom when it hangs", () => {
    expect([0, 59, 60, 500].map((looks) => delayOf(looks, false))).toEqual([1_000, 1_000, 4_000, 12_000]);
    expect(delayOf(0, true)).toBeLessThan(500);
  });
});

describe("finding what a wallet sent while nobody listened", () => {
  const asked: Step = { kind: "send", status: "waiting", since: 90n, ...own };
  const find = (moment: Moment, step: Step = asked) =>
    findSent(
      nodeAt(() => moment),
      step,
    );
  const passedAt = 107n;
  const head = 120n;

  it("finds the same call by its sender's nonce, whatever fee it paid", async () => {
    const blocks = {
      "107": [
        { ...mine, from: THEM },
        { ...mine, hash: FASTER, gas: 7n },
      ],
    };
    expect(await find({ head, passedAt, blocks })).toEqual({ hash: FASTER, since: 90n });
  });
  it("takes no other call, none of somebody else's, and none from before", async () => {
    for (const other of [{ input: "0x02" }, { from: THEM }, { nonce: 2 }, { value: 1n }, { to: ME }] as const) {
      expect(await find({ head, passedAt, blocks: { "107": [{ ...mine, ...other }] } })).toBeUndefined();
    }
  });
  it("finds one that waits for a block", async () => {
    expect(await find({ head, blocks: { pending: [mine] } })).toEqual({ hash: HASH, since: 90n });
  });
  it("finds nothing where nothing went out, or nothing was asked for", async () => {
    expect(await find({ head })).toBeUndefined();
    expect(await find({ head, passedAt, blocks: { "107": [mine] } }, { kind: "send", status: "waiting" })).toBe(
      undefined,
    );
  });
});
