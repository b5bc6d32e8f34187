import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import { expect } from "chai";
import { configSchema } from "../../scripts/deploy/configSchema.ts";
import { stale } from "../../scripts/generate.ts";
import { checkConfig, readConfig } from "../../scripts/lib/config.ts";
import { Problem } from "../../scripts/lib/problem.ts";
import { root } from "../../scripts/launch/places.ts";

const account = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const other = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const sound = {
  chainId: 31337,
  genesis: [{ label: "Treasury", account, amount: "1000000000" }],
  council: { owners: [account, other], threshold: 2 },
  auction: { wrappedCoin: "none" },
};

function complaintOf(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("The configuration was accepted.");
}

const complaint = (change: object): string =>
  complaintOf(() => checkConfig({ ...sound, ...change }, "mext.json")).message;

describe("the configuration's JSON Schema", () => {
  const matches = new Ajv({ strict: true }).compile(configSchema());
  const json = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));

  it("is the one committed", async () => {
    expect([...(await stale()).keys()]).not.to.include("deployments/config.schema.json");
  });

  it("takes what deploy takes", () => {
    for (const file of ["deployments/config.example.json", "scripts/config/local.json"]) {
      expect(matches(json(file)), JSON.stringify(matches.errors)).to.equal(true);
    }
    expect(matches({ ...sound, salt: "another", homeChainId: 1 })).to.equal(true);
  });

  const example = json("deployments/config.example.json") as Record<string, object>;
  const changes: [string, object][] = [
    ["a chain id of zero", { chainId: 0 }],
    ["a salt that CreateX reserves", { salt: `0x${"0".repeat(64)}` }],
    ["a salt of a wrong length", { salt: "0x12" }],
    ["a genesis of nobody", { genesis: [] }],
    ["an allocation of nothing", { genesis: [{ label: "Nobody", account, amount: "0.0" }] }],
    ["the zero address", { genesis: [{ label: "Nobody", account: `0x${"0".repeat(40)}`, amount: "1000000000" }] }],
    ["an amount that is a number", { genesis: [{ label: "Nobody", account, amount: 1_000_000_000 }] }],
    ["a council without owners", { council: { owners: [], threshold: 1 } }],
    ["an owner twice", { council: { owners: [account, account], threshold: 1 } }],
    ["a setting that there is not", { colour: "red" }],
    ["a delay above fourteen days", { timelock: { delay: 1_209_601 } }],
    ["a delay below two days", { timelock: { delay: 172_799 } }],
    ["a voting period below five days", { policy: { votingPeriod: 431_999 } }],
    ["a quorum above a tenth", { policy: { quorumBps: 1_001 } }],
    ["a proposal bond too small", { policy: { proposalBond: "4999.9" } }],
    ["a proposal bond too large", { policy: { proposalBond: "500000.1" } }],
    ["an auction of which nothing is said", { auction: undefined }],
    ["no wrapped coin", { auction: {} }],
    ["a wrapped coin that is no address", { auction: { wrappedCoin: "WETH" } }],
    ["a wrapped coin at the zero address", { auction: { wrappedCoin: `0x${"0".repeat(40)}` } }],
    ["a first price below a thousandth", { auction: { wrappedCoin: "own", startPriceBps: 9 } }],
    ["a burn share below a quarter", { auction: { wrappedCoin: "own", burnShareBps: 2_499 } }],
    ["a delay in days", { timelock: { delay: 0.5 } }],
    ["a bond too small", { listing: { bond: "999.999" } }],
    ["a bond too large", { listing: { bond: "1000000.1" } }],
    ["a community share below seven of ten", { listing: { communityShareBps: 6_999 } }],
  ];
  for (const [what, change] of changes) {
    it(`refuses ${what}, as deploy does`, () => {
      const changed = { ...example, ...change };
      expect(matches(changed)).to.equal(false);
      expect(complaintOf(() => checkConfig(changed, "mext.json")).exitCode).to.equal(2);
    });
  }

  it("says what each setting means", () => {
    const meanings = (schema: unknown): boolean[] =>
      typeof schema !== "object" || schema === null
        ? []
        : Object.entries(schema).flatMap(([key, value]) =>
            key === "properties"
              ? Object.values(value as Record<string, { description?: string }>).map(
                  ({ description }) => description !== undefined,
                )
              : meanings(value),
          );
    expect(meanings(configSchema())).to.not.include(false);
  });
});

describe("deploy configuration", () => {
  it("fills in the defaults", () => {
    const config = checkConfig(sound, "mext.json");
    expect(config.timelock.delay).to.equal(3 * 86_400);
    expect(config.policy).to.deep.equal({
      votingDelay: 3 * 86_400,
      votingPeriod: 7 * 86_400,
      quorumBps: 400,
      quorumFloorBps: 100,
      proposalBond: 50_000n * 10n ** 18n,
      guardianTerm: 365 * 86_400,
    });
    expect(config.listing).to.deep.equal({
      bond: 10_000n * 10n ** 18n,
      feeBps: 1_000,
      quorumBps: 200,
      quorumFloorBps: 10,
      communityShareBps: 7_000,
      slots: 7,
      councilObjections: 2,
      tradingStartWithin: 14 * 86_400,
      dormantAfter: 90 * 86_400,
    });
  });

  it("takes the files that come with it", () => {
    expect(readConfig(join(root, "scripts", "config", "local.json")).chainId).to.equal(31337);
    expect(readConfig(join(root, "deployments", "config.example.json")).council.threshold).to.equal(2);
  });

  it("takes a text or 32 bytes as salt, and the chain as home where nothing else is said", () => {
    const bytes = `0x${"a".repeat(64)}`;
    expect(checkConfig(sound, "mext.json").homeChainId).to.equal(31337);
    expect(checkConfig({ ...sound, homeChainId: 5 }, "mext.json").homeChainId).to.equal(5);
    expect(checkConfig({ ...sound, salt: bytes }, "mext.json").salt).to.equal(bytes);
    expect(checkConfig({ ...sound, salt: "another" }, "mext.json").salt).to.not.equal(
      checkConfig(sound, "mext.json").salt,
    );
  });

  const cases: [string, object, string][] = [
    ["a missing part", { council: undefined }, "council is missing: it"],
    ["a setting that there is not", { colour: "red" }, "colour is not known; remove it"],
    ["a setting too many inside", { timelock: { delay: 1, dely: 2 } }, "timelock.dely is not known; remove it"],
    [
      "an address with a wrong checksum",
      { genesis: [{ ...sound.genesis[0], account: account.replace("f39F", "F39f") }] },
      "genesis[0].account is",
    ],
    [
      "an allocation that does not add up",
      { genesis: [{ ...sound.genesis[0], amount: "999999999.5" }] },
      "genesis must add up to 1,000,000,000 MEXT, and adds up to 999,999,999.5",
    ],
    [
      "an amount that is a number",
      { genesis: [{ ...sound.genesis[0], amount: 5 }] },
      "genesis[0].amount is 5; it must be",
    ],
    [
      "more signatures than owners",
      { council: { owners: [account], threshold: 2 } },
      "council.threshold is 2; it must be at most the number of owners",
    ],
    [
      "an owner twice",
      { council: { owners: [account, account], threshold: 1 } },
      "council.owners names an owner twice",
    ],
    ["a community share below 70 %", { listing: { communityShareBps: 6_999 } }, "it must be at least 7000"],
    [
      "a bond out of bounds",
      { listing: { bond: "999" } },
      'listing.bond is "999"; it must be from 1,000 to 1,000,000 MEXT',
    ],
  ];
  for (const [what, change, message] of cases) {
    it(`refuses ${what}, and says so`, () => {
      expect(complaint(change)).to.contain(message);
    });
  }

  it("lists every fault at once, with the exit code of wrong input", () => {
    const problem = complaintOf(() => checkConfig({ chainId: 0, genesis: [] }, "mext.json"));
    expect(problem.message.split("\n")).to.have.length(5);
    expect(problem.exitCode).to.equal(2);
    expect(problem.todo).to.contain("Correct these values");
  });

  it("says when a file is not there, or not JSON", () => {
    expect(complaintOf(() => readConfig("nowhere.json")).message).to.equal(
      "There is no configuration file nowhere.json.",
    );
    const folder = mkdtempSync(join(tmpdir(), "mext-test-"));
    const file = join(folder, "broken.json");
    writeFileSync(file, "{");
    expect(complaintOf(() => readConfig(file)).message).to.contain("broken.json is not JSON");
    rmSync(folder, { recursive: true });
  });
});
