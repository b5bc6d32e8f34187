import { type Address, getAddress, zeroAddress } from "viem";
import { safeAbi, safeSlots } from "../lib/abis.ts";
import { type Check, check } from "./check.ts";
import type { Look } from "./look.ts";
import { type Recorded, sorted } from "./recorded.ts";
import { slotOf } from "./slot.ts";

const id = (verb: string): string => `council.${verb}`;
const SIGNING = ["execTransaction", "approveHash"].map(id);
const OWNING = [...SIGNING, ...["addOwnerWithThreshold", "removeOwner", "swapOwner"].map(id)];
const COUNTING = ["execTransaction", "addOwnerWithThreshold", "removeOwner", "changeThreshold"].map(id);
const MODULES = [
  "enableModule",
  "disableModule",
  "execTransactionFromModule",
  "execTransactionFromModuleReturnData",
].map(id);
/** Modules that are asked for at once; more than that is a difference whatever their number. */
const PAGE = 50n;

/** What the council's Safe says of itself. */
export type SeenCouncil = { owners: readonly Address[]; threshold: number; modules: readonly Address[] };

/** The Safe's owners, threshold, modules and guards. */
export async function checkCouncil(look: Look, record: Recorded): Promise<{ checks: Check[]; council?: SeenCouncil }> {
  const { council, contracts } = record;
  if (contracts.council === undefined) return { checks: [] };
  const { address } = contracts.council;
  const { client, at } = look;
  const safe = { address, abi: safeAbi, ...at } as const;
  const [owners, threshold, version, [modules], guard, moduleGuard] = await Promise.all([
    client.readContract({ ...safe, functionName: "getOwners" }),
    client.readContract({ ...safe, functionName: "getThreshold" }),
    client.readContract({ ...safe, functionName: "VERSION" }),
    client.readContract({ ...safe, functionName: "getModulesPaginated", args: [safeSlots.sentinel, PAGE] }),
    slotOf(look, address, safeSlots.guard),
    slotOf(look, address, safeSlots.moduleGuard),
  ]);
  const decided = "If the council decided it, write it into the record; if not, the Safe is in other hands.";
  const removed = "Have the owners remove what they did not decide.";
  const named = council.owners.map((owner) => getAddress(owner));
  return {
    checks: [
      check("council: owners", sorted(named), sorted(owners), { rows: OWNING, todo: decided }),
      check("council: threshold", council.threshold, threshold, { rows: COUNTING, todo: decided }),
      check("council: version of Safe", "1.5.0", version),
      check("council: modules", [], modules, { rows: MODULES, todo: removed }),
      check("council: guard", zeroAddress, guard, { rows: [id("setGuard"), id("execTransaction")], todo: removed }),
      check("council: module guard", zeroAddress, moduleGuard, { rows: [id("setModuleGuard")], todo: removed }),
    ],
    council: { owners, threshold: Number(threshold), modules },
  };
}
