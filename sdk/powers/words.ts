import { zeroAddress } from "viem";
import { groupedAmount } from "../format.ts";
import { DAY, HOUR } from "../mirrors/time.ts";
import type { Bound, Power, Role, Unit } from "./power.ts";
import type { PowerRow } from "./powersOf.ts";

const roleWords: Record<Role, string> = {
  council: "council",
  timelock: "timelock",
  guardian: "guardian",
  proposer: "proposers of the timelock",
  executor: "executors of the timelock",
  canceller: "cancellers of the timelock",
  admin: "admins of the timelock",
  roleHolder: "holders of a role, for themselves",
  itself: "the contract itself",
  owners: "owners of the Safe together",
  owner: "each owner of the Safe",
  module: "modules of the Safe",
  applicant: "the applicant of that candidate",
  nobody: "nobody",
};

/** Whose a power is, by its role. */
export const whoOf = ({ who }: Pick<Power, "who">): string => roleWords[who];

/** Who has a power on a chain: how many of how many, and that nobody has it where that is so. */
export function holderOf({ who, holders, needed }: PowerRow): string {
  if (who === "nobody" || who === "applicant") return roleWords[who];
  if (holders.length === 0) return `nobody (there are no ${roleWords[who]})`;
  if (holders.includes(zeroAddress)) return "everybody";
  if (who === "owners") return `${needed} of ${holders.length} owners of the Safe`;
  return roleWords[who];
}

/** A span of time in the largest unit that fits it. */
export function spanOf(seconds: number): string {
  const scales = [
    [DAY, "day"],
    [HOUR, "hour"],
    [60, "minute"],
  ] as const;
  const [size, word] = scales.find(([each]) => seconds >= each && seconds % each === 0) ?? [1, "second"];
  const count = seconds / size;
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** When a power takes effect, by its kind. */
export const delayOf = ({ delay }: Pick<Power, "delay">): string =>
  delay === "timelock" ? "the timelock's delay" : "none";

/** When a power takes effect on a chain. */
export const delayOn = ({ delay, delaySeconds }: PowerRow): string =>
  delay === "none" ? "none" : spanOf(delaySeconds);

/** A bound in one phrase. */
export function boundOf({ words, name, least, most, unit }: Bound): string {
  const named = [name, words].filter((part) => part !== undefined && part !== "").join(" ");
  const value = (amount: bigint): string => valueOf(amount, unit);
  if (least !== undefined && most !== undefined) return `${named}: ${value(least)} to ${value(most)}`;
  if (most !== undefined) return `${named}: at most ${value(most)}`;
  return least === undefined ? named : `${named}: ${value(least)}`;
}

/** All bounds of a power; a dash where it has none. */
export const boundsOf = ({ bounds }: Pick<Power, "bounds">): string => bounds.map(boundOf).join("; ") || "-";

function valueOf(amount: bigint, unit: Unit | undefined): string {
  if (unit === "MEXT") return `${groupedAmount(amount)} MEXT`;
  if (unit === "basis points") return `${Number(amount) / 100} %`;
  return unit === "seconds" ? spanOf(Number(amount)) : String(amount);
}
