import { type Address, BaseError, HttpRequestError, type PublicClient, TimeoutError } from "viem";
import { type Powered, poweredBy, type PowerRow, powersOf } from "../../sdk/powers/powersOf.ts";
import type { Parameters } from "../../sdk/types.ts";
import { problemOf } from "../lib/command.ts";
import { exitCodes } from "../lib/problem.ts";
import { type Check, check } from "./check.ts";
import { checkAuction } from "./checkAuction.ts";
import { checkBounds, type ReadBounds } from "./checkBounds.ts";
import { checkCode } from "./checkCode.ts";
import { checkCouncil } from "./checkCouncil.ts";
import { checkGovernor } from "./checkGovernor.ts";
import { checkListing } from "./checkListing.ts";
import { checkRules } from "./checkRules.ts";
import { checkStaking } from "./checkStaking.ts";
import { checkTimelock } from "./checkTimelock.ts";
import { checkToken } from "./checkToken.ts";
import { checkTrials } from "./checkTrials.ts";
import { lookAt } from "./look.ts";
import { type ListingSeen, overdue } from "./overdue.ts";
import type { Recorded } from "./recorded.ts";
import type { Subjects } from "./trialCalls.ts";

/** What was found on a chain, at one block. */
export type Examination = {
  blockNumber: bigint;
  time: number;
  checks: Check[];
  /** what is late, and no difference */
  warnings: string[];
  /** the powers as the chain has them */
  rows: PowerRow[];
};

/** Reads a deployment back whole: facts and code first, then a trial of every privileged function. */
export async function examine(client: PublicClient, record: Recorded): Promise<Examination> {
  const look = await lookAt(client);
  const dao = record.contracts.listingDao?.address;
  const faults: Check[] = [];
  const part = async <T>(name: string, read: Promise<T>): Promise<T | undefined> => {
    try {
      return await read;
    } catch (error) {
      if (isSilence(error)) throw error;
      faults.push(unreadable(name, error));
      return undefined;
    }
  };
  const [code, token, staking, governor, timelock, council, listing, rules, auction] = await Promise.all([
    part("code", checkCode(look, record)),
    part("mextToken", checkToken(look, record)),
    part("mextStaking", checkStaking(look, record)),
    part("governor", checkGovernor(look, record)),
    part("timelock", checkTimelock(look, record)),
    part("council", checkCouncil(look, record)),
    part("listingDao", checkListing(look, record)),
    part("listingDao: rules", checkRules(look, record)),
    part("revenueAuction", checkAuction(look, record)),
  ]);
  const late = dao && (await part("listingDao: registry", overdue(look, dao, listing?.seen?.candidates ?? [])));
  const powered: Powered = {
    ...poweredBy(record),
    ...(timelock?.roles && { roles: timelock.roles }),
    ...(timelock?.delay !== undefined && { timelockDelay: timelock.delay }),
    ...(governor?.guardian && { guardian: governor.guardian }),
    ...(council?.council && { council: council.council, modules: council.council.modules }),
    ...(listing?.seen && { callers: { council: listing.seen.council, timelock: listing.seen.timelock } }),
  };
  // In trials the holders are those of the record, who must be accepted.
  const recorded = powersOf(poweredBy(record));
  const subjects = subjectsOf(listing?.seen?.candidates, late ? late.listings : [], powered.council);
  const [trials, bounds] = await Promise.all([
    part("trials", checkTrials(look, recorded, subjects)),
    rules?.rules && part("listingDao.setParameters: bounds", checkBounds(look, record, rules.rules)),
  ]);
  const parts = [
    code,
    token,
    staking,
    governor?.checks,
    timelock?.checks,
    council?.checks,
    listing?.checks,
    rules?.checks,
    auction,
    trials,
  ];
  return {
    blockNumber: look.at.blockNumber,
    time: look.now,
    checks: [...parts.flatMap((checks) => checks ?? []), ...(bounds ? bounds.checks : []), ...faults],
    warnings: late ? late.warnings : [],
    rows: bounded(powersOf(powered), bounds ? bounds.bounds : {}),
  };
}

function subjectsOf(
  candidates: readonly { id: number; applicant: Address }[] | undefined,
  listings: readonly ListingSeen[],
  { owners, threshold }: Powered["council"],
): Subjects {
  const candidate = candidates?.at(-1);
  const listing = listings.findLast(({ delistedAt }) => delistedAt === 0);
  return { owners: inOrder(owners), threshold, ...(candidate && { candidate }), ...(listing && { listing }) };
}

const inOrder = (owners: readonly Address[]): Address[] => owners.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));

function bounded(rows: readonly PowerRow[], read: ReadBounds): PowerRow[] {
  return rows.map((row) => {
    if (row.id !== "listingDao.setParameters") return row;
    const bounds = row.bounds.map((bound) => {
      const [least, most] = read[bound.name as keyof Parameters] ?? [];
      return least === undefined || most === undefined ? bound : { ...bound, least, most };
    });
    return { ...row, bounds };
  });
}

/** A chain that does not answer is no difference. */
function isSilence(error: unknown): boolean {
  if (!(error instanceof BaseError) || problemOf(error).exitCode === exitCodes.unreachable) return true;
  return error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError) !== null;
}

function unreadable(name: string, error: unknown): Check {
  const [line = ""] = (error instanceof BaseError ? error.shortMessage : String(error)).split("\n");
  const todo = "Something else stands at this address, or its code was changed.";
  return check(`${name}: reading it`, "answers", line, { todo });
}
