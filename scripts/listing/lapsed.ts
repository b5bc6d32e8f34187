import { listSuspended } from "../../sdk/calls/listSuspended.ts";
import { decodeError } from "../../sdk/errors/decodeError.ts";
import { act } from "../lib/act.ts";
import type { Open } from "../lib/open.ts";
import { lapsed } from "./due.ts";
import { readSeasons } from "./read.ts";
import { eventsOf } from "./receipt.ts";

export type Freed = { candidate: number; symbol: string; listing: number | undefined };

/** Lists every chosen candidate whose suspension ran out unconfirmed; somebody quicker is as good. */
export async function listLapsed(open: Open): Promise<Freed[]> {
  const seasons = await readSeasons(open);
  const freed: Freed[] = [];
  for (const { id, symbol, token } of lapsed(seasons, open.now)) {
    const done = await act(open, {
      intent: `list the suspended candidate ${id}`,
      call: () => listSuspended(open.deployment, { candidate: id }),
    }).catch((error: unknown) => {
      if (decodeError(error)?.name === "WrongState") return undefined;
      throw error;
    });
    if (done?.receipt === undefined) continue;
    const [listed] = eventsOf(done.receipt, "Listed");
    open.say(
      `The suspension of candidate ${id}, ${symbol} (${token}), ran out: listing ${listed?.args.listing ?? ""}.`,
    );
    freed.push({ candidate: id, symbol, listing: listed?.args.listing });
  }
  return freed;
}
