import { tiers, WHOLE_BPS } from "../../sdk/mirrors/weight.ts";
import { mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { type Check, check } from "./check.ts";
import type { Look } from "./look.ts";
import type { Recorded } from "./recorded.ts";

/** What weighs most for its stake: no weight needs less principal behind it. */
const MOST_WEIGHT_BPS = tiers.reduce((most, { weightBps }) => (weightBps > most ? weightBps : most), 0n);

/** Staking's facts, and P6 as far as views tell: it holds the revenue, and the least stake behind its weight. */
export async function checkStaking(look: Look, { contracts }: Recorded): Promise<Check[]> {
  const { mextStaking, mextToken } = contracts;
  if (mextStaking === undefined || mextToken === undefined) return [];
  const { client, at } = look;
  const staking = { address: mextStaking.address, abi: mextStakingAbi, ...at } as const;
  const balanceOf = { address: mextToken.address, abi: mextTokenAbi, functionName: "balanceOf", ...at } as const;
  const [token, count, weight, revenue, held, ...terms] = await Promise.all([
    client.readContract({ ...staking, functionName: "token" }),
    client.readContract({ ...staking, functionName: "tierCount" }),
    client.readContract({ ...staking, functionName: "totalWeight" }),
    client.readContract({ ...staking, functionName: "revenueHeld" }),
    client.readContract({ ...balanceOf, args: [mextStaking.address] }),
    ...tiers.map((_, tier) => client.readContract({ ...staking, functionName: "tierOf", args: [tier] })),
  ]);
  const least = revenue + (weight * WHOLE_BPS) / MOST_WEIGHT_BPS;
  return [
    check("mextStaking: token", mextToken.address, token),
    check("mextStaking: tiers", tiers.length, count),
    ...tiers.map((tier, index) =>
      check(
        `mextStaking: tier ${tier.name} (notice, weight, penalty)`,
        [tier.notice, tier.weightBps, tier.penaltyBps],
        [terms[index]?.notice, terms[index]?.weightBps, terms[index]?.penaltyBps],
      ),
    ),
    check("mextStaking: holds what it owes", "enough", held >= least ? "enough" : `${held} of at least ${least}`, {
      todo: "Stakes are not covered: warn stakers, and find where MEXT left.",
    }),
  ];
}
