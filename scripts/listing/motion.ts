import { fileMotion } from "../../sdk/calls/fileMotion.ts";
import { feeOf } from "../../sdk/mirrors/bond.ts";
import { startsAt, withdrawalsCloseAt } from "../../sdk/mirrors/season.ts";
import { act } from "../lib/act.ts";
import { amountOr, mext, optionalText, wholeArg } from "../lib/args.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { utc } from "../lib/time.ts";
import { requireRight } from "./checks.ts";
import { documentArg } from "./namedDocument.ts";
import { readEntry } from "./read.ts";
import { eventsOf } from "./receipt.ts";
import { coinCheck, mextCheck, rehearse } from "./rehearsal.ts";
import { isUnderWay } from "./underWay.ts";

/** Moves to delist a listing: the same bond, ballot and season as an application. */
export async function moveToDelist(open: Open): Promise<object> {
  const { args, deployment, say, progress } = open;
  const listing = wholeArg(args, "listing");
  const { document, digest } = documentArg(args);
  const entry = await readEntry(open);
  const bond = amountOr(args, "bond", entry.least);
  const fee = feeOf(bond, entry.feeBps);
  const maxFee = amountOr(args, "maxFee", fee);
  const intent = `move to delist listing ${listing} with document ${digest}`;
  const call = fileMotion(deployment, { listing, document, digest, bond, maxFee });
  if (optionalText(args, "safeBatch") === undefined) {
    const from = await accountOf(open);
    if (!(await isUnderWay(open, from, intent))) {
      // Before an allowance is given for it: would the contract take the motion?
      const { check, gas } = await rehearse(open, { from, amount: bond, call });
      requireRight([await mextCheck(open, from, bond), check, await coinCheck(open, from, gas)]);
    }
  }
  const starts = utc(startsAt(entry.season));
  progress(`For season ${entry.season}, from ${starts}: ${mext(fee)} is burned at once and never comes back.`);
  progress(`${mext(bond - fee)} is held, and can be taken back until ${utc(withdrawalsCloseAt(entry.season))}.`);
  const { answer, receipt } = await act(open, {
    intent,
    call: () => call,
    takes: { amount: bond, spender: deployment.contracts.listingDao.address },
  });
  const [filed] = receipt === undefined ? [] : eventsOf(receipt, "MotionFiled");
  if (filed === undefined) return { listing, digest, ...answer };
  const { candidate, season, bond: held, fee: burned } = filed.args;
  say(`Motion ${candidate} of season ${season}, on listing ${listing}: ${mext(burned)} burned, ${mext(held)} held.`);
  return { candidate, listing, season, held, fee: burned, digest, ...answer };
}
