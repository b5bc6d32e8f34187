import { expect } from "chai";
import { createPublicClient, custom, type Hex } from "viem";
import { logsOf } from "../../scripts/lib/history.ts";

const ADDRESS = "0x00000000000000000000000000000000000000aa";

type Range = { fromBlock: Hex; toBlock: Hex };

/** A node whose ranges are limited, with a log in every seventh block. */
function limited(most: number, says: string) {
  const asked: number[] = [];
  const request = ({ params }: { params: [Range] }): Promise<unknown> => {
    const [from, to] = [params[0].fromBlock, params[0].toBlock].map(Number) as [number, number];
    asked.push(to - from + 1);
    if (to - from + 1 > most) return Promise.reject(Object.assign(new Error(says), { code: -32_000 }));
    const blocks = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    return Promise.resolve(blocks.filter((block) => block % 7 === 0).map((block) => ({ blockNumber: block })));
  };
  const client = createPublicClient({ transport: custom({ request } as never, { retryCount: 0 }) });
  return { client, asked };
}

const sevenths = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((block) => block % 7 === 0);

describe("Logs of a long history", () => {
  for (const [most, says] of [
    [1_000, "query exceeds max block range 1000"],
    [333, "block range is too wide"],
    [1, "query returned more than 10000 results"],
  ] as const) {
    it(`are all read, once each, from a node that says "${says}"`, async () => {
      const { client, asked } = limited(most, says);
      const last = most === 1 ? 40 : 9_999;
      const logs = await logsOf(client, BigInt(last))(ADDRESS, 5, []);
      expect(logs.map(({ blockNumber }) => Number(blockNumber))).to.deep.equal(sevenths(5, last));
      expect(asked.length).to.be.below(most === 1 ? 100 : 8 * Math.ceil(last / most));
    });
  }

  it("are read with one request where nothing is limited", async () => {
    const { client, asked } = limited(Infinity, "");
    await logsOf(client, 1_000_000n)(ADDRESS, 0, []);
    expect(asked.length).to.equal(1);
  });

  it("are not asked for for ever: another fault, and a single block that is refused, are thrown", async () => {
    for (const [most, says] of [
      [10, "unauthorised"],
      [0, "block range limit"],
    ] as const) {
      const { client } = limited(most, says);
      const fault = await logsOf(client, 100n)(ADDRESS, 0, []).catch((error: unknown) => String(error));
      expect(fault).to.be.a("string").that.contains(says);
    }
  });
});
