import { listSuspended } from "../../sdk/calls/listSuspended.ts";
import { refundBond } from "../../sdk/calls/refundBond.ts";
import { settle } from "../../sdk/calls/settle.ts";
import { unsettledSeason } from "../../sdk/mirrors/season.ts";
import type { Open } from "../lib/open.ts";
import { lapsed, refundable } from "../listing/due.ts";
import { readNextToSettle, readSeasons } from "../listing/read.ts";
import type { Chore } from "./chore.ts";

/** The next season, if it is over. Those after it follow, one by one, for seasons settle in their order. */
export async function settlements(open: Open): Promise<Chore[]> {
  const season = unsettledSeason(await readNextToSettle(open), open.now);
  if (season === undefined) return [];
  return [{ intent: `settle season ${season}`, call: () => settle(open.deployment) }];
}

/** Listings whose suspension ran out, and bonds that may go back. */
export async function afterSettlement(open: Open): Promise<Chore[]> {
  const seasons = await readSeasons(open);
  return [
    ...lapsed(seasons, open.now).map(({ id }) => ({
      intent: `list the suspended candidate ${id}`,
      call: () => listSuspended(open.deployment, { candidate: id }),
    })),
    ...refundable(seasons).map(({ id }) => ({
      intent: `refund the bond of candidate ${id}`,
      call: () => refundBond(open.deployment, { candidate: id }),
    })),
  ];
}
