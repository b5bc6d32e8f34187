import { auctionPowers } from "./auction.ts";
import { councilPowers } from "./council.ts";
import { governorPowers } from "./governor.ts";
import { listingPowers } from "./listing.ts";
import { type Power, rowsOf } from "./power.ts";
import { timelockPowers } from "./timelock.ts";

const none = {
  signature: "-",
  who: "nobody",
  delay: "none",
  bounds: [],
  readBack: "the code on the chain is what this tree compiles to, and none of its functions asks who calls",
} as const;

/** Every privileged function of everything that is deployed, and which contracts have none. */
export const powers: readonly Power[] = [
  ...rowsOf("mextToken", [
    { ...none, effect: "MextToken has no privileged function: no owner, no mint, no pause, no blocklist, no upgrade." },
  ]),
  ...rowsOf("mextStaking", [
    { ...none, effect: "MextStaking has no privileged function: no owner, no setting, no pause, no upgrade." },
  ]),
  ...listingPowers,
  ...governorPowers,
  ...timelockPowers,
  ...councilPowers,
  ...auctionPowers,
];
