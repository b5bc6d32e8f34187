import { describe, expect, it } from "vitest";
import { sourceOf } from "../../app/src/queries/burns.ts";
import { readInChunks, type Span } from "../../app/src/queries/chunks.ts";
import { takeReading, timeOf } from "../../app/src/queries/clock.ts";

/** A node that answers for at most `most` blocks at once. */
function node(most: bigint) {
  const asked: Span[] = [];
  const read = ({ from, to }: Span): Promise<bigint[]> => {
    asked.push({ from, to });
    if (to - from + 1n > most) return Promise.reject(new Error("range too wide"));
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
  it("gives up on a block that is refused alone", async () => {
    await expect(readInChunks({ from: 0n, to: 9n }, () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  });
  it("asks nothing of an empty span", async () => {
    const { asked, read } = node(1n);
    expect(await readInChunks({ from: 5n, to: 4n }, read)).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe("the source of a burn", () => {
  const acts = [
    { hash: "0x01", amount: 10n, source: "fee" },
    { hash: "0x01", amount: 30n, source: "penalty" },
  ] as const;
  it("is the act of the same transaction and amount", () => {
    expect(sourceOf({ hash: "0x01", amount: 30n }, acts)).toBe("penalty");
    expect(sourceOf({ hash: "0x01", amount: 10n }, acts)).toBe("fee");
  });
  it("is voluntary without such an act", () => {
    expect(sourceOf({ hash: "0x02", amount: 10n }, acts)).toBe("voluntary");
    expect(sourceOf({ hash: "0x01", amount: 11n }, acts)).toBe("voluntary");
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
});
