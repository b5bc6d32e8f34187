import { advanced, funded, share, type Stream, streamedBy } from "../../sdk/mirrors/earnings.ts";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { burnedOf, GENESIS_SUPPLY } from "../../sdk/mirrors/supply.ts";
import { WEEK, weekOf, weekStartsAt } from "../../sdk/mirrors/time.ts";
import { tierOf, weightDown, weightOf } from "../../sdk/mirrors/weight.ts";
import { countsFrom, powerIn, type WeightChange } from "../../sdk/mirrors/weeklyVotes.ts";
import { type AskingChain, askingChain, type Target } from "./batch.ts";
import { compareAll, value } from "./compare.ts";
import { LAST_SECOND, MOST_AMOUNT, MOST_WEIGHT, values } from "./values.ts";

const MOST = 2n ** 96n - 1n;

/** What the mirror says, or that it throws where the contract refuses the tier. */
function orUnknownTier<Value>(tier: number, found: () => Value) {
  try {
    return value(found());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { error: { name: "TierUnknown", args: { tier, count: 5n } } };
  }
}

describe("the staking formulas, Solidity against the mirrors", () => {
  let chain: AskingChain;
  let harness: Target;
  before(async () => {
    chain = await askingChain();
    harness = await chain.deploy("StakingHarness");
  });

  it("terms and weight: 4,000 balances of every tier, and of tiers that do not exist", async () => {
    const random = values(1);
    const cases = random.times(4_000, () => ({ tier: random.number(0, 6), balance: random.between(0n, MOST) }));
    const answers = await chain.ask(
      harness,
      "weightDown",
      cases.map(({ tier, balance }) => [tier, balance]),
    );
    compareAll(cases, answers, ({ tier, balance }) => orUnknownTier(tier, () => weightDown(tier, balance)));
    const tiers = random.times(1_000, () => ({ tier: random.integer(0, 255) }));
    const terms = await chain.ask(
      harness,
      "terms",
      tiers.map(({ tier }) => [tier]),
    );
    compareAll(tiers, terms, ({ tier }) =>
      orUnknownTier(tier, () => [tierOf(tier).notice, tierOf(tier).weightBps, tierOf(tier).penaltyBps]),
    );
  });

  it("penaltyToLeave: 3,000 amounts of every tier", async () => {
    const random = values(2);
    const cases = random.times(3_000, () => ({ tier: random.number(0, 6), amount: random.between(0n, MOST) }));
    const answers = await chain.ask(
      harness,
      "penaltyDown",
      cases.map(({ tier, amount }) => [tier, amount, 2n ** 256n - 1n]),
    );
    compareAll(cases, answers, ({ tier, amount }) => orUnknownTier(tier, () => penaltyToLeave(tier, amount)));
  });

  it("penaltyToCut: 4,000 exits at any second of the notice, its ends, and after it", async () => {
    const random = values(3);
    const cases = random.times(4_000, () => {
      const tier = random.number(0, 4);
      const { notice } = tierOf(tier);
      const now = random.number(0, LAST_SECOND);
      const remaining = random.number(0, notice, [0, notice]);
      return { tier, amount: random.between(0n, MOST), now, readyAt: now + remaining };
    });
    const answers = await chain.ask(
      harness,
      "penaltyDown",
      cases.map(({ tier, amount, now, readyAt }) => [tier, amount, readyAt - now]),
    );
    compareAll(cases, answers, ({ now, ...exit }) => value(penaltyToCut(exit, now)));
  });

  it("streamedBy and share: 3,000 inputs each", async () => {
    const random = values(4);
    const buckets = random.times(3_000, () => [random.between(0n, MOST), random.number(0, WEEK, [0, WEEK])] as const);
    const streamed = await chain.ask(
      harness,
      "streamedBy",
      buckets.map((args) => [...args]),
    );
    compareAll(buckets, streamed, ([bucket, elapsed]) => value(streamedBy(bucket, elapsed)));
    const shares = random.times(3_000, () => {
      const paid = random.between(0n, 2n ** 148n);
      return [random.between(0n, MOST_WEIGHT), paid, random.between(paid, 2n ** 148n)] as const;
    });
    const answers = await chain.ask(
      harness,
      "share",
      shares.map((args) => [...args]),
    );
    compareAll(shares, answers, ([weight, paid, acc]) => value(share(weight, paid, acc)));
  });

  it("the stream: 1,200 histories of 12 settlements and fundings, with idle weeks and weights about 1 MEXT", async () => {
    const random = values(5);
    const cases = random.times(1_200, () => {
      let time = random.number(WEEK, LAST_SECOND - 60 * WEEK);
      const from: Stream = {
        acc: random.between(0n, 2n ** 140n),
        settledAt: time,
        current: random.between(0n, MOST_AMOUNT),
        next: random.between(0n, MOST_AMOUNT),
      };
      const steps = random.times(12, () => {
        time += random.pick([0, 1, random.number(0, WEEK), random.number(0, 5 * WEEK), WEEK - (time % WEEK)]);
        const weight = random.between(0n, MOST_WEIGHT, [10n ** 18n]);
        return { time, weight, amount: random.chance(50) ? random.between(0n, MOST_AMOUNT / 12n) : 0n };
      });
      return { from, steps };
    });
    const answers = await chain.ask(
      harness,
      "stream",
      cases.map(({ from, steps }) => [from, steps]),
    );
    compareAll(cases, answers, ({ from, steps }) => {
      let now = from;
      return value(
        steps.map(({ time, weight, amount }) => {
          now = amount === 0n ? advanced(now, weight, time) : funded(now, weight, time, amount);
          return now;
        }),
      );
    });
  });

  it("powerIn: 1,000 histories of up to 24 changes, every week of them", async () => {
    const random = values(6);
    const cases = random.times(1_000, () => {
      let [at, last] = [random.number(2_900 * WEEK, 3_000 * WEEK), 0n];
      const changes: WeightChange[] = random.times(random.integer(0, 24), () => {
        at += random.pick([0, 1, random.number(0, WEEK), WEEK - (at % WEEK), random.number(0, 4 * WEEK)]);
        return { at, weight: random.chance(30) ? BigInt(random.integer(0, 3)) : random.between(0n, MOST_WEIGHT) };
      });
      const history = changes.map((change) => {
        const step = { week: weekOf(change.at), removed: last, added: change.weight };
        last = change.weight;
        return step;
      });
      const first = weekOf(changes[0]?.at ?? at) - 2;
      const weeks = random.times(weekOf(at) - first + 4, (index) => first + index);
      return { changes, history, weeks };
    });
    const answers = await chain.attempt(
      harness,
      "trace",
      cases.map(({ history, weeks }) => [history, weeks]),
      15,
    );
    compareAll(cases, answers, ({ changes, weeks }) => value(weeks.map((week) => powerIn(changes, week))));
  });

  it("countsFrom: 1,000 first stakes have no power one second before, and all of it from then on", async () => {
    const random = values(7);
    const cases = random.times(1_000, () => {
      const week = random.number(2_900, 6_700);
      const at = weekStartsAt(week) + random.number(0, WEEK - 1);
      return { at, weight: random.between(1n, MOST_WEIGHT) };
    });
    const weekBefore = (at: number): number => weekOf(countsFrom(at) - 1);
    const answers = await chain.attempt(
      harness,
      "trace",
      cases.map(({ at, weight }) => [
        [{ week: weekOf(at), removed: 0n, added: weight }],
        [weekBefore(at), weekOf(countsFrom(at))],
      ]),
    );
    compareAll(cases, answers, ({ weight }) => value([0n, weight]));
  });

  it("a whole account: 1,000 stakes of one account in every tier weigh what all its balances weigh", async () => {
    const random = values(8);
    const cases = random.times(1_000, () => ({ balances: random.times(5, () => random.between(0n, MOST_AMOUNT)) }));
    const questions = cases.flatMap(({ balances }) => balances.map((balance, tier) => [tier, balance]));
    const parts = await chain.ask<bigint>(harness, "weightDown", questions);
    const sums = cases.map((_, index) =>
      value(parts.slice(index * 5, index * 5 + 5).reduce((sum, part) => sum + ("value" in part ? part.value : 0n), 0n)),
    );
    compareAll(cases, sums, ({ balances }) => value(weightOf(balances)));
  });

  it("burned: 1,000 burns in a row", async () => {
    const random = values(9);
    const [deployer] = await chain.ethers.getSigners();
    const { chainId } = await chain.ethers.provider.getNetwork();
    const allocation = [{ account: await deployer!.getAddress(), amount: GENESIS_SUPPLY }];
    const token = await chain.deploy("MextToken", {}, [allocation, chainId]);
    const contract = new chain.ethers.Contract(token.address, token.abi as never[], deployer);
    const burn = contract.getFunction("burn");
    const burned = contract.getFunction("burned");
    let supply = GENESIS_SUPPLY;
    const cases = [];
    for (let run = 0; run < 1_000; run++) {
      const amount = random.between(0n, supply / 100n);
      await burn(amount, { gasLimit: 100_000 });
      supply -= amount;
      cases.push({ supply, found: value((await burned()) as bigint) });
    }
    compareAll(
      cases,
      cases.map(({ found }) => found),
      ({ supply: left }) => value(burnedOf(left)),
    );
  });
});
