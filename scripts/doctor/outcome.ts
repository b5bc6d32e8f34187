import { type Abi, type Address, BaseError, decodeErrorResult, type Hex, parseAbi } from "viem";
import { governorAbi, listingDaoAbi, revenueAuctionAbi } from "../../sdk/generated/abi.ts";
import { revertData } from "../../sdk/errors/decodeError.ts";
import { timelockAbi } from "../lib/abis.ts";
import type { Look } from "./look.ts";

/** How a call ends that nobody sends: it goes through, or it is refused by an error of this name and these values. */
export type Outcome = { error?: string; args?: readonly unknown[] };

const errors: Abi = [
  ...listingDaoAbi,
  ...governorAbi,
  ...revenueAuctionAbi,
  ...timelockAbi,
  ...parseAbi(["error Error(string)", "error Panic(uint256)"]),
].filter((item) => item.type === "error");

/** Tries a call as `from` without sending it. */
export async function tryCall({ client, at }: Look, call: { from: Address; to: Address; data: Hex }): Promise<Outcome> {
  try {
    await client.call({ account: call.from, to: call.to, data: call.data, ...at });
    return {};
  } catch (thrown) {
    const outcome = outcomeOf(thrown);
    if (outcome === undefined) throw thrown;
    return outcome;
  }
}

/** What a node says of a call that reverts; `undefined` where it never got so far. */
function outcomeOf(thrown: unknown): Outcome | undefined {
  for (const data of revertData(thrown)) {
    try {
      const { errorName, args = [] } = decodeErrorResult({ abi: errors, data });
      // The Safe's errors are codes in texts.
      return errorName === "Error" ? { error: String(args[0]), args } : { error: errorName, args };
    } catch {
      return { error: `an unknown error (${data.slice(0, 10)})` };
    }
  }
  const text = thrown instanceof BaseError ? `${thrown.message} ${thrown.details}` : String(thrown);
  return /revert/i.test(text) ? { error: "a revert without a reason" } : undefined;
}

/** An outcome in words. */
export const outcomeText = ({ error }: Outcome): string => (error === undefined ? "goes through" : `refused: ${error}`);
