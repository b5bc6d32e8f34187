import { parseGwei } from "viem";
import { parseAmount } from "../../sdk/format.ts";
import { badOption, flagArg, optionalText, optionalWhole, type RawArgs } from "../lib/args.ts";

export type KeeperOptions = {
  everyMs: number;
  /** 0 takes a free one */
  port: number;
  /** wei for a unit of gas */
  maxFee: bigint | undefined;
  /** wei for a UTC day */
  budget: bigint | undefined;
  isOnce: boolean;
  isDry: boolean;
};

/** What stood on the command line, or a refusal that names the value. */
export function optionsOf(args: RawArgs): KeeperOptions {
  return {
    everyMs: (optionalWhole(args, "every", 1, 86_400) ?? 60) * 1000,
    port: optionalWhole(args, "port", 0, 65_535) ?? 0,
    maxFee: feeArg(args),
    budget: budgetArg(args),
    isOnce: flagArg(args, "once") || flagArg(args, "dryRun"),
    isDry: flagArg(args, "dryRun"),
  };
}

function feeArg(args: RawArgs): bigint | undefined {
  const text = optionalText(args, "maxFee");
  if (text === undefined) return undefined;
  const fee = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? parseGwei(text) : 0n;
  if (fee > 0n) return fee;
  throw badOption("maxFee", text, "gwei above zero, like 30 or 0.5");
}

function budgetArg(args: RawArgs): bigint | undefined {
  const text = optionalText(args, "budget");
  if (text === undefined) return undefined;
  const most = parseAmount(text);
  if (most !== undefined && most > 0n) return most;
  throw badOption("budget", text, "an amount of the chain's coin above zero, like 0.05");
}
