import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { createWalletClient, getAddress, http, parseEther, toHex } from "viem";
import { foundry } from "viem/chains";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountAt } from "../../scripts/demo/people.ts";
import { castBallot } from "../../sdk/calls/castBallot.ts";
import { transfer } from "../../sdk/calls/transfer.ts";
import { listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { endsAt, seasonAt, startsAt } from "../../sdk/mirrors/season.ts";
import { HOUR } from "../../sdk/mirrors/time.ts";
import { tokenListSchema } from "../sdk/tokenListPackage.ts";
import { DOCUMENT } from "./support/document.ts";
import { killMext, openWorld, rowsOf, startMext, type World } from "./support/mext.ts";

const team = accountAt(1).address;
const YFI = "eip155:1/erc20:0x0bc529c00c6401aef6d220be8c6ea1667f6ad93e";
const SUSHI = "eip155:1/erc20:0x6b3595068778dd592e39a122f4f5a5cf09c90fe2";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  writeFileSync(join(world.home, "yfi.md"), "# yearn.finance\n\nYield vaults.\n");
  write("yfi.json", { token: YFI, name: "yearn.finance", symbol: "YFI", document: "yfi.md", wallets: [team] });
});
afterAll(() => world.close());

const file = (name: string) => join(world.home, name);
const write = (name: string, json: unknown) => writeFileSync(file(name), JSON.stringify(json));
const rpc = (method: string, params: unknown[] = []) => world.client.request({ method, params } as never);
const clock = async () => Number((await world.client.getBlock()).timestamp);
const moveTo = async (timestamp: number) => {
  await rpc("evm_setNextBlockTimestamp", [timestamp]);
  await rpc("evm_mine");
};
const dao = () => ({ address: world.deployment.contracts.listingDao.address, abi: listingDaoAbi }) as const;
const count = () => world.client.readContract({ ...dao(), functionName: "candidateCount" });
/** The accounts of the local chain whose vote weighs most. */
const strongest = async (most: number): Promise<number[]> => {
  const { address } = world.deployment.contracts.mextStaking;
  const powers = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const args = [accountAt(index).address] as const;
      return {
        index,
        power: await world.client.readContract({ address, abi: mextStakingAbi, functionName: "getVotes", args }),
      };
    }),
  );
  return powers
    .sort((a, b) => (a.power < b.power ? 1 : -1))
    .slice(0, most)
    .map(({ index }) => index);
};
const sushi = ["--token", SUSHI, "--name", "SushiSwap", "--symbol", "SUSHI", "--document", DOCUMENT];
const isTokenList = () => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  return ajv.validate(tokenListSchema, JSON.parse(readFileSync(file("list.json"), "utf8")));
};

describe("an application that is not right", () => {
  it("of the wrong shape is refused with every fault, its place, its value, and what it must be", async () => {
    write("bad.json", { token: 7, name: "X", symbol: "X", document: "yfi.md", wallets: ["0x12"], colour: "red" });
    const ran = await world.mext("listing", "check", "--application", file("bad.json"));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("token is 7; it must be the token's CAIP-19 name");
    expect(ran.err).toContain('wallets[0] is "0x12"; it must be an address');
    expect(ran.err).toContain("colour is not known");
  });

  it("is told by check line by line: letter case, digest, bond, funds, and what the contract says itself", async () => {
    const poor = getAddress(`0x${"ab".repeat(20)}`);
    const ran = await world.mext(
      ...["listing", "check", "--application", file("yfi.json"), "--token", YFI.replace("0bc5", "0BC5")],
      ...["--bond", "9999", "--digest", `0x${"12".repeat(32)}`, "--from", poor, "--json"],
    );
    expect(ran.code).toBe(1);
    const checks = ran.json.checks as { what: string; is: string; says: string; todo?: string }[];
    const of = (what: string) => checks.find((check) => check.what === what)!;
    expect(of("token")).toMatchObject({ is: "wrong", todo: `It is the letter case only: write ${YFI}` });
    expect(of("token").says).toContain("byte 18 is wrong");
    expect(of("digest").is).toBe("wrong");
    expect(of("bond")).toMatchObject({ is: "wrong", todo: "Offer 10000 MEXT or more." });
    expect(of("coin").is).toBe("wrong");
    expect(of("rehearsal")).toMatchObject({ is: "wrong" });
    expect(of("season")).toMatchObject({ is: "ok" });
    expect(ran.json.ok).toBe(false);
  });
});

describe("accounts, keys and chains that are not right", () => {
  const apply = (...more: string[]) => ["listing", "apply", "--application", file("yfi.json"), ...more];

  it("an account without MEXT, and one without the chain's coin, cannot apply: 4, and nothing is sent", async () => {
    const before = await count();
    const noMext = accountAt(15).address;
    const { address } = world.deployment.contracts.mextToken;
    const all = await world.client.readContract({
      address,
      abi: mextTokenAbi,
      functionName: "balanceOf",
      args: [noMext],
    });
    const wallet = createWalletClient({ chain: foundry, transport: http(world.rpcUrl), account: accountAt(15) });
    await wallet.writeContract(transfer(world.deployment, { to: team, amount: all }));
    await rpc("anvil_setBalance", [accountAt(5).address, "0x0"]);
    const [mext, coin] = await Promise.all([
      world.mext(...apply("--from", noMext)),
      world.mext(...apply("--from", accountAt(5).address)),
    ]);
    expect([mext.code, coin.code]).toEqual([4, 4]);
    expect(mext.err).toContain(`MEXT: ${noMext} has 0 MEXT that is not staked; this takes 10000 MEXT`);
    expect(coin.err).toContain("coin: ");
    expect(await count()).toBe(before);
    await rpc("anvil_setBalance", [accountAt(5).address, toHex(parseEther("1"))]);
  });

  it("a stranger's account is 4, a chain that does not answer 3, a chain without a record and another chain 2", async () => {
    const [stranger, dead, wrong] = await Promise.all([
      world.mext(...apply("--from", accountAt(150).address)),
      world.mextWith({ MEXT_RPC_URL: "http://127.0.0.1:9" }, "listing", "status"),
      world.mextWith({ MEXT_DEPLOYMENTS: join(world.home, "nowhere") }, "listing", "status"),
    ]);
    expect([stranger.code, dead.code, wrong.code]).toEqual([4, 3, 2]);
    await rpc("anvil_setChainId", [1]);
    const other = await world.mext(...apply("--from", team));
    await rpc("anvil_setChainId", [31_337]);
    expect(other.code).toBe(2);
  });
});

describe("from an application to a listing", () => {
  let season: number;
  let yfi: number;

  it("an application is made, followed and taken back", async () => {
    season = seasonAt(await clock()) + 1;
    const made = await world.mext("listing", "apply", ...sushi, "--from", team, "--json");
    expect(made.json).toMatchObject({ ok: true, status: "done", season, fee: parseEther("1000").toString() });
    const candidate = String(made.json.candidate);
    const told = await world.mext("listing", "status", "--candidate", candidate);
    expect(told.out).toContain("comes back with a withdrawal before");
    const stranger = await world.mext("listing", "withdraw", "--candidate", candidate, "--from", accountAt(2).address);
    expect([stranger.code, stranger.err]).toEqual([1, expect.stringContaining(`Only ${team} may do this`)]);
    const back = await world.mext("listing", "withdraw", "--candidate", candidate, "--from", team, "--json");
    expect(back.json).toMatchObject({ ok: true, refund: parseEther("9000").toString() });
    const gone = await world.mext("listing", "status", "--from", team);
    expect(rowsOf(gone.out)).toMatchObject([{ candidate, state: "Withdrawn" }]);
    expect(gone.out).toContain(`For season ${season}, before`);
  });

  it("a run that was killed once it had sent goes on: one application, whatever is run again", async () => {
    const before = await count();
    const args = ["listing", "apply", "--application", file("yfi.json"), "--from", team];
    await rpc("evm_setAutomine", [false]);
    const child = startMext(args, world.env);
    await new Promise<void>((resolve) =>
      child.stderr?.on("data", (text: Buffer) => /Sent 0x/.test(String(text)) && resolve()),
    );
    await killMext(child);
    const again = world.mext(...args, "--json");
    setTimeout(() => void rpc("evm_mine"), 6_000);
    const ran = await again;
    await rpc("evm_setAutomine", [true]);
    expect(ran.json).toMatchObject({ ok: true, status: "resumed", season });
    expect(await count()).toBe(before + 1);
    yfi = ran.json.candidate as number;
    const twice = await world.mext(...args);
    expect([twice.code, await count()]).toEqual([1, before + 1]);
    expect(twice.err).toContain(`candidate ${yfi} is this account's application`);
  });

  it("the registry is published once, and not touched while it is the same", async () => {
    const first = await world.mext("listing", "tokenlist", "--out", file("list.json"), "--json");
    expect(first.json).toMatchObject({ change: "first", version: { major: 1, minor: 0, patch: 0 }, tokens: 6 });
    expect(first.json.leftOut).toHaveLength(6);
    expect(isTokenList()).toBe(true);
    const text = readFileSync(file("list.json"), "utf8");
    const second = await world.mext("listing", "tokenlist", "--out", file("list.json"));
    expect([second.code, second.out]).toEqual([0, expect.stringContaining("version 1.0.0, unchanged")]);
    expect(readFileSync(file("list.json"), "utf8")).toBe(text);
    const other = await world.mext("listing", "tokenlist", "--out", file("yfi.md"));
    expect([other.code, readFileSync(file("yfi.md"), "utf8")]).toEqual([2, expect.stringContaining("Yield vaults")]);
  });

  it("the season's board tells who is above the line; ballots decide", async () => {
    await moveTo(startsAt(season) + HOUR);
    const wallet = createWalletClient({ chain: foundry, transport: http(world.rpcUrl) });
    for (const index of await strongest(12)) {
      const call = castBallot(world.deployment, { choices: [{ candidate: yfi, percent: 100 }], reason: "" });
      const hash = await wallet.writeContract({ ...call, account: accountAt(index) });
      await world.client.waitForTransactionReceipt({ hash, pollingInterval: 50 });
    }
    const board = rowsOf((await world.mext("listing", "status")).out);
    expect(board[0]).toMatchObject({ rank: "1", candidate: String(yfi), of: "YFI", "if it ended now": "Won" });
    expect(board[1]).toMatchObject({ "if it ended now": "BelowQuorum" });
  });

  it("every ended season is settled at once, and again there is nothing to do", async () => {
    await moveTo(endsAt(season) + HOUR);
    const ran = await world.mext("listing", "settle", "--refunds", "--json");
    expect(ran.json.settled.map((each: { season: number }) => each.season)).toEqual([season - 1, season]);
    expect(ran.json.settled[1].winners).toMatchObject([{ candidate: yfi, symbol: "YFI" }]);
    expect(ran.json.refunds.length).toBeGreaterThan(10);
    expect(ran.json.freed).toMatchObject([{ symbol: "WBTC", listing: expect.any(Number) as number }]);
    const twice = await world.mext("listing", "settle", "--refunds");
    expect([twice.code, twice.out]).toEqual([0, expect.stringContaining("Nothing to settle")]);
    expect(twice.out).toContain("No bond waits to go back.");
  });

  it("winner and loser are told why, what became of the bond, and how to apply again", async () => {
    const winner = await world.mext("listing", "status", "--token", YFI, "--json");
    expect(winner.json.newest).toMatchObject({ state: "Won", rank: 1, bond: { is: "returned" } });
    const loser = await world.mext("listing", "status", "--candidate", String(yfi - 2));
    expect(loser.out).toMatch(/Its support of 0 MEXT was below the quorum of [\d,.]+ MEXT/);
    expect(loser.out).toContain(`For season ${season + 2}, before`);
    const listing = String(winner.json.listings[0].id);
    const args = ["listing", "update", "--listing", listing, "--document", file("yfi.md")];
    const posted = await world.mext(...args, "--from", team, "--json");
    expect(posted.json).toMatchObject({ ok: true, status: "done" });
    expect((await world.mext(...args, "--from", accountAt(2).address)).code).toBe(1);
    const shown = await world.mext("listing", "status", "--listing", listing);
    expect(shown.out).toContain(`update  yearn.finance  ${posted.json.digest}`);
  });

  it("a new listing is a minor version of the token list", async () => {
    const ran = await world.mext("listing", "tokenlist", "--out", file("list.json"), "--json");
    expect(ran.json).toMatchObject({ change: "minor", version: { major: 1, minor: 1, patch: 0 }, removed: [] });
    expect(isTokenList()).toBe(true);
    expect(readFileSync(file("list.json"), "utf8")).toContain('"symbol": "YFI"');
  });

  it("a motion is filed once, and stands in the same season", async () => {
    const args = ["listing", "motion", "--listing", "3", "--document", file("yfi.md"), "--from", team];
    const filed = await world.mext(...args, "--json");
    expect(filed.json).toMatchObject({ ok: true, listing: 3, season: season + 2, held: parseEther("9000").toString() });
    const twice = await world.mext(...args);
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining("There is a motion on listing 3")]);
    const status = await world.mext("listing", "status", "--candidate", String(filed.json.candidate));
    expect(status.out).toContain("motion to delist listing 3");
  });
});
