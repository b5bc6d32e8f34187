import { zeroAddress } from "viem";
import { applyForListing } from "../../sdk/calls/applyForListing.ts";
import { applyWithPermit } from "../../sdk/calls/applyWithPermit.ts";
import { startsAt, withdrawalsCloseAt } from "../../sdk/mirrors/season.ts";
import { act } from "../lib/act.ts";
import { bytesArg, mext, optionalAddress, optionalText } from "../lib/args.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { utc } from "../lib/time.ts";
import { applicationOf, readApplication } from "./application.ts";
import { requireRight } from "./checks.ts";
import { examine } from "./examine.ts";
import { eventsOf } from "./receipt.ts";
import { readEntry } from "./read.ts";
import { isUnderWay } from "./underWay.ts";

/** Applies for a listing, once everything that can be looked at beforehand is right. */
export async function applyListing(open: Open): Promise<object> {
  const { deployment, args, say, progress } = open;
  const draft = readApplication(args);
  const application = applicationOf(draft);
  const isExport = optionalText(args, "safeBatch") !== undefined;
  const applicant = isExport ? (optionalAddress(args, "from") ?? zeroAddress) : await accountOf(open);
  // The same application, run again, is the same intent: what was sent before is waited for, not judged once more.
  const intent = `apply for a listing of ${application.token} with document ${application.digest}`;
  const { bond, maxFee } = (await isUnderWay(open, applicant, intent)) ? await resumedTerms(open) : await examined();
  const entryProof = bytesArg(args, "entryProof");
  const { answer, receipt } = await act(open, {
    intent,
    call: () => applyForListing(deployment, { application, bond, maxFee, entryProof }),
    takes: {
      amount: bond,
      spender: deployment.contracts.listingDao.address,
      withPermit: (permit) => applyWithPermit(deployment, { application, bond, maxFee, entryProof, ...permit }),
    },
  });
  if (receipt === undefined) return { ...answer };
  const [applied] = eventsOf(receipt, "Applied");
  if (applied === undefined) return { ...answer };
  const { candidate, season, place, bond: held, fee } = applied.args;
  say(`Candidate ${candidate} of season ${season}: ${mext(fee)} burned, ${mext(held)} held.`);
  say(`Follow it: listing status --candidate ${candidate}. Take it back: listing withdraw --candidate ${candidate}.`);
  return { candidate, season, place, held, fee, ...answer };

  async function examined() {
    const found = await examine(open, draft, { applicant, pays: !isExport });
    const { checks, entry, fee, bond: offered } = found;
    for (const { what, says, todo } of checks.filter(({ is }) => is === "unknown")) {
      progress(`Not known: ${what}: ${says}. ${todo ?? ""}`);
    }
    requireRight(checks);
    const closes = utc(withdrawalsCloseAt(entry.season));
    progress(`${mext(fee)} is burned at once and never comes back.`);
    progress(
      `${mext(offered - fee)} is held: it comes back with a withdrawal before ${closes}, or after the season, which ends ${utc(startsAt(entry.season + 1))}, unless objection reaches quorum and is above support.`,
    );
    return found;
  }
}

/** What is left to decide of an application that was sent already: nothing that would be sent. */
async function resumedTerms(open: Open): Promise<{ bond: bigint; maxFee: bigint }> {
  const { least, fee } = await readEntry(open);
  return { bond: least, maxFee: fee };
}
