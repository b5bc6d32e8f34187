import { HALVING, paymentFor, priceOfLot, splitPayment, startPriceOf } from "../../sdk/mirrors/auction.ts";
import { GENESIS_SUPPLY } from "../../sdk/mirrors/supply.ts";
import { WEEK } from "../../sdk/mirrors/time.ts";
import { type AskingChain, askingChain, type Target } from "./batch.ts";
import { compareAll, value } from "./compare.ts";
import { MOST_AMOUNT, values } from "./values.ts";

/** The bounds of the auction: a lot's amount has 128 bits, a first price is at most a tenth of supply. */
const MOST_OF_AN_ASSET = 2n ** 128n - 1n;
const MOST_PRICE = MOST_AMOUNT / 10n;

/** Each halving, and the week's end. */
const EDGES = Array.from({ length: 29 }, (_, halvings) => halvings * HALVING);

describe("the auction's formulas, Solidity against the mirror", () => {
  let chain: AskingChain;
  let harness: Target;
  before(async () => {
    chain = await askingChain();
    harness = await chain.deploy("AuctionHarness");
  });

  it("startPriceOf: 2,000 supplies and shares", async () => {
    const random = values(1);
    const cases = random.times(2_000, () => ({
      supply: random.between(0n, MOST_AMOUNT),
      bps: random.number(10, 1_000),
    }));
    const answers = await chain.ask(
      harness,
      "shareUp",
      cases.map(({ supply, bps }) => [supply, bps, 10_000]),
    );
    compareAll(cases, answers, ({ supply, bps }) => value(startPriceOf(supply, bps)));
  });

  it("priceOfLot: 5,000 prices at any second of the week, at each halving, and after it", async () => {
    const random = values(2);
    const cases = random.times(5_000, () => ({
      startPrice: random.between(0n, MOST_PRICE),
      elapsed: random.number(0, 2 * WEEK, EDGES),
    }));
    const answers = await chain.ask(
      harness,
      "priceUp",
      cases.map(({ startPrice, elapsed }) => [startPrice, elapsed]),
    );
    compareAll(cases, answers, ({ startPrice, elapsed }) => value(priceOfLot(startPrice, elapsed)));
  });

  it("splitPayment: 3,000 payments", async () => {
    const random = values(3);
    const cases = random.times(3_000, () => ({
      payment: random.between(0n, MOST_AMOUNT),
      bps: random.number(2_500, 10_000, [5_000]),
    }));
    const answers = await chain.ask(
      harness,
      "shareUp",
      cases.map(({ payment, bps }) => [payment, bps, 10_000]),
    );
    compareAll(cases, answers, ({ payment, bps }) => value(splitPayment(payment, bps).burned));
  });

  it("priceOfLot and paymentFor: 24 lots of the contract, 50 times each", async () => {
    const random = values(4);
    const { ethers, networkHelpers } = chain;
    const [deployer] = await ethers.getSigners();
    const account = await deployer!.getAddress();
    const { chainId } = await ethers.provider.getNetwork();
    const token = await chain.deploy("MextToken", {}, [[{ account, amount: GENESIS_SUPPLY }], chainId]);
    const staking = await chain.deploy("MextStaking", {}, [token.address]);
    const rules = { startPriceBps: 137, burnShareBps: 5_000 };
    const auction = await chain.deploy("RevenueAuction", {}, [staking.address, ethers.ZeroAddress, account, rules]);
    const contract = new ethers.Contract(auction.address, auction.abi as never[], deployer);
    const startPrice = startPriceOf(GENESIS_SUPPLY, rules.startPriceBps);

    const lots: { lot: number; startedAt: number; amount: bigint }[] = [];
    for (let lot = 1; lot <= 24; lot++) {
      const asset = await ethers.deployContract("PlainAsset");
      const amount = random.between(1n, MOST_OF_AN_ASSET);
      await asset.getFunction("mint")(auction.address, amount);
      await contract.getFunction("start")(await asset.getAddress());
      lots.push({ lot, startedAt: await networkHelpers.time.latest(), amount });
    }

    let now = await networkHelpers.time.latest();
    const cases: { lot: number; amount: bigint; part: bigint; elapsed: number }[] = [];
    const [prices, payments]: [unknown[], unknown[]] = [[], []];
    for (let moment = 0; moment < 50; moment++) {
      now += random.number(1, 15_000, [HALVING - 7_000]);
      await chain.mineAt(now);
      const asked = lots.map(({ lot, startedAt, amount }) => {
        return { lot, amount, part: random.between(0n, amount), elapsed: now - startedAt };
      });
      const priced = asked.map(({ lot }) => [lot]);
      const paid = asked.map(({ lot, part }) => [lot, part]);
      prices.push(...(await chain.ask(auction, "priceOf", priced)));
      payments.push(...(await chain.ask(auction, "paymentFor", paid)));
      cases.push(...asked);
    }
    compareAll(cases, prices as never[], ({ elapsed }) => value(priceOfLot(startPrice, elapsed)));
    compareAll(cases, payments as never[], ({ amount, part, elapsed }) =>
      value(paymentFor({ startPrice, amount }, part, elapsed)),
    );
  });
});
