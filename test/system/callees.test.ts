import { expect } from "chai";
import { accountAt } from "../../scripts/demo/people.ts";
import { DAY, MEXT, WEEK } from "../support/staking.ts";
import { reachOf } from "../support/opcodes.ts";
import { deployedSystem, MOST_GAS, type System } from "../support/system.ts";
import { traceOf } from "../support/tracer.ts";

const NOBODY = `0x${"0".repeat(40)}`;
const [treasury, alice, bob, carol] = [0, 1, 2, 3].map((index) => accountAt(index).address) as [
  string,
  string,
  string,
  string,
];
const EXITS = ["leaveNow", "cutNotice", "withdraw", "claim"] as const;

/** What alice does before she leaves, or what happens meanwhile. */
type Story = [name: string, act: (chain: Chain) => Promise<void>];

/** The system with stakes in every tier, notices in every tier, and revenue in both buckets. */
async function stakedSystem() {
  const system = await deployedSystem();
  const call = async (from: string, name: "mextToken" | "mextStaking", verb: string, ...args: unknown[]) => {
    const { address, interface: abi } = system.targets[name];
    const receipt = await system.send({ from, to: address, data: abi.encodeFunctionData(verb, args) });
    expect(receipt.status, `${verb} works`).to.equal("0x1");
    return receipt;
  };
  const staking = system.targets.mextStaking.address;
  for (const person of [alice, bob, carol]) {
    await call(treasury, "mextToken", "transfer", person, 1_000_000n * MEXT);
    await call(person, "mextToken", "approve", staking, 2n ** 256n - 1n);
  }
  const skip = async (seconds: bigint) => void (await system.nextAt((await system.now()) + Number(seconds)));
  const chain = { ...system, call, skip };
  for (let tier = 0; tier < 5; tier++) {
    await call(alice, "mextStaking", "stake", tier, 1_000n * MEXT);
    await call(bob, "mextStaking", "stake", tier, 5n * MEXT);
  }
  await call(carol, "mextStaking", "fund", 7_000n * MEXT);
  await skip(WEEK);
  await call(carol, "mextStaking", "fund", 7_000n * MEXT);
  for (let tier = 0; tier < 5; tier++) await call(alice, "mextStaking", "giveNotice", tier, 400n * MEXT);
  await skip(DAY);
  await call(carol, "mextStaking", "fund", 1n);
  return chain;
}
type Chain = Awaited<ReturnType<typeof stakedSystem>>;

const stories: Story[] = [
  ["in the week of her notice", async () => {}],
  ["on the week's turn, both buckets streaming", async ({ skip, now }) => skip(WEEK - (BigInt(await now()) % WEEK))],
  ["after nine idle years", async ({ skip }) => skip(9n * 365n * DAY)],
  ["with her votes at another's", async ({ call }) => void (await call(alice, "mextStaking", "delegate", bob))],
  [
    "with her votes at another's, the first of the week",
    async ({ call, skip }) => {
      await call(alice, "mextStaking", "delegate", bob);
      await skip(WEEK);
    },
  ],
  ["with her votes at nobody's", async ({ call }) => void (await call(alice, "mextStaking", "delegate", NOBODY))],
  [
    "with her votes at a contract's",
    async (chain) => void (await chain.call(alice, "mextStaking", "delegate", chain.targets.council.address)),
  ],
  [
    "with an empty purse, a week after everybody else's last act",
    async ({ call, skip, read }) => {
      const purse = await read<bigint>("mextToken", "balanceOf", alice);
      await call(alice, "mextToken", "transfer", bob, purse);
      await skip(WEEK);
    },
  ],
  [
    "the last to leave",
    async ({ call }) => {
      for (let tier = 0; tier < 5; tier++) await call(bob, "mextStaking", "leaveNow", tier, 5n * MEXT, 2n ** 95n);
    },
  ],
];

describe("What an exit touches", () => {
  let chain: Chain;
  const dearest = new Map<string, bigint>();
  before(async () => (chain = await stakedSystem()));
  after(async () => {
    for (const [verb, gas] of dearest) console.log(`      ${verb}: ${gas} gas before refunds at most`);
    await chain.close();
  });

  /** Every exit that alice has now, as calls. */
  async function exitsOf({ read }: System): Promise<[(typeof EXITS)[number], ...unknown[]][]> {
    const tiers = [0, 1, 2, 3, 4];
    const [latest, earned] = [await chain.now(), await read<bigint>("mextStaking", "earned", alice)];
    const exits = await read<{ readyAt: bigint }[]>("mextStaking", "exitsOf", alice, 0, 99);
    expect(exits.length).to.equal(5);
    expect(earned > 0n).to.equal(true);
    return [
      ...tiers.map((tier) => ["leaveNow", tier, 600n * MEXT, 2n ** 95n] as const),
      ...tiers.map((tier) => ["leaveNow", tier, 1n, 0n] as const),
      ...exits.map((_, id) => ["cutNotice", id, 2n ** 95n] as const),
      ...exits.flatMap(({ readyAt }, id) => (Number(readyAt) <= latest ? [["withdraw", id] as const] : [])),
      ["claim"],
    ].map((call) => [...call]) as [(typeof EXITS)[number], ...unknown[]][];
  }

  it("P1: an exit calls nobody but MextToken, and reads nobody's storage but its own and MextToken's", async () => {
    const { mextStaking, mextToken } = chain.targets;
    const traced = new Map<string, number>();
    for (const [story, act] of stories) {
      await chain.inVain(async () => {
        await act(chain);
        // A pending skip is spent on a block of its own, so that views see the time that the exits will see.
        await chain.call(carol, "mextToken", "transfer", carol, 0n);
        for (const [verb, ...args] of await exitsOf(chain)) {
          await chain.inVain(async () => {
            const { hash } = await chain.call(alice, "mextStaking", verb, ...args);
            const trace = await traceOf(chain.request, hash, mextStaking.address, MOST_GAS);
            const where = `${verb}(${args.join(", ")}) ${story}`;
            expect(trace.reaches, where).not.to.deep.equal([]);
            for (const reach of [...trace.reaches, ...trace.looks]) {
              const by = trace.looks.includes(reach) ? "EXTCODESIZE" : "CALL";
              expect(reach, where).to.deep.equal({ from: mextStaking.address, by, to: mextToken.address });
            }
            expect([...trace.storageOf].sort(), where).to.deep.equal([mextStaking.address, mextToken.address].sort());
            traced.set(verb, (traced.get(verb) ?? 0) + 1);
            if (trace.peakGas > (dearest.get(verb) ?? 0n)) dearest.set(verb, trace.peakGas);
          });
        }
      });
    }
    expect([...traced.keys()].sort()).to.deep.equal([...EXITS].sort());
    for (const [verb, times] of traced) expect(times, verb).to.be.at.least(stories.length);
  });

  it("P1: the token's code can call nobody but ecrecover, and neither it nor the staking's can delegate, create or destroy", async () => {
    const codeAt = async (address: string) => (await chain.request("eth_getCode", [address, "latest"])) as string;
    // permit recovers a signer: the one call in the token, to precompile 1.
    expect(reachOf(await codeAt(chain.targets.mextToken.address))).to.deep.equal({ STATICCALL: 1 });
    // delegateBySig recovers a signer; the calls are to MextToken, which the traces above show for the exits.
    const reach = reachOf(await codeAt(chain.targets.mextStaking.address));
    expect(Object.keys(reach).sort()).to.deep.equal(["CALL", "STATICCALL"]);
    expect(reach["STATICCALL"]).to.equal(1);
  });

  it("follows calls and creations at every depth", async () => {
    // The listing DAO settles through a library: the trace must see the delegate call and the calls below it.
    const { listingDao, settlement, mextStaking } = chain.targets;
    await chain.inVain(async () => {
      const season = await chain.read<bigint>("listingDao", "nextToSettle");
      await chain.nextAt(Number((season + 1n) * 14n * DAY));
      const data = listingDao.interface.encodeFunctionData("settle");
      const receipt = await chain.send({ from: carol, to: listingDao.address, data });
      const trace = await traceOf(chain.request, receipt.hash, listingDao.address, MOST_GAS);
      expect(trace.reaches).to.deep.equal([{ from: listingDao.address, by: "DELEGATECALL", to: settlement.address }]);
      expect([...trace.storageOf]).to.deep.equal([listingDao.address]);
      expect(trace.storageOf.has(mextStaking.address)).to.equal(false);
    });
    expect(reachOf("0x60ff61f1f4f15b00f4ff0002")).to.deep.equal({ CALL: 1 });
  });
});
