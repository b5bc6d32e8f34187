import "fake-indexeddb/auto";
import { getAddress, HttpRequestError, type Hex, RpcRequestError, TimeoutError } from "viem";
import { describe, expect, it } from "vitest";
import { forgiving, type HistoryCache, indexedDbCache, type Kept } from "../../app/src/history/cache.ts";
import { readInChunks, remedyOf, type Span } from "../../app/src/history/chunks.ts";
import type { Entry } from "../../app/src/history/entry.ts";
import { eventsOf, filtersOf } from "../../app/src/history/filters.ts";
import type { HistoryNode } from "../../app/src/history/node.ts";
import { type History, readHistory } from "../../app/src/history/readHistory.ts";
import { burnsIn, sourceOf, sourcesBySender } from "../../app/src/queries/burns.ts";
import { isStuck, takeReading, timeOf } from "../../app/src/queries/clock.ts";

const url = "http://127.0.0.1";
const tooWide = new RpcRequestError({ body: {}, url, error: { code: -32000, message: "range too wide" } });
const tooFast = new HttpRequestError({ url, status: 429 });
const silent = new HttpRequestError({ url, cause: new TypeError("Failed to fetch") });
const slow = new TimeoutError({ body: {}, url });

/** A node that answers for at most `most` blocks at once. */
function node(most: bigint) {
  const asked: Span[] = [];
  const read = ({ from, to }: Span): Promise<bigint[]> => {
    asked.push({ from, to });
    if (to - from + 1n > most) return Promise.reject(tooWide);
    return Promise.resolve(Array.from({ length: Number(to - from + 1n) }, (_, index) => from + BigInt(index)));
  };
  return { asked, read };
}

const through = (last: number) => Array.from({ length: last + 1 }, (_, index) => BigInt(index));

describe("history in chunks", () => {
  it("asks once where the node answers at once", async () => {
    const { asked, read } = node(1_000n);
    expect(await readInChunks({ from: 0n, to: 99n }, read)).toEqual(through(99));
    expect(asked).toHaveLength(1);
  });
  it.each([1n, 3n, 7n, 64n])("misses and repeats nothing where %s blocks are the limit", async (most) => {
    const { read } = node(most);
    expect(await readInChunks({ from: 0n, to: 200n }, read, { first: 100n })).toEqual(through(200));
  });
  it("grows again after an answer", async () => {
    const { asked, read } = node(1_000n);
    await readInChunks({ from: 0n, to: 99n }, read, { first: 10n });
    expect(asked.map(({ from, to }) => to - from + 1n)).toEqual([10n, 20n, 40n, 30n]);
  });
  it("finds the limit of 2,000 blocks and stays below it", async () => {
    let refused = 0;
    const read = ({ from, to }: Span): Promise<bigint[]> => {
      if (to - from < 2_000n) return Promise.resolve([to - from]);
      refused += 1;
      return Promise.reject(tooWide);
    };
    const spans = await readInChunks({ from: 0n, to: 99_999n }, read);
    expect(spans.reduce((sum, span) => sum + span + 1n, 0n)).toBe(100_000n);
    expect(refused).toBeLessThan(12);
  });
  it("finds the limit of 10,000 results where the logs lie dense", async () => {
    const at = (block: bigint) => (block < 5_000n ? 20n : 0n);
    const read = ({ from, to }: Span): Promise<bigint[]> => {
      const end = to < 4_999n ? to : 4_999n;
      const results = end < from ? 0n : (end - from + 1n) * at(from);
      return results > 10_000n ? Promise.reject(tooWide) : Promise.resolve([results]);
    };
    const counts = await readInChunks({ from: 0n, to: 200_000n }, read);
    expect(counts.reduce((sum, count) => sum + count, 0n)).toBe(100_000n);
  });
  it("waits, longer each time, where it asks too often or nobody answers, and asks the same again", async () => {
    const pauses: number[] = [];
    const troubles = [tooFast, tooFast, silent];
    const asked: Span[] = [];
    const read = (span: Span): Promise<bigint[]> => {
      asked.push(span);
      const trouble = troubles.shift();
      return trouble ? Promise.reject(trouble) : Promise.resolve([span.to]);
    };
    const pause = (ms: number) => Promise.resolve(pauses.push(ms));
    expect(await readInChunks({ from: 0n, to: 9n }, read, { pause })).toEqual([9n]);
    expect(pauses).toEqual([400, 800, 1_600]);
    expect(new Set(asked.map(({ to }) => to))).toEqual(new Set([9n]));
  });
  it("gives up on a node that stays silent", async () => {
    let asked = 0;
    const read = () => {
      asked += 1;
      return Promise.reject(silent);
    };
    await expect(readInChunks({ from: 0n, to: 9n }, read, { pause: () => Promise.resolve() })).rejects.toBe(silent);
    expect(asked).toBe(7);
  });
  it("asks for less where an answer takes too long", () => {
    expect(remedyOf(slow)).toBe("smaller");
    expect(remedyOf(new Error("query returned more than 10000 results"))).toBe("smaller");
    expect(remedyOf(new HttpRequestError({ url, status: 413 }))).toBe("smaller");
    expect(remedyOf(new Error("wrapped", { cause: tooFast }))).toBe("later");
  });
  it("gives up on a block that is refused alone", async () => {
    await expect(readInChunks({ from: 0n, to: 9n }, () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  });
  it("asks nothing of an empty span", async () => {
    const { asked, read } = node(1n);
    expect(await readInChunks({ from: 5n, to: 4n }, read)).toEqual([]);
    expect(asked).toEqual([]);
  });
});

/** A chain whose blocks have one entry each; `fork` exchanges all from a block on. */
function chainOf(length: number) {
  const hashes: Hex[] = Array.from({ length }, (_, block): Hex => `0xa${block.toString(16).padStart(4, "0")}`);
  const asked: Span[] = [];
  let failAfter = Infinity;
  const entryAt = (block: number) =>
    ({ name: "Funded", block: BigInt(block), index: 0, hash: hashes[block], at: block }) as unknown as Entry;
  const node: HistoryNode = {
    head: () => {
      const hash = hashes.at(-1);
      if (!hash) throw new Error("an empty chain");
      return Promise.resolve({ number: BigInt(hashes.length - 1), hash });
    },
    hashOf: (block) => Promise.resolve(hashes[Number(block)]),
    entries: (_scan, span) => {
      if (asked.length >= failAfter) return Promise.reject(new Error("down"));
      asked.push(span);
      const blocks = Array.from({ length: Number(span.to - span.from) + 1 }, (_, at) => Number(span.from) + at);
      return Promise.resolve(blocks.map(entryAt));
    },
  };
  return {
    node,
    asked,
    hashes: () => [...hashes],
    fork: (from: number, to: number, mark: string) => {
      hashes.length = from;
      for (let block = from; block < to; block++) hashes.push(`0x${mark}${block.toString(16).padStart(4, "0")}`);
    },
    breakAfter: (answers: number) => (failAfter = answers),
  };
}

let places = 0;

function reader(chain: ReturnType<typeof chainOf>, cache: HistoryCache = indexedDbCache()) {
  const place = `place-${places++}`;
  const told: History[] = [];
  const read = (before?: Kept) =>
    readHistory(
      { key: "all", of: "revenue" },
      {
        node: chain.node,
        cache,
        place,
        start: 3n,
        before,
        tell: (history) => told.push(history),
        chunks: { first: 8n, most: 16n },
      },
    );
  return { read, told, cache, key: `${place}:all` };
}

const hashesOf = ({ entries }: { entries: readonly Entry[] }) => entries.map(({ hash }) => hash);

describe("history that is kept", () => {
  it("reads everything from the first block once, and only the newest twelve blocks afterwards", async () => {
    const chain = chainOf(60);
    const { read } = reader(chain);
    expect(hashesOf(await read())).toEqual(chain.hashes().slice(3));
    expect(chain.asked[0]?.from).toBe(3n);
    chain.asked.length = 0;
    chain.fork(60, 62, "a");
    expect(hashesOf(await read())).toEqual(chain.hashes().slice(3));
    expect(chain.asked[0]?.from).toBe(48n);
  });

  it.each([1, 5, 12])("is right after the newest %s blocks were exchanged for others", async (depth) => {
    const chain = chainOf(60);
    const { read } = reader(chain);
    await read();
    chain.fork(60 - depth, 63, "b");
    chain.asked.length = 0;
    expect(hashesOf(await read())).toEqual(chain.hashes().slice(3));
    expect(chain.asked[0]?.from).toBe(48n);
  });

  it("is right after the chain became shorter within the last twelve blocks", async () => {
    const chain = chainOf(60);
    const { read } = reader(chain);
    await read();
    chain.fork(52, 55, "c");
    expect(hashesOf(await read())).toEqual(chain.hashes().slice(3));
  });

  it("begins anew on another chain, and after a deeper exchange", async () => {
    const chain = chainOf(60);
    const { read } = reader(chain);
    await read();
    chain.fork(20, 70, "d");
    chain.asked.length = 0;
    expect(hashesOf(await read())).toEqual(chain.hashes().slice(3));
    expect(chain.asked[0]?.from).toBe(3n);
    chain.fork(0, 10, "e");
    expect(hashesOf(await read())).toEqual(chain.hashes().slice(3));
  });

  it("goes on where a page was closed in the middle, and shows what it knows", async () => {
    const chain = chainOf(100);
    const { read, told } = reader(chain);
    chain.breakAfter(3);
    await expect(read()).rejects.toThrow("down");
    expect(told.map(({ isComplete }) => isComplete)).toEqual([false, false, false]);
    chain.breakAfter(Infinity);
    chain.asked.length = 0;
    expect(hashesOf(await read())).toEqual(chain.hashes().slice(3));
    expect(chain.asked[0]?.from).toBe(43n - 12n);
    expect(told.at(-1)).toMatchObject({ isComplete: true, share: 1 });
  });

  it("shows what was kept before it asks for more", async () => {
    const chain = chainOf(60);
    const { read, told } = reader(chain);
    await read();
    told.length = 0;
    await read();
    expect(told[0]?.entries).toHaveLength(57);
  });

  it("keeps nothing twice in IndexedDB, and forgets what was exchanged", async () => {
    const chain = chainOf(60);
    const { read, cache, key } = reader(chain);
    await read();
    chain.fork(55, 58, "f");
    await read();
    const kept = await cache.load(key);
    expect(kept && hashesOf(kept)).toEqual(chain.hashes().slice(3));
  });

  it("reads on without a store, where the browser has none", async () => {
    const chain = chainOf(40);
    const refuse = () => Promise.reject(new Error("QuotaExceededError"));
    const { read } = reader(chain, forgiving({ load: refuse, add: refuse, forget: refuse }));
    const first = await read();
    expect(hashesOf(await read(first))).toEqual(chain.hashes().slice(3));
    expect(chain.asked.map(({ from }) => from)).toContain(28n);
  });
});

describe("which logs a subject is read from", () => {
  it("is, for an account, every indexed field that names it", () => {
    const account = "0x00000000000000000000000000000000000000Aa";
    const filters = filtersOf({ of: "account", account });
    const places = filters.map(({ contract, topics }) => [contract, topics.length - 1]);
    expect(new Set(places.map((place) => place.join(" ")))).toEqual(
      new Set([
        "mextToken 1",
        "mextToken 2",
        "mextStaking 1",
        "mextStaking 2",
        "mextStaking 3",
        "listingDao 2",
        "listingDao 3",
        "governor 1",
        "governor 2",
        "revenueAuction 1",
        "revenueAuction 3",
      ]),
    );
    for (const { topics } of filters) expect(topics.at(-1)).toBe(`0x${"0".repeat(62)}aa`);
  });
  it("is, for the listing, everything but the ballots", () => {
    const [listing] = filtersOf({ of: "listing" });
    const [ballots] = filtersOf({ of: "ballots", season: 258 });
    expect(listing?.topics[0]).toHaveLength(eventsOf("listingDao").length - 3);
    expect(ballots?.topics[0]).toHaveLength(2);
    expect(ballots?.topics[1]).toBe(`0x${"0".repeat(61)}102`);
  });
});

describe("the source of a burn", () => {
  const of = (digit: string) => getAddress(`0x${digit.repeat(40)}`);
  const [zero, staking, dao, governor, holder, auction] = [of("0"), of("1"), of("2"), of("3"), of("4"), of("6")];
  const sources = sourcesBySender({
    mextStaking: { address: staking },
    listingDao: { address: dao },
    governor: { address: governor },
    revenueAuction: { address: auction },
  });
  const entry = (name: string, hash: string, args: object) =>
    ({ name, hash, args, block: 1n, index: 0, at: 5 }) as unknown as Entry;
  const burn = (hash: string, from: string, value: bigint) => entry("Transfer", hash, { from, to: zero, value });
  const told = (...entries: Entry[]) =>
    burnsIn({ entries }, sources).map(({ source, amount, account }) => [source, amount, account]);

  it("is who burned, whatever else the transaction did", () => {
    expect(sourceOf(staking, undefined, sources)).toBe("penalty");
    expect(sourceOf(governor, undefined, sources)).toBe("proposalBond");
    expect(sourceOf(auction, undefined, sources)).toBe("auction");
    expect(sourceOf(dao, undefined, sources)).toBe("forfeit");
    expect(sourceOf(holder, { source: "fee" }, sources)).toBe("voluntary");
  });
  it("is a fee where the listing DAO's event of the transaction names that amount", () => {
    expect(told(burn("0x01", dao, 7n), entry("Applied", "0x01", { fee: 7n, applicant: holder }))).toEqual([
      ["fee", 7n, holder],
    ]);
    expect(told(burn("0x02", dao, 8n), entry("Applied", "0x01", { fee: 8n, applicant: holder }))).toEqual([
      ["forfeit", 8n, dao],
    ]);
  });
  it("is a forfeit where a settlement burns several bonds at once", () => {
    const bond = (amount: bigint) => entry("BondForfeited", "0x01", { amount, applicant: holder });
    expect(told(bond(3n), bond(4n), burn("0x01", dao, 7n))).toEqual([["forfeit", 7n, dao]]);
  });
  it("names whose act it was, and a gift's giver even beside an act of the same amount", () => {
    const left = entry("Left", "0x03", { penalty: 9n, account: holder });
    expect(told(left, burn("0x03", staking, 9n), burn("0x03", governor, 5n))).toEqual([
      ["penalty", 9n, holder],
      ["proposalBond", 5n, governor],
    ]);
    expect(told(left, burn("0x03", of("5"), 9n))).toEqual([["voluntary", 9n, of("5")]]);
  });
});

describe("the chain's clock", () => {
  it("runs on from the block that was read", () => {
    const reading = takeReading(null, 1n, 1_000, 0);
    expect(timeOf(reading, 2_500)).toBe(1_002);
  });
  it("does not turn back while no block comes", () => {
    const first = takeReading(null, 1n, 1_000, 0);
    expect(timeOf(takeReading(first, 1n, 1_000, 5_000), 5_000)).toBe(1_005);
  });
  it("jumps with a new block, in either direction", () => {
    const first = takeReading(null, 1n, 1_000, 0);
    expect(timeOf(takeReading(first, 2n, 90_000, 5_000), 5_000)).toBe(90_000);
    expect(timeOf(takeReading(first, 2n, 1_001, 60_000), 60_000)).toBe(1_001);
  });
  it("is not to be trusted once no block came for five minutes", () => {
    const reading = takeReading(null, 1n, 1_000, 0);
    expect(isStuck(takeReading(reading, 1n, 1_000, 299_000), 299_000)).toBe(false);
    expect(isStuck(takeReading(reading, 1n, 1_000, 301_000), 301_000)).toBe(true);
    expect(isStuck(takeReading(reading, 2n, 1_012, 301_000), 302_000)).toBe(false);
  });
});
