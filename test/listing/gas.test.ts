import { expect } from "chai";
import { type ContractTransactionResponse, Wallet, id } from "ethers";
import { type Choice, listingChain } from "../support/listing.ts";
import { MEXT, as } from "../support/staking.ts";

// Receipt gasUsed of real transactions, one per block. "New voter": their first ballot of the season, on candidates
// that others have voted for before.

const even = (from: bigint, count: number, percent: bigint): Choice[] =>
  Array.from({ length: count }, (_, i) => ({ candidate: from + BigInt(i), percent }));

describe("Listing gas", () => {
  const measured: { story: string; gas: bigint; goal: bigint; most: bigint }[] = [];

  async function gasOf(sent: Promise<ContractTransactionResponse>): Promise<bigint> {
    const receipt = await (await sent).wait();
    if (!receipt) throw new Error("not mined");
    return receipt.gasUsed;
  }

  /** Every story is measured before any is judged. `most` is kept where the goal is not reached yet. */
  const note = (story: string, goal: bigint, gas: bigint, most = goal) => measured.push({ story, gas, goal, most });

  after(() => {
    for (const { story, gas, goal } of measured) console.log(`      ${story}: ${gas} (goal ${goal})`);
  });

  function expectGoals(from: number) {
    const missed = measured.slice(from).filter(({ gas, most }) => gas > most);
    expect(missed.map(({ story, gas, most }) => `${story}: ${gas} > ${most}`)).to.deep.equal([]);
  }

  /** `count` candidates that live now, and signers 1 to 12 with weight held for the whole week before. */
  async function liveSeason(count: number, others: string[] = []) {
    const chain = await listingChain();
    const { signers, weigh, apply, season, toSeason } = chain;
    const voters = signers.slice(1, 13);
    for (const voter of voters) await weigh(voter.address, 1_000_000n * MEXT);
    for (const account of others) await weigh(account, 100_000n * MEXT);
    await toSeason((await season()) + 1n);
    for (let n = 1; n <= count; n++) await apply(chain.deployer, n);
    await toSeason((await season()) + 1n);
    const dao = (i: number) => {
      const voter = voters[i];
      if (!voter) throw new Error(`no voter ${i}`);
      return as(chain.dao, voter);
    };
    return { ...chain, voters, daoOf: dao };
  }

  it("keeps ballots within their goals", async () => {
    const begun = measured.length;
    const { daoOf } = await liveSeason(10);
    await daoOf(0).castBallot(even(1n, 10, 5n), "");
    await daoOf(1).castBallot(even(1n, 10, -5n), "");

    note("ballot, new voter, 1 candidate", 66_000n, await gasOf(daoOf(2).castBallot(even(3n, 1, 100n), "")));
    note("ballot, new voter, 3 candidates", 77_000n, await gasOf(daoOf(3).castBallot(even(3n, 3, 33n), "")));
    note("ballot, new voter, 8 candidates", 104_000n, await gasOf(daoOf(4).castBallot(even(3n, 8, 12n), "")));
    note("replace, 3 candidates", 58_000n, await gasOf(daoOf(3).castBallot(even(3n, 3, 20n), "")));
    note("replace, 8 candidates", 86_000n, await gasOf(daoOf(4).castBallot(even(3n, 8, 11n), "")), 88_500n);
    expectGoals(begun);
  });

  it("keeps a batch of signed ballots within its goal", async () => {
    const begun = measured.length;
    const wallets = Array.from({ length: 50 }, (_, i) => new Wallet(id(`voter ${i}`)));
    const { dao, daoOf, sign } = await liveSeason(
      10,
      wallets.map((wallet) => wallet.address),
    );
    await daoOf(0).castBallot(even(1n, 10, 5n), "");
    const ballots = await Promise.all(
      wallets.map((wallet, i) => sign(wallet, { choices: even(1n + BigInt(i % 8), 3, 30n), version: 0n })),
    );
    const sent: ContractTransactionResponse = await dao.castSignedBallots(ballots);
    await expect(sent).to.not.emit(dao, "BallotSkipped");
    note("a batch of 50 signed ballots of 3 choices, per ballot", 50_000n, (await gasOf(Promise.resolve(sent))) / 50n);
    expectGoals(begun);
  });

  it("settles a full season within its goal", async () => {
    const begun = measured.length;
    const { daoOf, dao, season, toSeason } = await liveSeason(64);
    // 3 x 6 % of a twelfth: sixteen candidates come to 1.5 %, below the quorum; seven more votes carry the first seven.
    for (let i = 0; i < 4; i++) await daoOf(i).castBallot(even(1n + 16n * BigInt(i), 16, 6n), "");
    for (let i = 4; i < 11; i++) await daoOf(i).castBallot(even(BigInt(i - 3), 1, 100n), "");
    await toSeason((await season()) + 1n);
    const sent: ContractTransactionResponse = await dao.settle();
    expect((await dao.tally()).listed).to.equal(7n);
    note("settle a season of 64 candidates, 7 win", 700_000n, await gasOf(Promise.resolve(sent)));
    expectGoals(begun);
  });
});
