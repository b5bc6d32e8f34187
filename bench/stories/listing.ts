import { BOND, DIGEST, FEE } from "../../test/support/listing.ts";
import { as } from "../../test/support/staking.ts";
import { type Measured, gasOf } from "./gasOf.ts";
import { even, liveSeason } from "./season.ts";

const PLACES = 64;

/** A season of 64 of which seven win, and what teams and the council do after it. */
export async function measureListing(): Promise<Measured> {
  const gas: Measured = {};
  const { daoOf, dao, deployer, council, signers, apply, season, toSeason } = await liveSeason(PLACES);
  const team = signers[14];
  if (!team) throw new Error("The test chain has too few accounts.");

  // 3 x 6 % of a twelfth: sixteen candidates come to 1.5 %, below the quorum; seven more votes carry the first seven.
  for (let i = 0; i < 4; i++) await daoOf(i).castBallot(even(1n + 16n * BigInt(i), 16, 6n), "");
  for (let i = 4; i < 11; i++) await daoOf(i).castBallot(even(BigInt(i - 3), 1, 100n), "");
  await toSeason((await season()) + 1n);
  gas["settle a season of 64 candidates, 7 win"] = await gasOf(dao.settle());
  const { listed } = (await dao.tally()) as { listed: bigint };
  if (listed !== 7n) throw new Error(`${listed} were listed, not 7.`);

  gas["list, by the council"] = await gasOf(as(dao, council).listByCouncil(8));
  gas["refund a bond"] = await gasOf(dao.refundBond(9));
  // Not the season's first: each is measured where others have come before.
  await apply(deployer, 99);
  gas["apply for a listing"] = await gasOf(apply(team, 100));
  gas["file a motion to delist"] = await gasOf(as(dao, team).fileMotion(1, "ipfs://motion/1", DIGEST, BOND, FEE));
  gas["withdraw a candidate"] = await gasOf(as(dao, team).withdrawCandidate(PLACES + 2));
  for (let n = 1; n < PLACES - 1; n++) await apply(deployer, 100 + n);
  gas["apply, displacing the smallest bond of 64"] = await gasOf(apply(team, 200, (BOND * 11n) / 10n));
  return { ...gas, ...(await measureObjection()) };
}

async function measureObjection(): Promise<Measured> {
  const { dao, council } = await liveSeason(2);
  return { "object, by the council": await gasOf(as(dao, council).objectTo(1, "ipfs://reason/1", DIGEST)) };
}
