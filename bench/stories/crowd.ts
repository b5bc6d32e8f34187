import { ContractFactory } from "ethers";
import { listingChain } from "../../test/support/listing.ts";
import { MEXT, Tier, as } from "../../test/support/staking.ts";
import type { Artifact } from "../peers/compile.ts";
import { type Measured, gasOf, gasOfCall } from "./gasOf.ts";
import { even } from "./season.ts";

/** Below the most that one transaction may use (EIP-7825). */
const GAS = 16_700_000n;
const PER_TRANSACTION = 120;
const HUNDRED = 100;
const VOTED_FOR = 1;

/**
 * One ballot of three choices by an account of its own, as the season's hundredth and as its last. The ballots between
 * are as real: each is cast by an account that held its stake for the week before, many of them in one transaction.
 */
export async function measureCrowd(crowdArtifact: Artifact, last = 10_000): Promise<Measured> {
  const chain = await listingChain();
  const { dao, staking, token, deployer, people, weigh, apply, season, toSeason } = chain;
  const [early, late] = people;
  if (!early || !late) throw new Error("The test chain has too few accounts.");
  for (const person of [early, late]) await weigh(person.address, 1_000_000n * MEXT);
  await toSeason((await season()) + 1n);
  for (let n = 1; n <= 3; n++) await apply(deployer, n);

  const { abi, bytecode } = crowdArtifact;
  const crowd = await new ContractFactory(abi, bytecode, deployer).deploy(dao, staking, token);
  await token.transfer(crowd, BigInt(last) * MEXT);
  const inParts = async (verb: "stake" | "vote", from: number, to: number, ...args: unknown[]) => {
    for (let at = from; at < to; at += PER_TRANSACTION) {
      const count = Math.min(PER_TRANSACTION, to - at);
      await gasOfCall(crowd, deployer, verb, at, count, ...args, VOTED_FOR, { gasLimit: GAS });
    }
  };
  await inParts("stake", 0, last - 2, Tier.Week, MEXT);
  await toSeason((await season()) + 1n);

  const choices = even(1n, 3, 33n);
  await inParts("vote", 0, HUNDRED - 1);
  const hundredth = await gasOf(as(dao, early).castBallot(choices, ""));
  await inParts("vote", HUNDRED - 1, last - 2);
  const final = await gasOf(as(dao, late).castBallot(choices, ""));
  const { support } = (await dao.candidateOf(VOTED_FOR)) as { support: bigint };
  const share = (1_000_000n * MEXT * 33n) / 100n;
  const counted = (support - 2n * share) / MEXT;
  if (counted !== BigInt(last - 2)) throw new Error(`${counted} ballots of the crowd count, not ${last - 2}.`);
  return { "ballot of 3, the 100th of a season": hundredth, "ballot of 3, the 10,000th of a season": final };
}
