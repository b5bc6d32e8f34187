import { expect } from "chai";
import { network } from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";
import { countedClient } from "../../scripts/doctor/countedClient.ts";
import { examine } from "../../scripts/doctor/examine.ts";
import { problemOf } from "../../scripts/lib/command.ts";
import { exitCodes } from "../../scripts/lib/problem.ts";

const record = {
  chainId: 31337,
  timelockDelay: 1,
  council: { owners: [], threshold: 1 },
  contracts: {
    timelock: { address: `0x${"1".repeat(40)}`, codeHash: `0x${"2".repeat(64)}`, blockNumber: 0 },
  },
} as const;

describe("doctor, on a chain that falls silent while it reads", () => {
  let connection: NetworkConnection;
  before(async () => (connection = await network.create()));
  after(() => connection.close());

  it("says that the chain does not answer, and calls nothing a difference", async () => {
    let left = 3;
    const request = (call: { method: string }): Promise<unknown> =>
      left-- > 0
        ? connection.provider.request(call)
        : Promise.reject(new Error("HHE706: Cannot connect to the network", { cause: new Error("ECONNREFUSED") }));
    const { client } = countedClient({ provider: { request } as never });
    const fault = await examine(client, { ...record, council: { owners: [], threshold: 1 } }).catch(
      (error: unknown) => error,
    );
    expect(fault).to.be.instanceOf(Error);
    expect(problemOf(fault).exitCode).to.equal(exitCodes.unreachable);
  });

  it("finds that nothing stands where the record says", async () => {
    const { client } = countedClient(connection);
    const { checks } = await examine(client, { ...record, council: { owners: [], threshold: 1 } });
    const differences = checks.filter(({ expected, actual }) => expected !== actual).map(({ what }) => what);
    expect(differences).to.include.members(["timelock: code hash", "timelock: code", "timelock: reading it"]);
  });
});
