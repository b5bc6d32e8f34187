import { type Abi, decodeErrorResult, type Hex, isHex } from "viem";
import { listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../generated/abi.ts";
import { commonErrorsAbi, type ErrorArgs, type ErrorName, type SentencesFor } from "./errorArgs.ts";
import { errorSentences } from "./errorSentences.ts";
import type { Sentence } from "./sentence.ts";

/** An error of the contracts with its values under their names. */
export type DecodedError = { [Name in ErrorName]: { name: Name; args: ErrorArgs<Name> } }[ErrorName];

let errorAbi: Abi = [...mextTokenAbi, ...mextStakingAbi, ...listingDaoAbi, ...commonErrorsAbi].filter(
  (item) => item.type === "error",
);

/** Has errors of further contracts be decoded and said. Whoever does not call those contracts need not load them. */
export function learnErrors(abi: Abi, sentences: SentencesFor): void {
  errorAbi = [...errorAbi, ...abi];
  Object.assign(errorSentences, sentences);
}

/** Finds the contract's error in whatever a client threw, or in raw revert data; `undefined` if it is none of ours. */
export function decodeError(thrown: unknown): DecodedError | undefined {
  for (const data of revertData(thrown)) {
    try {
      const { errorName, args, abiItem } = decodeErrorResult({ abi: errorAbi, data });
      if (!(errorName in errorSentences) || abiItem.type !== "error") continue;
      const named = abiItem.inputs.map((input, index): [string, unknown] => [
        input.name ?? String(index),
        args?.[index],
      ]);
      return { name: errorName, args: Object.fromEntries(named) } as DecodedError;
    } catch {
      // Other bytes; the next candidate may be the one.
    }
  }
  return undefined;
}

/** The sentence of a decoded error. */
export function sentenceOf(error: DecodedError): Sentence {
  const build = errorSentences[error.name] as (args: DecodedError["args"]) => Sentence;
  return build(error.args);
}

/** Every piece of revert data in an error and its causes, however the client nests them. */
export function* revertData(thrown: unknown, depth = 0): Generator<Hex> {
  if (isHex(thrown) && thrown.length >= 10) yield thrown;
  if (typeof thrown !== "object" || thrown === null || depth > 12) return;
  for (const key of ["data", "raw", "cause", "error", "info"] as const) {
    yield* revertData((thrown as Record<string, unknown>)[key], depth + 1);
  }
}
