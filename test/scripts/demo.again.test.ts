import { expect } from "chai";
import { keccak256, stringToBytes } from "viem";
import { accountAt, visitors } from "../../scripts/demo/people.ts";
import { runDemo } from "../../scripts/demo/run.ts";
import { isDifference, readBack } from "../../scripts/lib/readBack.ts";
import { fill, type Filled, silent } from "./filled.ts";

describe("what the demo leaves behind", () => {
  let filled: Filled;
  before(async function () {
    this.timeout(180_000);
    filled = await fill({ sameTime: true });
  });
  after(() => filled.connection.close());

  it("leaves visitors with free MEXT, power, an unused vote and no allowance", async () => {
    const { client, deployment, live, token, staking, dao } = filled;
    for (const { index } of visitors) {
      const { address } = accountAt(index);
      const [free, power, ballot, ...allowances] = await Promise.all([
        client.readContract({ ...token, functionName: "balanceOf", args: [address] }),
        client.readContract({ ...staking, functionName: "getVotes", args: [address] }),
        client.readContract({ ...dao, functionName: "ballotOf", args: [live, address] }),
        ...[staking.address, dao.address].map((spender) =>
          client.readContract({ ...token, functionName: "allowance", args: [address, spender] }),
        ),
      ]);
      expect(free >= 2n * deployment.parameters.bond && power > 0n, `visitor ${index}`).to.equal(true);
      expect([ballot[0], ballot[1].length, ...allowances]).to.deep.equal([0, 0, 0n, 0n]);
    }
  });

  it("still is the deployment that was recorded", async () => {
    const { client, deployment } = filled;
    expect((await readBack(client, deployment)).filter(isDifference)).to.deep.equal([]);
  });

  it("is not filled twice", async () => {
    const { client, connection, deployment } = filled;
    const before = await client.getBlockNumber();
    expect(await runDemo(connection, deployment, silent)).to.include({ status: "unchanged" });
    expect(await client.getBlockNumber()).to.equal(before);
  });

  it("makes the same people, ballots and tallies on another chain: every event of both is the same", async function () {
    this.timeout(180_000);
    const other = await fill({ sameTime: true });
    try {
      expect(await digestOf(other)).to.deep.equal(await digestOf(filled));
    } finally {
      await other.connection.close();
    }
  });
});

/** One number for everything that the demo's blocks logged, and how much that is. */
async function digestOf({ client, deployment }: Filled): Promise<{ events: number; digest: string }> {
  const deployed = Math.max(...Object.values(deployment.contracts).map(({ blockNumber }) => blockNumber));
  const logs = await client.getLogs({ fromBlock: BigInt(deployed + 1) });
  const { timestamp } = await client.getBlock();
  const words = logs.map(({ address, topics, data, blockNumber }) => [address, topics, data, Number(blockNumber)]);
  return { events: logs.length, digest: keccak256(stringToBytes(JSON.stringify([words, Number(timestamp)]))) };
}
