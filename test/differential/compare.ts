import { expect } from "chai";
import type { Answer } from "./batch.ts";

/** Fewer random inputs than this are no comparison of a formula. */
export const LEAST_CASES = 1_000;

/** The mirror's answer in the form of a contract's. */
export const value = <Value>(found: Value): { value: Value } => ({ value: found });

/** The mirror's fault in the form of a contract's error; its value where there is none. */
export const faultOr = <Value>(fault: { name: string; args: object } | undefined, found: Value) =>
  fault === undefined ? { value: found } : { error: fault };

/** Every answer of the contract is what the mirror says of the same case. */
export function compareAll<Case>(
  cases: readonly Case[],
  answers: readonly Answer<unknown>[],
  mirror: (one: Case, index: number) => unknown,
): void {
  expect(cases.length).to.be.at.least(LEAST_CASES);
  expect(answers.length).to.equal(cases.length);
  for (const [index, one] of cases.entries()) {
    // A deep comparison with a message of its own would spend the run on texts.
    const [found, expected] = [plain(answers[index]), plain(mirror(one, index))];
    if (found !== expected) expect(found, `case ${index}: ${plain(one)}`).to.equal(expected);
  }
}

/** Anything as one line; bigints and numbers alike, since the ABI decides which of both a small integer is. */
export function plain(anything: unknown): string {
  return JSON.stringify(anything, (_, inner: unknown) => {
    if (typeof inner === "bigint" || typeof inner === "number") return String(inner);
    if (inner instanceof Map || inner instanceof Set) return [...inner];
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
