import { BaseError, UserRejectedRequestError } from "viem";
import { decodeError } from "../../../sdk/errors/decodeError.ts";
import type { Problem } from "./flow.ts";

/** The wallet stands on another chain than the page. */
export class WrongChain extends Error {}

/** What stopped a flow, in a shape that can be stored and said. */
export function explain(error: unknown): Problem {
  if (error instanceof WrongChain) return { kind: "wrong-chain" };
  if (error instanceof BaseError && error.walk((cause) => cause instanceof UserRejectedRequestError)) {
    return { kind: "refused" };
  }
  const revert = decodeError(error);
  if (revert) return { kind: "revert", name: revert.name, args: revert.args };
  const detail =
    error instanceof BaseError ? error.shortMessage : error instanceof Error ? error.message : String(error);
  return { kind: "no-answer", detail };
}
