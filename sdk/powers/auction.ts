import { auctionBounds } from "../mirrors/auction.ts";
import { type Bound, rowsOf } from "./power.ts";

const names = Object.keys(auctionBounds) as (keyof typeof auctionBounds)[];

/** What the revenue auction lets the timelock do and nobody else. */
export const auctionPowers = rowsOf("revenueAuction", [
  {
    signature: "setParameters((uint16,uint16))",
    who: "timelock",
    delay: "timelock",
    bounds: [
      { words: "lots that start from then on" },
      ...names.map((name): Bound => {
        const [least, most] = auctionBounds[name];
        return { words: "", name, least, most, unit: "basis points" };
      }),
    ],
    effect: "Changes the first price of lots to come, and which share of a payment for them is burned.",
    readBack:
      "revenueAuction.timelock() is the timelock of the record; strangers and the timelock call it in a trial; each bound is asked with a value above and below it",
    refusal: "CallerNotTimelock",
  },
]);
