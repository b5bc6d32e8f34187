import { type Address, zeroAddress } from "viem";
import { listingDaoAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { seasonAt } from "../../sdk/mirrors/season.ts";
import { powers } from "../../sdk/powers/powers.ts";
import { type Check, check } from "./check.ts";
import { candidatesUpTo, type CandidateSeen } from "./candidates.ts";
import type { Look } from "./look.ts";
import type { Recorded } from "./recorded.ts";

const rowsOf = (role: string): string[] =>
  powers.filter(({ contract, who }) => contract === "listingDao" && who === role).map(({ id }) => id);

export type SeenListing = { candidates: CandidateSeen[]; council: Address; timelock: Address };

/** The listing DAO's facts; P3, the council's share; P6, that it holds the bonds. */
export async function checkListing(look: Look, record: Recorded): Promise<{ checks: Check[]; seen?: SeenListing }> {
  const { contracts, firstSeason = 0 } = record;
  const { listingDao, mextToken, mextStaking } = contracts;
  if (listingDao === undefined || mextToken === undefined) return { checks: [] };
  const { client, at } = look;
  const dao = { address: listingDao.address, abi: listingDaoAbi, ...at } as const;
  const balanceOf = { address: mextToken.address, abi: mextTokenAbi, functionName: "balanceOf", ...at } as const;
  const [token, staking, timelock, council, screen, first, tally, held, candidates] = await Promise.all([
    client.readContract({ ...dao, functionName: "token" }),
    client.readContract({ ...dao, functionName: "staking" }),
    client.readContract({ ...dao, functionName: "timelock" }),
    client.readContract({ ...dao, functionName: "council" }),
    client.readContract({ ...dao, functionName: "entryScreen" }),
    client.readContract({ ...dao, functionName: "firstSeason" }),
    client.readContract({ ...dao, functionName: "tally" }),
    client.readContract({ ...balanceOf, args: [listingDao.address] }),
    candidatesUpTo(look, listingDao.address, firstSeason, seasonAt(look.now) + 1),
  ]);
  const bonds = candidates.reduce((sum, { bond }) => sum + bond, 0n);
  const withinShare = tally.byCouncil * 10 <= tally.everListed * 3;
  const fixed = "The address is fixed in the code: this is another listing DAO than the one recorded.";
  return {
    checks: [
      check("listingDao: token", mextToken.address, token, { todo: fixed }),
      check("listingDao: staking", mextStaking?.address, staking, { todo: fixed }),
      check("listingDao: timelock", contracts.timelock?.address, timelock, { rows: rowsOf("timelock"), todo: fixed }),
      check("listingDao: council", contracts.council?.address, council, { rows: rowsOf("council"), todo: fixed }),
      check("listingDao: entry screen", zeroAddress, screen, {
        rows: ["listingDao.setEntryScreen"],
        todo: "Read the screen's code, and find the policy vote that set it; without one, somebody else holds the timelock.",
      }),
      check("listingDao: first season", firstSeason, first, { todo: fixed }),
      check(
        "listingDao: the council's share of all ever listed",
        "at most 30 %",
        withinShare ? "at most 30 %" : `${tally.byCouncil} of ${tally.everListed}`,
      ),
      check("listingDao: holds the bonds", "enough", held >= bonds ? "enough" : `${held} of ${bonds}`, {
        todo: "Bonds are not covered: warn applicants, and find where MEXT left.",
      }),
    ],
    seen: { candidates, council, timelock },
  };
}
