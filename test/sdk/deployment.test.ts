import { describe, expect, it } from "vitest";
import {
  type Deployment,
  isSatellite,
  parseDeployment,
  parseSatellite,
  type Satellite,
  satelliteNames,
  serializeDeployment,
} from "../../sdk/deployment.ts";

const contract = { address: `0x${"1".repeat(40)}`, codeHash: `0x${"2".repeat(64)}`, blockNumber: 3 } as const;
const deployment: Deployment = {
  chainId: 31337,
  salt: contract.codeHash,
  blockNumber: 1,
  contracts: {
    mextToken: contract,
    mextStaking: contract,
    listingDao: contract,
    governor: contract,
    timelock: contract,
    council: contract,
    revenueAuction: contract,
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
  policy: {
    votingDelay: 259_200,
    votingPeriod: 604_800,
    quorumBps: 400,
    quorumFloorBps: 100,
    proposalBond: 5n * 10n ** 22n,
    guardianTerm: 31_536_000,
  },
  auction: { wrappedCoin: contract.address, startPriceBps: 100, burnShareBps: 5_000 },
};
const satellite: Satellite = {
  chainId: 10,
  homeChainId: 31337,
  salt: contract.codeHash,
  blockNumber: 1,
  contracts: { council: contract },
  council: { owners: [contract.address], threshold: 1 },
};

/** What is written to a file, with a change. */
const written = (record: Deployment | Satellite, change: object = {}): Record<string, unknown> => ({
  ...(JSON.parse(serializeDeployment(record)) as object),
  ...change,
});

describe("deployment record", () => {
  it("comes back as it was written", () => {
    expect(parseDeployment(serializeDeployment(deployment))).toEqual(deployment);
  });

  it("names the value that does not fit", () => {
    const broken = (change: object) => () => parseDeployment(written(deployment, change));
    expect(broken({ chainId: "1" })).toThrow('deployment.chainId is "1"; it must be a whole number.');
    expect(broken({ council: { owners: ["0x1"], threshold: 1 } })).toThrow(
      'deployment.council.owners[0] is "0x1"; it must be 0x and 40 hexadecimal digits.',
    );
    expect(broken({ contracts: {} })).toThrow("deployment.contracts.mextToken is missing.");
    expect(() => parseDeployment("[]")).toThrow("deployment is []; it must be an object.");
  });

  it("is refused without the governor, or without any of its terms, and says which", () => {
    const { policy, ...rest } = written(deployment);
    expect(() => parseDeployment(rest)).toThrow("deployment.policy is missing.");
    const terms = policy as Record<string, unknown>;
    expect(Object.keys(terms).length).toBe(6);
    for (const name of Object.keys(terms)) {
      const others = Object.fromEntries(Object.entries(terms).filter(([other]) => other !== name));
      const parse = () => parseDeployment(written(deployment, { policy: others }));
      expect(parse).toThrow(`deployment.policy.${name} is missing.`);
    }
    const { governor, ...contracts } = deployment.contracts;
    expect(governor).toEqual(contract);
    expect(() => parseDeployment(written(deployment, { contracts }))).toThrow(
      "deployment.contracts.governor is missing.",
    );
    expect(() => parseDeployment(written(deployment, { policy: { ...terms, proposalBond: "5e22" } }))).toThrow(
      "deployment.policy.proposalBond",
    );
  });
});

describe("satellite record", () => {
  it("comes back as it was written, and is told from a home's", () => {
    expect(parseSatellite(serializeDeployment(satellite))).toEqual(satellite);
    expect(isSatellite(written(satellite))).toBe(true);
    expect(isSatellite(written(deployment))).toBe(false);
  });

  it("has the council alone: what else a file says of contracts, of a timelock or of policy is not taken over", () => {
    expect(satelliteNames).toEqual(["council"]);
    const { contracts, timelockDelay, policy } = written(deployment);
    const more = parseSatellite(written(satellite, { contracts, timelockDelay, policy }));
    expect(more).toEqual(satellite);
    expect(Object.keys(more.contracts)).toEqual(["council"]);
    expect(more).not.toHaveProperty("timelockDelay");
    expect(more).not.toHaveProperty("policy");
    expect(() => parseSatellite(written(satellite, { contracts: {} }))).toThrow(
      "satellite.contracts.council is missing.",
    );
  });
});
