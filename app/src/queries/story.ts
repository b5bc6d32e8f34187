import { contextIn } from "../../../sdk/listing/book.ts";
import { type Candidacy, candidacyOf } from "../../../sdk/listing/candidacy.ts";
import type { ChainBook } from "./book.ts";
import type { Candidate } from "./season.ts";

/** Where a candidate stands and why, what becomes of its bond, and how it may try again; nothing if the book lacks its season. */
export function storyOf(
  book: ChainBook,
  candidate: Candidate,
  now: number,
  displacedBy?: Pick<Candidate, "id" | "bond" | "fee">,
): Candidacy | undefined {
  if (!book.seasons.some(({ season }) => season.season === candidate.season)) return undefined;
  return candidacyOf(candidate, contextIn({ ...book, now }, candidate, displacedBy));
}
