import { type Choice, listingChain } from "../../test/support/listing.ts";
import { MEXT, as } from "../../test/support/staking.ts";

/** `count` choices of the same percent for candidates that follow each other. */
export const even = (from: bigint, count: number, percent: bigint): Choice[] =>
  Array.from({ length: count }, (_, i) => ({ candidate: from + BigInt(i), percent }));

/** `count` candidates that live now, and twelve voters with weight held for the whole week before. */
export async function liveSeason(count: number, others: readonly string[] = []) {
  const chain = await listingChain();
  const { signers, weigh, apply, season, toSeason } = chain;
  const voters = signers.slice(1, 13);
  for (const voter of voters) await weigh(voter.address, 1_000_000n * MEXT);
  for (const account of others) await weigh(account, 100_000n * MEXT);
  await toSeason((await season()) + 1n);
  for (let n = 1; n <= count; n++) await apply(chain.deployer, n);
  await toSeason((await season()) + 1n);
  const daoOf = (i: number) => {
    const voter = voters[i];
    if (!voter) throw new Error(`There is no voter ${i}.`);
    return as(chain.dao, voter);
  };
  return { ...chain, voters, daoOf };
}
