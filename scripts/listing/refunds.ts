import { refundBond } from "../../sdk/calls/refundBond.ts";
import { decodeError } from "../../sdk/errors/decodeError.ts";
import { act } from "../lib/act.ts";
import { mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { refundable } from "./due.ts";
import { readSeasons } from "./read.ts";

export type Refund = { candidate: number; applicant: string; amount: bigint };

/** How often a long list says how far it is. */
const CHUNK = 10;

/** Sends every bond that may go back to its applicant; what somebody else pushed meanwhile is passed over. */
export async function pushRefunds(open: Open): Promise<Refund[]> {
  const seasons = await readSeasons(open);
  const held = refundable(seasons);
  if (held.length === 0) open.say("No bond waits to go back.");
  const pushed: Refund[] = [];
  for (const [index, { id, applicant, bond }] of held.entries()) {
    if (index > 0 && index % CHUNK === 0) open.progress(`${index} of ${held.length} bonds are back.`);
    if (await push(open, id)) pushed.push({ candidate: id, applicant, amount: bond });
  }
  for (const { candidate, applicant, amount } of pushed) {
    open.say(`${mext(amount)} of candidate ${candidate} went back to ${applicant}.`);
  }
  return pushed;
}

async function push(open: Open, candidate: number): Promise<boolean> {
  try {
    await act(open, {
      intent: `refund the bond of candidate ${candidate}`,
      call: () => refundBond(open.deployment, { candidate }),
    });
    return true;
  } catch (error) {
    if (decodeError(error)?.name === "NoBondHeld") return false;
    throw error;
  }
}
