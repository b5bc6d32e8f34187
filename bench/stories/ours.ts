import { measureAuction } from "./auction.ts";
import { measureBallots } from "./ballots.ts";
import type { Measured } from "./gasOf.ts";
import { measureListing } from "./listing.ts";
import { measurePolicy } from "./policy.ts";
import { measureStaking } from "./staking.ts";

/** Every story of ours that is quick to prepare: what the tests compare with the committed figures. */
export async function measureOurs(): Promise<Measured> {
  return {
    ...(await measureStaking()),
    ...(await measureBallots()),
    ...(await measureListing()),
    ...(await measurePolicy()),
    ...(await measureAuction()),
  };
}
