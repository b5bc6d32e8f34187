import { shieldEnd, shieldsOf } from "../../../../sdk/listing/standings.ts";
import { stateNameOf } from "../../../../sdk/listing/views.ts";
import { unsettledSeason } from "../../../../sdk/mirrors/season.ts";
import type { ChainBook } from "../../queries/book.ts";
import { type Faults, faultsOf } from "../apply/application.ts";
import { emptyForm, type Form } from "../apply/form.ts";

/** Why no motion on a listing can be filed now. */
export type Bar =
  | { is: "unknown" }
  | { is: "ended" }
  | { is: "unsettled"; season: number }
  | { is: "shielded"; through: number }
  | { is: "filed"; motion: number };

export function barOf(book: ChainBook, id: number, now: number): Bar | undefined {
  const listing = book.listings.find((each) => each.id === id);
  if (!listing) return { is: "unknown" };
  if (listing.delistedAt !== 0) return { is: "ended" };
  const unsettled = unsettledSeason(book.nextToSettle, now);
  if (unsettled !== undefined) return { is: "unsettled", season: unsettled };
  const through = shieldEnd(shieldsOf(book.seasons), id);
  if (through !== undefined && book.entry.season <= through) return { is: "shielded", through };
  const filed = book.seasons
    .find(({ season }) => season.season === book.entry.season)
    ?.candidates.find((each) => each.motionOn === id && stateNameOf(each) === "Applied");
  return filed && { is: "filed", motion: filed.id };
}

/** Of an application's form a motion has the document only. */
export type MotionForm = Pick<Form, "onChain" | "text" | "uri" | "digest">;

export const emptyMotion: MotionForm = { onChain: true, text: "", uri: "", digest: "" };

export const wholeForm = (form: MotionForm): Form => ({ ...emptyForm, ...form });

export const documentOnly = ({ onChain, text, uri, digest }: Form): MotionForm => ({ onChain, text, uri, digest });

export function motionFaults(form: MotionForm): Faults {
  const { text, uri, digest } = faultsOf(wholeForm(form));
  return { ...(text && { text }), ...(uri && { uri }), ...(digest && { digest }) };
}

export function isMotionForm(value: unknown): value is MotionForm {
  return typeof value === "object" && value !== null && Object.keys(emptyMotion).every((key) => key in value);
}
