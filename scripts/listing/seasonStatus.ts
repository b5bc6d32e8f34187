import { type Book, standingsIn } from "../../sdk/listing/book.ts";
import type { Place, Standings } from "../../sdk/listing/standings.ts";
import { type SeasonView, stateNameOf } from "../../sdk/listing/views.ts";
import { endsAt, objectionsOnlyFrom, phaseAt, seasonAt, startsAt } from "../../sdk/mirrors/season.ts";
import { badOption, mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { type Cell, showTable } from "../lib/show.ts";
import { when } from "../lib/time.ts";
import { amountCell } from "./amountCell.ts";
import { readBook } from "./read.ts";

/** A season's candidates in their order, its clock, and the line above which they are listed. */
export async function seasonStatus(open: Open, wanted: number | undefined): Promise<object> {
  const book = await readBook(open);
  const live = Math.max(seasonAt(open.now), open.deployment.firstSeason);
  const season = wanted ?? live;
  const standings = standingsIn(book, season);
  const page = book.seasons.find((each) => each.season.season === season);
  if (standings === undefined || page === undefined) {
    const [first, last] = [book.seasons[0]?.season.season, book.seasons.at(-1)?.season.season];
    throw badOption("season", String(season), `a season from ${first} to ${last}`);
  }
  const { quorum, settled, parameters } = page.season;
  for (const line of clockOf(page.season, book)) open.say(line);
  showBoard(open, standings, settled);
  open.say(lineSaid(standings, parameters.slots, settled));
  open.say(`Quorum: ${mext(quorum)}.`);
  const rowOf = ({ candidate, rank, outcome, needed }: Place) => ({
    ...candidate,
    state: stateNameOf(candidate),
    rank,
    outcome,
    distance: needed === undefined ? undefined : candidate.support - needed,
  });
  return {
    season,
    startsAt: startsAt(season),
    endsAt: endsAt(season),
    settled,
    quorum,
    slots: parameters.slots,
    cutLine: standings.cutLine,
    candidates: [...standings.places, ...standings.motions].map(rowOf),
  };
}

function showBoard({ say }: Open, standings: Standings, settled: boolean): void {
  const number = (title: string) => ({ title, isNumber: true });
  const outcome = settled ? "outcome" : "if it ended now";
  const titles = [number("rank"), number("candidate"), "of", outcome, number("support"), number("objection")];
  const rowOf = ({ candidate, rank, outcome: is, needed }: Place): Cell[] => {
    const { id, symbol, motionOn, support, objection } = candidate;
    const what = motionOn === 0 ? symbol : `delist ${symbol}, listing ${motionOn}`;
    const gap = needed === undefined ? "" : `${support < needed ? "" : "+"}${amountCell(support - needed)}`;
    return [
      rank ?? "",
      id,
      what,
      settled ? stateNameOf(candidate) : is,
      amountCell(support),
      amountCell(objection),
      gap,
    ];
  };
  const rows = standings.places.map(rowOf);
  const { winners } = standings;
  // A pipe gets data only; there the outcome says on which side of the line a candidate is.
  if (process.stdout.isTTY === true && rows.length > 0) rows.splice(winners.length, 0, cutLineRow);
  rows.push(...standings.motions.map(rowOf));
  showTable(say, [...titles, number("to the line")], rows);
}

const cutLineRow: Cell[] = ["────", "─────────", "─ cut line ─", "───────────", "───────", "─────────", "───────────"];

function lineSaid({ winners, cutLine }: Standings, slots: number, settled: boolean): string {
  if (cutLine === undefined)
    return `${winners.length} of ${slots} places are taken: quorum and more support than objection suffice.`;
  return `All ${slots} places are taken; the last ${settled ? "took" : "takes"} ${mext(cutLine)} of support.`;
}

const phaseSaid = {
  voting: "ballots in every direction count",
  closing: "ballots count; the council can no longer object",
  objectionsOnly: "support may only shrink and objection only grow",
} as const;

function clockOf({ season, settled }: SeasonView, { now }: Book): string[] {
  if (now < startsAt(season)) return [`Season ${season} begins ${when(startsAt(season), now)}; it takes applications.`];
  if (now >= endsAt(season)) {
    const end = `Season ${season} ended ${when(endsAt(season), now)}`;
    return [settled ? `${end} and is settled.` : `${end} and waits to be settled: listing settle.`];
  }
  const phase = phaseAt(now);
  const lines = [`Season ${season} ends ${when(endsAt(season), now)}; now ${phaseSaid[phase.phase]}.`];
  if (phase.phase !== "objectionsOnly") lines.push(`Only objections from ${when(objectionsOnlyFrom(season), now)}.`);
  return lines;
}
