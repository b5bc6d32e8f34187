import type { Value } from "../../errors/sentence.ts";
import { type Said, said } from "../../listing/said.ts";
import type { DecodedCall } from "./decodeCalls.ts";
import type { Facts } from "./facts.ts";
import type { Named } from "./names.ts";

/** From what may cost holders something to what nobody has to look at. */
export const severities = ["danger", "warning", "note", "clear"] as const;
export type Severity = (typeof severities)[number];

export const checkNames = [
  ...(["bytes", "simulation", "code", "replaceable", "lookAlike", "closed", "power", "guardian", "rules"] as const),
  ...(["approval", "treasury", "payment", "description"] as const),
];
export type CheckName = (typeof checkNames)[number];

/** What one check says of one call, or of the whole where `call` is missing; its facts are the values of its sentence. */
export type Finding = { check: CheckName; severity: Severity; call?: number; said: Said };

/** What every check looks at. */
export type Matter = { deployment: Named; calls: readonly DecodedCall[]; description: string; facts: Facts };

/** A check says what it found: nothing where all is clear. */
export type Check = (matter: Matter) => Omit<Finding, "check">[];

export const found = (
  severity: Severity,
  call: number | undefined,
  message: Said["message"],
  values: Record<string, Value> = {},
): Omit<Finding, "check"> => ({ severity, ...(call === undefined ? {} : { call }), said: said(message, values) });
