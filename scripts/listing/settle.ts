import { settle } from "../../sdk/calls/settle.ts";
import { decodeError } from "../../sdk/errors/decodeError.ts";
import { endsAt, startsAt, unsettledSeason } from "../../sdk/mirrors/season.ts";
import { act } from "../lib/act.ts";
import { mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { utc } from "../lib/time.ts";
import { listLapsed } from "./lapsed.ts";
import { readCandidate, readNextToSettle } from "./read.ts";
import { eventsOf } from "./receipt.ts";
import { pushRefunds } from "./refunds.ts";

type Settled = { season: number; winners: object[]; burned: bigint; transaction: unknown };

/** Settles every season that is over, oldest first, and lists what was suspended too long; with --refunds, pushes bonds back. */
export async function settleSeasons(open: Open): Promise<object> {
  const settled: Settled[] = [];
  let next = await readNextToSettle(open);
  while (unsettledSeason(next, open.now) !== undefined) {
    const one = await settleOne(open, next);
    if (one !== undefined && "status" in one) return one;
    if (one !== undefined) settled.push(one);
    next = await readNextToSettle(open);
  }
  if (settled.length === 0) {
    open.say(`Nothing to settle: season ${next} runs from ${utc(startsAt(next))} to ${utc(endsAt(next))}.`);
  }
  // A Safe's file holds one call, the settlement.
  const freed = open.args["safeBatch"] === undefined ? await listLapsed(open) : [];
  const refunds = open.args["refunds"] === true ? await pushRefunds(open) : undefined;
  return { settled, freed, nextToSettle: next, ...(refunds === undefined ? {} : { refunds }) };
}

async function settleOne(open: Open, season: number): Promise<Settled | { status: string } | undefined> {
  open.progress(`Season ${season} ended ${utc(endsAt(season))}.`);
  const done = await act(open, { intent: `settle season ${season}`, call: () => settle(open.deployment) }).catch(
    (error: unknown) => {
      // Somebody was quicker, which is as good.
      if (decodeError(error)?.name === "SeasonNotOver") return undefined;
      throw error;
    },
  );
  if (done === undefined) return undefined;
  const { receipt, answer } = done;
  // For a Safe: the seasons after this one can be exported once it is settled.
  if (receipt === undefined) return answer as { status: string };
  const { transaction } = answer as { transaction?: unknown };
  const [result] = eventsOf(receipt, "SeasonSettled");
  if (result === undefined) {
    const [idle] = eventsOf(receipt, "SeasonsIdle");
    open.say(`Season ${season}${idle && idle.args.last > season ? ` to ${idle.args.last}` : ""}: nobody stood.`);
    return { season, winners: [], burned: 0n, transaction };
  }
  const { winners, burned, quorum } = result.args;
  const listed = eventsOf(receipt, "Listed");
  const placed = await Promise.all(
    winners.map(async (candidate) => {
      const { symbol, token, support } = await readCandidate(open, candidate);
      const listing = listed.find(({ args }) => args.candidate === candidate)?.args.listing;
      return { candidate, symbol, token, support, listing };
    }),
  );
  open.say(`Season ${result.args.season} settled, with a quorum of ${mext(quorum)}; ${mext(burned)} of bonds burned.`);
  for (const { candidate, symbol, token, support, listing } of placed) {
    const fate = listing === undefined ? "suspended by a council objection" : `listing ${listing}`;
    open.say(`  candidate ${candidate}, ${symbol} (${token}): ${mext(support)}, ${fate}`);
  }
  for (const { args } of eventsOf(receipt, "Delisted")) {
    open.say(`  motion ${args.candidate}: listing ${args.listing} ended`);
  }
  return { season: result.args.season, winners: placed, burned, transaction };
}
