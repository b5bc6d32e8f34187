import { createPublicClient, custom, http, keccak256, type PublicClient, toHex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isDifference } from "../../scripts/doctor/check.ts";
import { examine, type Examination } from "../../scripts/doctor/examine.ts";
import { setParameters } from "../../sdk/calls/setParameters.ts";
import { type Deployment, libraryNames } from "../../sdk/deployment.ts";
import { powers } from "../../sdk/powers/powers.ts";
import { MALLORY, type Tamperer, tampererOf } from "../support/tamper.ts";
import { openWorld, type World } from "./support/mext.ts";
import { tamperingsOf } from "./tampering.ts";

let world: World;
let tamper: Tamperer;
let client: PublicClient;
beforeAll(async () => {
  world = await openWorld();
  tamper = tampererOf(world.rpcUrl);
  // As the command's client: views together, trials alone.
  const { request } = http(world.rpcUrl)({});
  client = createPublicClient({
    transport: custom({ request }, { retryCount: 0 }),
    batch: { multicall: { deployless: true, batchSize: 2_048 } },
    cacheTime: 0,
  });
});
afterAll(() => world.close());

/** What doctor says differs after the chain was tampered with; the chain is as before afterwards. */
async function differencesAfter(act: (tamper: Tamperer, deployment: Deployment) => Promise<unknown>) {
  return tamper.inVain(async () => {
    await act(tamper, world.deployment);
    const { checks }: Examination = await examine(client, world.deployment);
    return checks.filter(isDifference);
  });
}

describe("doctor, on a chain where a row of the powers is not true", () => {
  it("finds nothing before anything is changed", async () => {
    expect(await differencesAfter(() => Promise.resolve())).toEqual([]);
  });

  it("P8 has a way to make every row untrue", () => {
    for (const power of powers) expect(tamperingsOf(power).length, power.id).toBeGreaterThan(0);
    expect(powers.flatMap(tamperingsOf).length).toBeGreaterThan(80);
  });

  for (const power of powers) {
    for (const { what, act, fact } of tamperingsOf(power)) {
      it(`P8 names ${power.id} when ${what}`, async () => {
        const differences = await differencesAfter(act);
        expect(differences.flatMap(({ rows = [] }) => rows)).toContain(power.id);
        expect(differences.every(({ todo }) => todo === undefined || todo.length > 20)).toBe(true);
        if (fact === undefined) return;
        const trials = differences.filter(({ what: name }) => name.startsWith(fact));
        expect(trials.length, `${fact} among ${differences.map(({ what: name }) => name).join(", ")}`).toBeGreaterThan(
          0,
        );
        // Where a guard is gone, no other row's trial may say so.
        if (what !== "its guard is gone") return;
        const strangers = differences.filter(({ what: name }) => name.endsWith(": a stranger"));
        expect(strangers.map(({ what: name }) => name)).toEqual([fact]);
      });
    }
  }
});

const STATE = 2n;
const slot = (at: bigint) => toHex(at, { size: 32 });
const rulesSlot = slot(BigInt(keccak256(slot(STATE + 2n))) + 1n);

describe("doctor, on a chain where another fact is not true", () => {
  const facts: [string, (tamper: Tamperer, deployment: Deployment) => Promise<unknown>, RegExp][] = [
    [
      "a parameter in storage",
      (t, { contracts: { listingDao } }) => t.add(listingDao.address, rulesSlot, 1n << 160n),
      /^listingDao: rules of season \d+$/,
    ],
    [
      "total supply",
      (t, { contracts: { mextToken } }) => t.add(mextToken.address, slot(2n), -(10n ** 18n)),
      /^mextToken: burned, by the events$/,
    ],
    [
      "the council's share",
      (t, { contracts: { listingDao } }) => t.add(listingDao.address, slot(STATE), 9n << 96n),
      /^listingDao: the council's share/,
    ],
    [
      "the MEXT behind stakes",
      (t, d) => t.setSlot(d.contracts.mextToken.address, balanceSlot(d.contracts.mextStaking.address), "0x1"),
      /^mextStaking: holds what it owes$/,
    ],
    [
      "the MEXT behind bonds",
      (t, d) => t.setSlot(d.contracts.mextToken.address, balanceSlot(d.contracts.listingDao.address), "0x1"),
      /^listingDao: holds the bonds$/,
    ],
    [
      "the MEXT behind proposals' bonds",
      (t, d) =>
        // A bond of a fifth proposal, which there is not and nobody paid.
        Promise.all([
          t.setSlot(d.contracts.governor.address, slot(17n), "0x5"),
          t.setSlot(d.contracts.governor.address, keccak256(`${slot(5n)}${slot(23n).slice(2)}`), "0x1"),
        ]),
      /^governor: holds the bonds$/,
    ],
    [
      "the quorum of policy votes",
      (t, { contracts: { governor } }) => t.add(governor.address, keccak256(slot(11n)), 1n << 48n),
      /^governor: quorumBps$/,
    ],
    [
      "the Safe's singleton",
      (t, { contracts: { council } }) => t.setSlot(council.address, slot(0n), MALLORY),
      /^council: code of the singleton$/,
    ],
    [
      "the staking that the DAO reads",
      (t, d) => t.patch(d.contracts.listingDao.address, d.contracts.mextStaking.address.slice(2), MALLORY.slice(2)),
      /^listingDao: values of immutables$/,
    ],
    ...libraryNames.map((name): (typeof facts)[number] => [
      `the code of ${name}`,
      (t, { libraries }) => t.open(libraries[name].address, "0x12345678"),
      new RegExp(`^${name}: code$`),
    ]),
  ];
  for (const [name, act, wanted] of facts) {
    it(`P8 finds another value of ${name}`, async () => {
      const differences = await differencesAfter(act);
      expect(differences.map(({ what }) => what).join("\n")).toMatch(new RegExp(wanted.source, "m"));
    });
  }

  it("P8 reads a chain with nothing but the council back, and names what differs there", async () => {
    const { chainId, contracts, council } = world.deployment;
    const record = { chainId, council, contracts: { council: contracts.council } };
    const { checks, rows } = await examine(client, record);
    expect(checks.filter(isDifference)).toEqual([]);
    expect(new Set(rows.map(({ contract }) => contract))).toEqual(new Set(["council"]));
    const { checks: others } = await examine(client, { ...record, council: { ...council, threshold: 1 } });
    expect(others.filter(isDifference).map(({ what }) => what)).toContain("council: threshold");
  });

  it("P8 takes a change that was decided for none: the timelock's rules of the seasons to come", async () => {
    const { contracts, parameters } = world.deployment;
    const { address, ...call } = setParameters(world.deployment, { parameters: { ...parameters, slots: 9 } });
    const differences = await differencesAfter((t) => t.act(contracts.timelock.address, address, call as never));
    expect(differences).toEqual([]);
  });
});

function balanceSlot(account: `0x${string}`): `0x${string}` {
  return keccak256(`0x${account.slice(2).toLowerCase().padStart(64, "0")}${"0".repeat(64)}`);
}
