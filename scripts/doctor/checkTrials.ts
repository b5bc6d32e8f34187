import { type Address, getAddress, zeroAddress } from "viem";
import type { PowerRow } from "../../sdk/powers/powersOf.ts";
import { type Check, check } from "./check.ts";
import { type Look, STRANGER } from "./look.ts";
import { type Outcome, outcomeText, tryCall } from "./outcome.ts";
import { type Subjects, trialData } from "./trialCalls.ts";

/**
 * Tries each privileged function without sending anything: a stranger must be refused for who they are, with the right
 * error; whoever holds the power must not be, though the call may fail for what it asks.
 */
export async function checkTrials(look: Look, rows: readonly PowerRow[], subjects: Subjects): Promise<Check[]> {
  const tried = rows
    .filter(({ signature }) => signature !== "-")
    .map(async (row) => {
      const stranger = await strangersTrial(look, row, subjects);
      const holders = holdersOf(row, subjects);
      return [stranger, ...(await Promise.all(holders.map((holder) => holdersTrial(look, row, holder, subjects))))];
    });
  return (await Promise.all(tried)).flat();
}

async function strangersTrial(look: Look, row: PowerRow, subjects: Subjects): Promise<Check> {
  const outcome = await attempt(look, row, STRANGER, true, subjects);
  const wanted = `refused: ${missing(row, subjects) ?? row.refusal ?? ""}`;
  const todo = `Anyone may call ${row.id}, or it fails for another reason than it should: treat it as open to all.`;
  return check(`${row.id}: a stranger`, wanted, outcomeText(outcome), { rows: [row.id], todo });
}

async function holdersTrial(look: Look, row: PowerRow, holder: Address, subjects: Subjects): Promise<Check> {
  const outcome = await attempt(look, row, holder, false, subjects);
  const isRefused = outcome.error === row.refusal;
  // One owner of several is an owner, and too few.
  const isShort = row.who === "owners" && subjects.threshold > 1;
  const isAlone = isShort && outcome.error !== "GS025" && !isRefused;
  const actual = isRefused || isAlone ? outcomeText(outcome) : "accepted as a caller";
  const todo = `${holder} cannot use ${row.id}: somebody else can, or nobody.`;
  return check(`${row.id}: ${row.who} ${holder}`, "accepted as a caller", actual, { rows: [row.id], todo });
}

const attempt = (look: Look, row: PowerRow, from: Address, isStranger: boolean, subjects: Subjects): Promise<Outcome> =>
  tryCall(look, { from, to: row.address, data: trialData(row, from, isStranger, subjects) });

/** Who is tried as a holder: of the owners together the first, who signs first; of everybody nobody in particular. */
function holdersOf(row: PowerRow, subjects: Subjects): Address[] {
  if (row.who === "applicant") return applicantsOf(row, subjects);
  if (row.who === "owners") return subjects.owners.slice(0, 1);
  return row.holders.filter((holder) => holder !== zeroAddress);
}

function applicantsOf({ id }: PowerRow, { candidate, listing }: Subjects): Address[] {
  const subject = id === "listingDao.postUpdate" ? listing : candidate;
  return subject === undefined ? [] : [getAddress(subject.applicant)];
}

/** Before there is a candidate or a listing, its applicant cannot be asked for. */
function missing({ id }: PowerRow, { candidate, listing }: Subjects): string | undefined {
  // The trial names no calls, and no proposal is without calls.
  if (id === "governor.cancel") return "GovernorNonexistentProposal";
  if (id === "listingDao.withdrawCandidate" && candidate === undefined) return "CandidateUnknown";
  return id === "listingDao.postUpdate" && listing === undefined ? "ListingUnknown" : undefined;
}
