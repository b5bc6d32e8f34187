import { type Address, isAddressEqual } from "viem";
import { standingsIn } from "../../sdk/listing/book.ts";
import { stateNameOf } from "../../sdk/listing/views.ts";
import type { Open } from "../lib/open.ts";
import { showTable } from "../lib/show.ts";
import { tellCandidate } from "./candidateStatus.ts";
import { requireToken } from "./requireToken.ts";
import { readBook, readCandidates } from "./read.ts";
import { amountCell } from "./amountCell.ts";

/** Every candidacy of a token or an account, and the story of the newest. */
export async function historyStatus(
  open: Open,
  of: { token?: string | undefined; applicant?: Address | undefined },
): Promise<object> {
  if (of.token !== undefined) requireToken(of.token);
  const [all, book] = await Promise.all([readCandidates(open), readBook(open)]);
  const own = all.filter(({ token, applicant }) =>
    of.token !== undefined ? token === of.token : of.applicant !== undefined && isAddressEqual(applicant, of.applicant),
  );
  const listings = book.listings.filter(({ token }) => token === of.token);
  const newest = own.at(-1);
  if (newest === undefined) {
    open.say(`${of.token ?? of.applicant ?? ""} was never a candidate. listing check says what an application meets.`);
    return { candidates: [], listings: [] };
  }
  const rows = own.map((candidate) => {
    const rank = standingsIn(book, candidate.season)?.places.find((place) => place.candidate.id === candidate.id)?.rank;
    const { id, season, symbol, support, objection, bond, motionOn } = candidate;
    const what = motionOn === 0 ? symbol : `motion on ${motionOn}`;
    const counts = [rank ?? "", amountCell(support), amountCell(objection), amountCell(bond)];
    return [id, season, what, stateNameOf(candidate), ...counts];
  });
  const number = (title: string) => ({ title, isNumber: true });
  const titles = [number("candidate"), number("season"), "of", "state"];
  showTable(open.say, [...titles, number("rank"), number("support"), number("objection"), number("held")], rows);
  for (const { id, origin, delistedAt } of listings) {
    open.say(`Listing ${id}, by the ${origin === 2 ? "council" : "community"}${delistedAt === 0 ? "" : ", ended"}.`);
  }
  open.say("");
  const story = await tellCandidate(open, book, newest);
  return { candidates: own.map((each) => ({ ...each, state: stateNameOf(each) })), listings, newest: story };
}
