import { exactAmount } from "../../sdk/format.ts";
import { proposalTitle } from "../../sdk/text/title.ts";
import type { Open } from "../lib/open.ts";
import { showTable } from "../lib/show.ts";
import { readProposals } from "./governor.ts";
import { standingOf } from "./standing.ts";
import { stateWords } from "./words.ts";

/** Every proposal, the newest first. */
export async function listProposals(open: Open): Promise<object> {
  const { say, now } = open;
  const all = await readProposals(open);
  const rows = await Promise.all(
    all.toReversed().map(async (made) => ({
      title: proposalTitle(made.description),
      ...(await standingOf(open, made)),
    })),
  );
  if (rows.length === 0) say("Nothing was proposed yet.");
  else {
    const figure = (title: string) => ({ title, isNumber: true });
    showTable(
      say,
      [figure("proposal"), "title", figure("for"), figure("against"), figure("quorum"), "state"],
      rows.map((row) => [
        row.id,
        row.title,
        exactAmount(row.tally.for),
        exactAmount(row.tally.against),
        exactAmount(row.quorum),
        stateWords(row, now),
      ]),
    );
  }
  return { proposals: rows };
}
