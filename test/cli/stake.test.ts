import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, decodeFunctionData, zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { exactAmount } from "../../sdk/format.ts";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { DAY, WEEK, weekOf } from "../../sdk/mirrors/time.ts";
import { countsFrom } from "../../sdk/mirrors/weeklyVotes.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { cancelStakeNotice } from "../../scripts/stake/cancel.ts";
import { leaveStake } from "../../scripts/stake/leave.ts";
import { moveStake } from "../../scripts/stake/move.ts";
import { noticeStake } from "../../scripts/stake/notice.ts";
import { delegateVotes } from "../../scripts/stake/delegate.ts";
import { withdrawStake } from "../../scripts/stake/withdraw.ts";
import { openWorld, rowsOf, type World } from "./support/mext.ts";
import { openIn } from "./support/openIn.ts";

const UNIT = 10n ** 18n;
const [Week, Quarter, Year] = [1, 3, 4];
const at = (index: number): Address => accountAt(index).address;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const staking = () => ({ address: world.deployment.contracts.mextStaking.address, abi: mextStakingAbi }) as const;
const balance = (account: Address, tier: number): Promise<bigint> =>
  world.client.readContract({ ...staking(), functionName: "balanceOf", args: [account, tier] });
const free = (account: Address): Promise<bigint> =>
  world.client.readContract({
    address: world.deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "balanceOf",
    args: [account],
  });
const time = async (): Promise<number> => Number((await world.client.getBlock()).timestamp);
const wait = async (seconds: number): Promise<void> => {
  await rpc(world.rpcUrl, "evm_increaseTime", seconds);
  await rpc(world.rpcUrl, "evm_mine");
};
const stake = (verb: string, from: number, ...args: string[]) =>
  world.mext("stake", verb, ...args, "--from", at(from), "--json");

describe("stake show", () => {
  it("shows tiers, notices, penalties, votes, earnings and revenue of anybody, without a key", async () => {
    const account = at(4);
    await noticeStake(await openIn(world, { from: account, tier: "quarter", amount: "10" }));
    const [table, json] = await Promise.all([
      world.mext("stake", "show", "--account", account),
      world.mext("stake", "show", "--account", account, "--json"),
    ]);
    const left = await balance(account, Quarter);
    expect(rowsOf(table.out).find(({ tier }) => tier === "Quarter")).toMatchObject({
      staked: exactAmount(left),
      weight: exactAmount((left * 3n) / 2n),
      "penalty to leave now": exactAmount(penaltyToLeave(Quarter, left)),
    });
    expect(table.out).toMatch(
      /^Power from Thursday +\d+ from \d{4}-\d\d-\d\d 00:00 UTC \(in .*\), if nothing changes$/m,
    );
    expect(table.out).toMatch(/^\d+\tQuarter\t10\t.* UTC\tin 8\d d.*\t0\.\d+|0\.6$/m);
    const [weight, power, earned] = await Promise.all([
      world.client.readContract({ ...staking(), functionName: "weightOf", args: [account] }),
      world.client.readContract({ ...staking(), functionName: "getVotes", args: [account] }),
      world.client.readContract({ ...staking(), functionName: "earned", args: [account] }),
    ]);
    expect(json.json).toMatchObject({
      ok: true,
      account,
      free: String(await free(account)),
      weight: String(weight),
      powerThisWeek: String(power),
      powerNextWeek: String(weight),
      earned: String(earned),
      delegate: account,
    });
    expect(json.json.notices).toContainEqual(
      expect.objectContaining({ tier: "Quarter", amount: String(10n * UNIT), isReady: false }),
    );
  });
});

describe("a holder's transactions", () => {
  it("say what changed, with the chain's own figures", async () => {
    const freeBefore = await free(at(5));
    const [staked5, month5] = [await balance(at(5), 0), await balance(at(5), 2)];
    const quarter = await balance(at(4), Quarter);
    const [given, delegated, funded, left, claimed, moved] = await Promise.all([
      stake("give", 2, "--tier", "Month", "--amount", "10", "--to", at(5)),
      stake("delegate", 3, "--to", "nobody"),
      stake("fund", 1, "--amount", "100"),
      stake("leave", 5, "--tier", "free", "--amount", "all"),
      stake("claim", 6, "--stake", "week"),
      stake("move", 4, "--tier", "Quarter", "--to-tier", "Year", "--amount", "1000"),
    ]);
    expect(given.json).toMatchObject({ ok: true, account: at(5), balance: String(month5 + 10n * UNIT) });
    expect(given.json).toMatchObject({ countsFrom: countsFrom(await time()) });
    expect(delegated.json).toMatchObject({ ok: true, before: at(3), delegate: zeroAddress });
    expect(funded.json).toMatchObject({ ok: true, amount: String(100n * UNIT), week: weekOf(await time()) + 1 });
    expect(left.json).toMatchObject({ ok: true, paid: String(staked5), penalty: "0", balance: "0" });
    expect(await free(at(5))).toBe(freeBefore + staked5);
    expect(claimed.json).toMatchObject({ ok: true, tier: "Week", amount: claimed.json.claimed as string });
    expect(await balance(at(6), Week)).toBe(BigInt(claimed.json.claimed as string));
    expect(moved.json).toMatchObject({
      fromBalance: String(quarter - 1000n * UNIT),
      toBalance: String(await balance(at(4), Year)),
    });
  });

  it("print the penalty first, and let no more be burned than that", async () => {
    const before = await free(at(3));
    const penalty = penaltyToLeave(Year, 1000n * UNIT);
    const [ran, refused] = await Promise.all([
      world.mext("stake", "leave", "--tier", "year", "--amount", "1000", "--from", at(3)),
      stake("leave", 9, "--tier", "year", "--amount", "1000", "--max-penalty", "119.99"),
    ]);
    expect(ran.err).toMatch(/^Leaving now costs 120 MEXT of 1000 MEXT, burned; 880 MEXT are paid\./m);
    expect(ran.out).toMatch(/^Left tier Year: 880 MEXT paid, 120 MEXT burned\./m);
    expect(await free(at(3))).toBe(before + 1000n * UNIT - penalty);
    const hash = /Sent (0x[0-9a-f]{64})/.exec(ran.err)?.[1] as `0x${string}`;
    const { input } = await world.client.getTransaction({ hash });
    expect(decodeFunctionData({ abi: mextStakingAbi, data: input }).args).toEqual([Year, 1000n * UNIT, penalty]);
    expect(refused.code).toBe(1);
    expect(refused.json.error).toMatchObject({ error: "PenaltyTooHigh" });
    expect(refused.json.error.message).toContain("costs 120 MEXT now, more than the 119.99 MEXT");
  });

  it("begin a notice, cut one, cancel one, and withdraw those that have run", async () => {
    const [before, staked] = [await free(at(12)), await balance(at(12), Week)];
    const exits = await world.client.readContract({ ...staking(), functionName: "exitCount", args: [at(12)] });
    const first = Number(exits);
    const noticed = await world.mext("stake", "notice", "--tier", "week", "--amount", "all", "--from", at(12));
    const readyAt = (await time()) + WEEK;
    expect(noticed.out).toMatch(
      /^Notice \d+ began: [\d.]+ MEXT from tier Week, free at .* UTC \(in 7 d\)\. 0 MEXT are left/m,
    );
    expect(noticed.out).toContain(`stake withdraw --exit ${first}.`);
    const cancelled = await stake("cancel", 12, "--exit", `${first}`);
    expect(cancelled.json).toMatchObject({ ok: true, tier: "Week", balance: String(staked) });
    for (const amount of ["70", "30", "50"])
      await noticeStake(await openIn(world, { from: at(12), tier: "Week", amount }));
    await wait(2 * DAY);
    const now = await time();
    const cut = await stake("cut", 12, "--exit", `${first + 3}`);
    const exit = { tier: Week, amount: 50n * UNIT, readyAt: readyAt + 4 };
    expect(BigInt(cut.json.penalty as string)).toBeLessThanOrEqual(penaltyToCut(exit, now));
    expect(BigInt(cut.json.penalty as string)).toBeGreaterThan(0n);
    expect(BigInt(cut.json.paid as string) + BigInt(cut.json.penalty as string)).toBe(50n * UNIT);
    const early = withdrawStake(await openIn(world, { from: at(12) }));
    await expect(early).rejects.toThrow(`has run; the next is ${first + 1}, 70 MEXT, at `);
    await wait(6 * DAY);
    const file = join(world.home, "withdrawals.json");
    expect(await withdrawStake(await openIn(world, { from: at(12), safeBatch: file }))).toMatchObject({ calls: 2 });
    expect((JSON.parse(readFileSync(file, "utf8")) as { transactions: unknown[] }).transactions).toHaveLength(2);
    const withdrawn = await stake("withdraw", 12);
    expect(withdrawn.json).toMatchObject({
      ok: true,
      withdrawn: [
        { exit: first + 1, amount: String(70n * UNIT) },
        { exit: first + 2, amount: String(30n * UNIT) },
      ],
    });
    expect(await free(at(12))).toBe(before + 100n * UNIT + BigInt(cut.json.paid as string));
  });
});

describe("a holder's wrong words", () => {
  it.each([
    [moveStake, { tier: "year", toTier: "week", amount: "1" }, /moves to a longer notice only/, undefined],
    [moveStake, { tier: "decade" }, /--tier is "decade"; it must be one of Free, Week/, 2],
    [noticeStake, { tier: "week", amount: "0" }, /--amount is "0"; it must be an amount of MEXT above zero/, 2],
    [noticeStake, { tier: "month", amount: "all", from: at(15) }, /has nothing staked in tier Month/, 4],
    [leaveStake, { tier: "year", amount: "1", maxPenalty: "x" }, /--max-penalty is "x"/, 2],
    [cancelStakeNotice, { exit: "-1" }, /--exit is "-1"; it must be a whole number from 0/, 2],
    [delegateVotes, { to: "0x12" }, /--to is "0x12"; it must be an address/, 2],
    [leaveStake, { tier: "year", amount: "all", safeBatch: "x.json", from: "" }, /--from is missing: .* the Safe/, 2],
  ])("%o %o", async (command, args, message, exitCode) => {
    const open = await openIn(world, { from: at(9), ...args });
    const thrown = await command(open).then(
      () => undefined,
      async (error: unknown) => (await import("../../scripts/lib/command.ts")).problemOf(error),
    );
    expect(thrown?.message).toMatch(message);
    if (exitCode !== undefined) expect(thrown?.exitCode).toBe(exitCode);
  });
});

describe("--help", () => {
  it("lists every command of a holder", async () => {
    const [stakes, votes] = await Promise.all([world.mext("stake", "--help"), world.mext("vote", "--help")]);
    const listed = (out: string, family: string): string[] =>
      [...out.matchAll(new RegExp(`^ {2}${family} (\\w+)`, "gm"))].map(([, verb]) => verb ?? "").sort();
    expect(listed(stakes.out, "stake")).toEqual(
      "add cancel claim cut delegate fund give leave move notice show withdraw".split(" "),
    );
    expect(listed(votes.out, "vote")).toEqual("cast send show sign withdraw".split(" "));
  });
});
