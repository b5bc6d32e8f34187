import { type ContractTransactionReceipt, Wallet, id } from "ethers";
import { type Measured, gasOf } from "./gasOf.ts";
import { even, liveSeason } from "./season.ts";

const BATCH = 50;

/** "New voter": their first ballot of the season, on candidates that others have voted for before. */
export async function measureBallots(): Promise<Measured> {
  const gas: Measured = {};
  const { daoOf } = await liveSeason(10);
  await daoOf(0).castBallot(even(1n, 10, 5n), "");
  await daoOf(1).castBallot(even(1n, 10, -5n), "");

  gas["ballot, new voter, 1 live candidate"] = await gasOf(daoOf(2).castBallot(even(3n, 1, 100n), ""));
  gas["ballot, new voter, 3 live candidates"] = await gasOf(daoOf(3).castBallot(even(3n, 3, 33n), ""));
  gas["ballot, new voter, 8 live candidates"] = await gasOf(daoOf(4).castBallot(even(3n, 8, 12n), ""));
  gas["replace that ballot, 3 candidates"] = await gasOf(daoOf(3).castBallot(even(3n, 3, 20n), ""));
  gas["replace that ballot, 8 candidates"] = await gasOf(daoOf(4).castBallot(even(3n, 8, 11n), ""));
  gas["take a ballot of 3 back"] = await gasOf(daoOf(3).withdrawBallot());
  return { ...gas, ...(await measureBatch()) };
}

async function measureBatch(): Promise<Measured> {
  const wallets = Array.from({ length: BATCH }, (_, i) => new Wallet(id(`voter ${i}`)));
  const addresses = wallets.map(({ address }) => address);
  const { dao, daoOf, sign } = await liveSeason(10, addresses);
  await daoOf(0).castBallot(even(1n, 10, 5n), "");
  const ballots = await Promise.all(
    wallets.map((wallet, i) => sign(wallet, { choices: even(1n + BigInt(i % 8), 3, 30n), version: 0n })),
  );
  const sent = await dao.castSignedBallots(ballots);
  const receipt = (await sent.wait()) as ContractTransactionReceipt | null;
  const skipped = dao.interface.getEvent("BallotSkipped")?.topicHash;
  if (!receipt || receipt.logs.some(({ topics }) => topics[0] === skipped)) throw new Error("A ballot was skipped.");
  // Rounded up, so that the batch as a whole costs no more than what is said.
  const each = (receipt.gasUsed + BigInt(BATCH) - 1n) / BigInt(BATCH);
  return { "50 signed ballots of 3 choices in a batch, per ballot": each };
}
