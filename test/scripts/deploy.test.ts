import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { network } from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";
import { zeroAddress } from "viem";
import { root } from "../../scripts/launch/places.ts";
import { clientOf } from "../../scripts/lib/chain.ts";
import { runCommand } from "../../scripts/lib/command.ts";
import { readConfig } from "../../scripts/lib/config.ts";
import { isDifference, readBack } from "../../scripts/lib/readBack.ts";
import { writeRecord } from "../../scripts/lib/record.ts";
import { type DeployOptions, runDeploy } from "../../scripts/lib/runDeploy.ts";
import { type Deployment, parseDeployment, serializeDeployment } from "../../sdk/deployment.ts";

type Answer = {
  ok: boolean;
  status?: string;
  checks?: number;
  addresses?: Record<string, string>;
  costs?: { gas: Record<string, string>; totalGas: string };
  error?: { message: string; todo: string };
};

describe("deploy", () => {
  let connection: NetworkConnection;
  let folder: string;
  let record: Deployment;
  let predicted: Record<string, string>;
  const file = () => join(folder, "31337.json");
  const config = () => readConfig(join(root, "scripts", "config", "local.json"));

  const deploy = async (change: Partial<DeployOptions> = {}) => {
    const options: DeployOptions = {
      config: config(),
      folder,
      ignitionFolder: join(folder, "ignition"),
      deploymentId: "test",
      dryRun: false,
      forget: false,
      ...change,
    };
    const lines: string[] = [];
    const { exitCode } = await runCommand((say) => runDeploy(connection, options, say), {
      json: true,
      write: (line) => lines.push(line),
    });
    return { exitCode, answer: JSON.parse(lines.join("\n")) as Answer };
  };

  before(async () => {
    connection = await network.create();
    folder = mkdtempSync(join(tmpdir(), "mext-test-"));
    predicted = (await deploy({ dryRun: true })).answer.addresses ?? {};
    const { exitCode, answer } = await deploy();
    expect(answer.error, JSON.stringify(answer.error)).to.equal(undefined);
    expect([exitCode, answer.status]).to.deep.equal([0, "deployed"]);
    record = parseDeployment(readFileSync(file(), "utf8"));
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await connection.close();
  });
  beforeEach(() => void writeRecord(folder, record));

  it("puts everything where the dry run said", () => {
    for (const [name, { address }] of Object.entries({ ...record.contracts, ...record.libraries })) {
      expect(predicted[name], name).to.equal(address);
    }
  });

  it("P8 reads every owner, role and parameter back", async () => {
    const checks = await readBack(clientOf(connection), record);
    expect(checks.filter(isDifference)).to.deep.equal([]);
    expect(checks.map(({ what }) => what)).to.include.members([
      "timelock: admins",
      "timelock: proposers",
      "governor: guardian",
      "governor: holds the bonds",
      "council: modules",
      "listingDao: communityShareBps",
      "mextToken: genesis allocation",
      "settlement: code hash",
      "revenueAuction: timelock",
      "revenueAuction: wrapped coin",
    ]);
  });

  it("has nothing new to deploy the second time", async () => {
    const { exitCode, answer } = await deploy();
    expect([exitCode, answer.status]).to.deep.equal([0, "unchanged"]);
  });

  const differences: [string, (deployment: Deployment) => Deployment, string][] = [
    ["delay of the timelock", (d) => ({ ...d, timelockDelay: 1 }), "timelock: delay in seconds"],
    ["council's owner", (d) => ({ ...d, council: { ...d.council, owners: [] } }), "council: owners"],
    ["quorum of policy votes", (d) => ({ ...d, policy: { ...d.policy, quorumBps: 500 } }), "governor: quorumBps"],
    ["bond of proposals", (d) => ({ ...d, policy: { ...d.policy, proposalBond: 1n } }), "governor: proposalBond"],
    ["parameter", (d) => ({ ...d, parameters: { ...d.parameters, slots: 8 } }), "listingDao: slots"],
    [
      "first price of lots",
      (d) => ({ ...d, auction: { ...d.auction, startPriceBps: 101 } }),
      "revenueAuction: startPriceBps",
    ],
    ["burn share", (d) => ({ ...d, auction: { ...d.auction, burnShareBps: 5_001 } }), "revenueAuction: burnShareBps"],
    ["genesis allocation", (d) => ({ ...d, genesis: d.genesis.slice(1) }), "mextToken: genesis allocation"],
  ];
  for (const [what, change, name] of differences) {
    it(`finds a recorded ${what} that the chain does not have`, async () => {
      const checks = await readBack(clientOf(connection), change(record));
      expect(checks.filter(isDifference).map((check) => check.what)).to.deep.equal([name]);
    });
  }

  it("finds a record whose code is not there", async () => {
    const { mextToken } = record.contracts;
    const moved = { ...mextToken, address: `0x${"9".repeat(40)}` as const };
    writeRecord(folder, { ...record, contracts: { ...record.contracts, mextToken: moved } });
    const { exitCode, answer } = await deploy();
    expect(exitCode).to.equal(1);
    expect(answer.error?.message).to.contain(`has mextToken at ${moved.address}, and the chain has no code there`);
    expect(answer.error?.todo).to.contain("--forget");
  });

  it("finds a record whose code is other code", async () => {
    const registry = { ...record.libraries.registry, codeHash: `0x${"9".repeat(64)}` as const };
    writeRecord(folder, { ...record, libraries: { ...record.libraries, registry } });
    expect((await deploy()).answer.error?.message).to.contain("has registry at");
  });

  it("finds a first season that was tampered with", async () => {
    writeRecord(folder, { ...record, firstSeason: record.firstSeason + 1 });
    const { exitCode, answer } = await deploy();
    expect(exitCode).to.equal(1);
    expect(answer.error?.message).to.contain(`listingDao: first season must be ${record.firstSeason + 1}`);
  });

  it("refuses a configuration that is not the deployed one", async () => {
    const listing = { ...config().listing, slots: 9 };
    const { exitCode, answer } = await deploy({ config: { ...config(), listing } });
    expect(exitCode).to.equal(2);
    expect(answer.error?.message).to.contain("listing.slots is 7 on the chain and 9 in the file");
  });

  it("refuses a wrapped coin that is not the deployed one", async () => {
    const wrappedCoin = record.contracts.mextToken.address;
    const { exitCode, answer } = await deploy({
      config: { ...config(), auction: { ...config().auction, wrappedCoin } },
    });
    expect(exitCode).to.equal(2);
    const { wrappedCoin: own } = record.auction;
    expect(answer.error?.message).to.contain(
      `auction.wrappedCoin is ${own} on the chain and ${wrappedCoin} in the file`,
    );
  });

  it("refuses a wrapped coin that the chain does not have, before anything is sent", async () => {
    rmSync(file(), { force: true });
    const wrappedCoin = `0x${"9".repeat(40)}` as const;
    const { exitCode, answer } = await deploy({
      config: { ...config(), auction: { ...config().auction, wrappedCoin } },
    });
    expect(exitCode).to.equal(2);
    expect(answer.error?.message).to.contain(
      `auction.wrappedCoin is ${wrappedCoin}, and chain 31337 has no code there`,
    );
  });

  it("deploys an auction without a wrapped coin where the configuration says so", async () => {
    rmSync(file(), { force: true });
    const changed = { ...config(), auction: { ...config().auction, wrappedCoin: "none" as const } };
    const { exitCode } = await deploy({ config: changed, deploymentId: "coinless" });
    expect(exitCode).to.equal(0);
    expect(parseDeployment(readFileSync(file(), "utf8")).auction.wrappedCoin).to.equal(zeroAddress);
  });

  it("says of a record from before the auction what to do", async () => {
    const { revenueAuction: _, ...contracts } = record.contracts;
    writeFileSync(file(), JSON.stringify({ ...(JSON.parse(serializeDeployment(record)) as object), contracts }));
    const { answer } = await deploy();
    expect(answer.error?.message).to.contain("is from before the revenue auction");
    expect(answer.error?.todo).to.contain("Add `auction` to the configuration");
  });

  it("refuses a configuration for another chain", async () => {
    const example = readConfig(join(root, "deployments", "config.example.json"));
    const { exitCode, answer } = await deploy({ config: example });
    expect(exitCode).to.equal(2);
    expect(answer.error?.message).to.contain("is chain 31337, and the configuration is for chain 11155111");
  });

  it("says how much everything takes when it is run in memory beforehand", async () => {
    const rehearsal = (chainId: number) => network.create({ override: { chainId } });
    rmSync(file(), { force: true });
    const { answer } = await deploy({ dryRun: true, rehearsal, config: { ...config(), salt: `0x${"7".repeat(64)}` } });
    const { gas, totalGas } = answer.costs ?? { gas: {}, totalGas: "0" };
    expect(Object.keys(gas)).to.have.length(13);
    expect(Object.values(gas).reduce((sum, one) => sum + BigInt(one), 0n)).to.equal(BigInt(totalGas));
  });

  it("refuses a salt that is the deployer's own", async () => {
    rmSync(file(), { force: true });
    const [own] = (await connection.provider.request({ method: "eth_accounts" })) as string[];
    const salt = `${own?.toLowerCase()}${"0".repeat(24)}` as `0x${string}`;
    const { exitCode, answer } = await deploy({ config: { ...config(), salt } });
    expect(exitCode).to.equal(2);
    expect(answer.error?.message).to.contain("begins with the deployer's address");
  });

  it("finds everything by its address when the record is lost", async () => {
    rmSync(file(), { force: true });
    const before = await clientOf(connection).getBlockNumber();
    expect((await deploy()).answer.status).to.equal("deployed");
    expect(await clientOf(connection).getBlockNumber()).to.equal(before);
    expect(parseDeployment(readFileSync(file(), "utf8"))).to.deep.equal(record);
  });
});
