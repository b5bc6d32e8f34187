import { describe, expect, it } from "vitest";
import { type Deployment, parseDeployment, serializeDeployment } from "../../sdk/deployment.ts";

const contract = { address: `0x${"1".repeat(40)}`, codeHash: `0x${"2".repeat(64)}`, blockNumber: 3 } as const;
const deployment: Deployment = {
  chainId: 31337,
  salt: contract.codeHash,
  blockNumber: 1,
  contracts: {
    mextToken: contract,
    mextStaking: contract,
    listingDao: contract,
    timelock: contract,
    council: contract,
  },
  libraries: { applications: contract, settlement: contract, registry: contract },
  genesis: [{ account: contract.address, amount: 10n ** 27n, label: "Treasury" }],
  timelockDelay: 259_200,
  council: { owners: [contract.address], threshold: 1 },
  firstSeason: 1_470,
  parameters: {
    bond: 10n ** 22n,
    feeBps: 1_000,
    quorumBps: 200,
    quorumFloorBps: 10,
    communityShareBps: 7_000,
    slots: 7,
    councilObjections: 2,
    tradingStartWithin: 1_209_600,
    dormantAfter: 7_776_000,
  },
};

describe("deployment record", () => {
  it("comes back as it was written", () => {
    expect(parseDeployment(serializeDeployment(deployment))).toEqual(deployment);
  });

  it("names the value that does not fit", () => {
    const broken = (change: object) => () =>
      parseDeployment(JSON.parse(serializeDeployment({ ...deployment, ...change })));
    expect(broken({ chainId: "1" })).toThrow('deployment.chainId is "1"; it must be a whole number.');
    expect(broken({ council: { owners: ["0x1"], threshold: 1 } })).toThrow(
      'deployment.council.owners[0] is "0x1"; it must be 0x and 40 hexadecimal digits.',
    );
    expect(broken({ contracts: {} })).toThrow("deployment.contracts.mextToken is missing.");
    expect(() => parseDeployment("[]")).toThrow("deployment is []; it must be an object.");
  });
});
