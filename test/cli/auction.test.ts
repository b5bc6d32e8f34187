import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, decodeFunctionData, parseAbi } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mextTokenAbi, revenueAuctionAbi } from "../../sdk/generated/abi.ts";
import { paymentFor, splitPayment } from "../../sdk/mirrors/auction.ts";
import { DAY, HOUR, WEEK } from "../../sdk/mirrors/time.ts";
import { buyOfLot } from "../../scripts/auction/buy.ts";
import { showAuction } from "../../scripts/auction/status.ts";
import { startLot } from "../../scripts/auction/start.ts";
import { accountAt, exchange } from "../../scripts/demo/people.ts";
import { dollarsOf } from "../../scripts/demo/revenue.ts";
import { root } from "../../scripts/launch/places.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { problemOf } from "../../scripts/lib/command.ts";
import { killMext, openWorld, rowsOf, startMext, type World } from "./support/mext.ts";
import { openIn } from "./support/openIn.ts";
import { openProxy } from "./support/proxy.ts";

const UNIT = 10n ** 18n;
const DOLLAR = 1_000_000n;
const at = (index: number): Address => accountAt(index).address;
const erc20Abi = parseAbi(["function balanceOf(address) view returns (uint256)"]);
let world: World;
let dollars: Address;
beforeAll(async () => {
  world = await openWorld();
  dollars = dollarsOf(world.deployment, at(exchange)).address;
});
afterAll(() => world.close());

const auction = () => ({ address: world.deployment.contracts.revenueAuction.address, abi: revenueAuctionAbi }) as const;
const lotOf = (lot: bigint) => world.client.readContract({ ...auction(), functionName: "lotOf", args: [lot] });
const held = (asset: Address, account: Address): Promise<bigint> =>
  world.client.readContract({ address: asset, abi: erc20Abi, functionName: "balanceOf", args: [account] });
const allowance = (account: Address): Promise<bigint> =>
  world.client.readContract({
    address: world.deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "allowance",
    args: [account, auction().address],
  });
const time = async (): Promise<number> => Number((await world.client.getBlock()).timestamp);
const refusal = async (run: Promise<unknown>) =>
  problemOf(
    await run.then(
      () => undefined,
      (error: unknown) => error,
    ),
  );

/** Runs a command whose power goes once the chain has its transaction and before it knows that. */
async function killedOnceSent(args: string[]): Promise<void> {
  const wire = await openProxy(world.rpcUrl);
  wire.rule(({ method }) => (method === "eth_sendTransaction" ? "unanswered" : "pass"));
  const met = wire.met("eth_sendTransaction");
  const child = startMext(args, { ...world.env, MEXT_RPC_URL: wire.url });
  await met;
  await killMext(child);
  await wire.close();
}

describe("auction status", () => {
  it("shows what the page about it shows, without a key", async () => {
    const page = readFileSync(join(root, "docs", "auction-cli.md"), "utf8");
    const [, example = ""] = /```\n(First price of a lot[\s\S]*?)```/.exec(page) ?? [];
    const ran = await world.mext("auction", "status");
    expect(ran.code).toBe(0);
    const shape = (text: string): string =>
      text
        .replace(/[\t ]{2,}|\t/g, "\t")
        .replace(/─+/g, "")
        .replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, "TIME")
        .replace(/[\d,]+\.\d+(?=\tTIME)/g, "PRICE")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join("\n");
    expect(shape(ran.out)).toBe(shape(example));
    const [first, second] = rowsOf(ran.out.replace(/\n\n[^\n]*waits[\s\S]*$/, ""));
    expect([first?.lot, second?.lot]).toEqual(["3", "2"]);
  });

  it("has every lot with --all, and one with the prices to come", async () => {
    const all = await world.mext("auction", "status", "--all", "--json");
    expect(all.json.lots.map(({ lot }: { lot: string }) => lot)).toEqual(["3", "2", "1"]);
    expect(all.json.rules).toEqual({ startPriceBps: 100, burnShareBps: 5_000 });
    expect(all.json.waiting).toMatchObject([{ asset: { address: dollars, symbol: "XUSD", decimals: 6 } }]);
    const one = (await showAuction(await openIn(world, { lot: "2" }))) as {
      now: number;
      cost: bigint;
      prices: { at: number; cost: bigint }[];
    };
    const terms = await lotOf(2n);
    expect(one.cost).toBe(paymentFor(terms, terms.left, one.now - terms.startedAt));
    expect(one.prices.length).toBe(4);
    for (const { at: when, cost } of one.prices)
      expect(cost).toBe(paymentFor(terms, terms.left, when - terms.startedAt));
  });
});

describe("auction buy", () => {
  it("says the cost first, pays no more than the second's price, and leaves no allowance over that", async () => {
    const buyer = at(1);
    const before = await held(dollars, buyer);
    const terms = await lotOf(2n);
    const { json } = await world.mext("auction", "buy", "2", "--amount", "1500.5", "--from", buyer, "--json");
    expect(json).toMatchObject({ ok: true, lot: "2", amount: String(1_500_500_000n) });
    expect(await held(dollars, buyer)).toBe(before + 1_500_500_000n);
    const { timestamp } = await world.client.getBlock({ blockNumber: BigInt(json.block as number) });
    const payment = paymentFor(terms, 1_500_500_000n, Number(timestamp) - terms.startedAt);
    const split = splitPayment(payment, 5_000);
    expect(json).toMatchObject({
      payment: String(payment),
      burned: String(split.burned),
      funded: String(split.funded),
      left: String(terms.left - 1_500_500_000n),
    });
    const { input } = await world.client.getTransaction({ hash: json.transaction as `0x${string}` });
    const { functionName, args } = decodeFunctionData({ abi: revenueAuctionAbi, data: input });
    expect(functionName).toBe("buyWithPermit");
    const [, , maxPayment, deadline] = args as readonly bigint[];
    expect(maxPayment! >= payment).toBe(true);
    expect(await allowance(buyer)).toBe(maxPayment! - payment);
    expect(Number(deadline)).toBeLessThanOrEqual(Number(timestamp) + HOUR);
  });

  it("buys exactly what was asked for", async () => {
    const args = { lot: "2", amount: "10", from: at(2) };
    const before = await held(dollars, at(2));
    await buyOfLot(await openIn(world, args));
    expect(await held(dollars, at(2))).toBe(before + 10n * DOLLAR);
  });

  it("keeps to --deadline and --max-payment", async () => {
    const deadline = String((await time()) + 2 * HOUR);
    const open = await openIn(world, { lot: "2", amount: "5", from: at(3), maxPayment: "90000", deadline });
    const { transaction } = (await buyOfLot(open)) as { transaction: `0x${string}` };
    const { input } = await world.client.getTransaction({ hash: transaction });
    expect(decodeFunctionData({ abi: revenueAuctionAbi, data: input }).args?.slice(0, 4)).toEqual([
      2n,
      5n * DOLLAR,
      90_000n * UNIT,
      BigInt(deadline),
    ]);
  });

  it("that was killed once it had sent buys once when it is run again, and again when it is run once more", async () => {
    const buyer = at(6);
    const before = await held(dollars, buyer);
    const args = ["auction", "buy", "2", "--amount", "7", "--from", buyer];
    await killedOnceSent(args);
    expect(await held(dollars, buyer)).toBe(before + 7n * DOLLAR);
    const { json } = await world.mext(...args, "--json");
    expect(json).toMatchObject({ ok: true, status: "resumed", lot: "2", amount: String(7n * DOLLAR) });
    expect(await held(dollars, buyer)).toBe(before + 7n * DOLLAR);
    expect((await world.mext(...args, "--json")).json).toMatchObject({ ok: true, status: "done" });
    expect(await held(dollars, buyer)).toBe(before + 14n * DOLLAR);
  });

  const wrong: [string, Record<string, string>, number, RegExp][] = [
    ["no lot", { amount: "1" }, 2, /^No lot is named/],
    ["a lot that is no number", { lot: "two", amount: "1" }, 2, /^"two" is no lot/],
    ["a lot that there is not", { lot: "99", amount: "1" }, 2, /^There is no lot 99; there are 3 so far\./],
    ["no amount", { lot: "2" }, 2, /^--amount is missing/],
    ["an amount of nothing", { lot: "2", amount: "0" }, 2, /^--amount is "0"; it must be an amount of XUSD above zero/],
    ["more decimals than the asset has", { lot: "2", amount: "0.1234567" }, 2, /with at most 6 decimals/],
    ["words for an amount", { lot: "2", amount: "1e3" }, 2, /^--amount is "1e3"/],
    ["more than is left", { lot: "2", amount: "80000" }, 1, /^Lot 2 has [\d.]+ XUSD left; this is 80000 XUSD\./],
    ["a lot that is sold out", { lot: "1", amount: "all" }, 1, /^Nothing is left of lot 1\./],
    ["less than it costs", { lot: "2", amount: "100", maxPayment: "0.5" }, 1, /more than --max-payment 0\.5 MEXT\./],
    ["a deadline that is over", { lot: "2", amount: "1", deadline: "2020-01-01T00:00:00Z" }, 2, /^--deadline is "2020/],
  ];
  it.each(wrong)("refuses %s", async (_, args, exitCode, message) => {
    const from = at(4);
    const nonce = await world.client.getTransactionCount({ address: from });
    const problem = await refusal(openIn(world, { from, ...args }).then(buyOfLot));
    expect([problem.exitCode, problem.message]).toEqual([exitCode, expect.stringMatching(message)]);
    expect(await world.client.getTransactionCount({ address: from })).toBe(nonce);
  });

  it("refuses an account without the MEXT", async () => {
    const problem = await refusal(openIn(world, { from: at(5), lot: "3", amount: "all" }).then(buyOfLot));
    expect(problem.exitCode).toBe(4);
    expect(problem.message).toContain("MEXT that is not staked; this takes");
  });

  it("writes approval and purchase for a Safe, with a week to sign", async () => {
    const safeBatch = join(world.home, "buy.json");
    await buyOfLot(
      await openIn(world, { lot: "2", amount: "all", safeBatch, from: world.deployment.contracts.council.address }),
    );
    const { transactions } = JSON.parse(readFileSync(safeBatch, "utf8")) as { transactions: { data: `0x${string}` }[] };
    const [approved, bought] = transactions.map(({ data }, i) =>
      decodeFunctionData({ abi: i === 0 ? mextTokenAbi : revenueAuctionAbi, data }),
    );
    const [, amount, maxPayment, deadline] = bought?.args as readonly bigint[];
    expect(bought?.functionName).toBe("buy");
    expect(approved?.args).toEqual([auction().address, maxPayment]);
    expect(amount).toBe((await lotOf(2n)).left);
    expect(Number(deadline)).toBeGreaterThan((await time()) + 6 * DAY);
  });
});

describe("auction start", () => {
  it("is refused while the lot runs and no more has arrived than is left, in the contract's own words", async () => {
    const { code, json } = await world.mext("auction", "start", "--asset", dollars, "--json");
    expect(code).toBe(1);
    expect(json.error).toMatchObject({ error: "LotRunning" });
    expect(json.error.message).toContain("Lot 2 of this asset runs");
  });

  it("names the values of an asset that is none, and of one that has nothing", async () => {
    const none = await refusal(openIn(world, { asset: "XUSD" }).then(startLot));
    expect([none.exitCode, none.message]).toEqual([2, expect.stringContaining('--asset is "XUSD"')]);
    const { json } = await world.mext("auction", "start", "--asset", "mext", "--json");
    expect(json.error).toMatchObject({ error: "NothingToShare" });
  });

  it("starts a lot of what waits once the former is sold out, once, though its first run was killed", async () => {
    await rpc(world.rpcUrl, "evm_increaseTime", WEEK);
    await rpc(world.rpcUrl, "evm_mine");
    const rest = await world.mext("auction", "buy", "2", "--amount", "all", "--from", at(2), "--json");
    expect(rest.json).toMatchObject({ ok: true, payment: "0", left: "0" });
    await killedOnceSent(["auction", "start", "--asset", dollars, "--from", at(2)]);
    const started = await world.mext("auction", "start", "--asset", dollars, "--from", at(2));
    expect(started.err).toContain("nothing is sent again");
    expect(started.out).toMatch(/^Lot 4 started: 9000 XUSD, all of it for [\d.]+ MEXT at first/m);
    expect((await lotOf(4n)).left).toBe(9_000n * DOLLAR);
    const { code, json } = await world.mext("auction", "start", "--asset", dollars, "--from", at(2), "--json");
    expect([code, json.error.error]).toEqual([1, "LotRunning"]);
  });
});
