import { type Address, getAddress } from "viem";
import { mext, optionalAddress } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import { readApplication } from "./application.ts";
import { examine } from "./examine.ts";
import { showChecks } from "./showChecks.ts";

/** The dry run of an application: everything that it would meet, and nothing sent or signed. */
export async function checkListing(open: Open): Promise<object> {
  const draft = readApplication(open.args);
  const applicant = await applicantOf(open);
  const { checks, entry, bond, fee } = await examine(open, draft, { applicant, pays: true });
  showChecks(open.say, checks);
  const count = (is: string): number => checks.filter((check) => check.is === is).length;
  const [wrong, unknown] = [count("wrong"), count("unknown")];
  open.say(
    wrong > 0
      ? `${wrong} of ${checks.length} are wrong: as it is, it would not be taken, or not as you mean it.`
      : `Nothing is wrong${unknown > 0 ? `; ${unknown} could not be told` : ""}. Applying burns ${mext(fee)}.`,
  );
  return {
    exitCode: wrong > 0 ? exitCodes.refused : exitCodes.done,
    applicant,
    season: entry.season,
    bond,
    fee,
    digest: draft.digest,
    checks: checks.map(({ what, is, says, todo }) => ({ what, is, says, todo })),
  };
}

/** The account that would apply: the one named, whoever has its key, or the first that the network signs with. */
async function applicantOf(open: Open): Promise<Address | undefined> {
  const named = optionalAddress(open.args, "from");
  if (named !== undefined) return named;
  const [first] = (await open.request("eth_accounts")) as string[];
  return first === undefined ? undefined : getAddress(first);
}
