import { getAddress } from "viem";
import type { Request } from "../../scripts/lib/chain.ts";

/** One instruction that left its contract, at any depth: who, how, and to whom. */
export type Reach = { from: string; by: string; to: string };

/** What a transaction did beyond computing. */
export type Trace = {
  reaches: Reach[];
  /** contracts whose storage was read or written */
  storageOf: Set<string>;
  /** contracts whose code or balance was asked for, by the instruction's name */
  looks: Reach[];
  /** the most gas that was ever used, refunds not yet taken off */
  peakGas: bigint;
  failed: boolean;
};

type StructLog = { op: string; depth: number; gas: number; gasCost: number; stack: string[] };

const CALLS = new Set(["CALL", "CALLCODE", "DELEGATECALL", "STATICCALL"]);
const ENDS = new Set(["CREATE", "CREATE2", "SELFDESTRUCT"]);
const LOOKS = new Set(["BALANCE", "EXTCODESIZE", "EXTCODECOPY", "EXTCODEHASH"]);
const STORAGE = new Set(["SLOAD", "SSTORE", "TLOAD", "TSTORE"]);

/** Follows a mined transaction through every frame, instruction by instruction. */
export async function traceOf(request: Request, hash: string, to: string, gasLimit: bigint): Promise<Trace> {
  const options = { disableStorage: true, disableMemory: true, disableStack: false };
  const { structLogs, failed } = (await request("debug_traceTransaction", [hash, options])) as {
    structLogs: StructLog[];
    failed: boolean;
  };
  const trace: Trace = { reaches: [], storageOf: new Set(), looks: [], peakGas: 0n, failed };
  // frames[depth] is whose storage the frame works on.
  const frames: string[] = ["", getAddress(to)];
  for (const { op, depth, gas, gasCost, stack } of structLogs) {
    const from = frames[depth]!;
    if (depth === 1) trace.peakGas = gasLimit - BigInt(gas) + BigInt(gasCost);
    if (STORAGE.has(op)) trace.storageOf.add(from);
    if (LOOKS.has(op)) trace.looks.push({ from, by: op, to: addressFrom(stack.at(-1)) });
    if (ENDS.has(op)) trace.reaches.push({ from, by: op, to: "" });
    if (!CALLS.has(op)) continue;
    const callee = addressFrom(stack.at(-2));
    trace.reaches.push({ from, by: op, to: callee });
    frames[depth + 1] = op === "DELEGATECALL" || op === "CALLCODE" ? from : callee;
  }
  return trace;
}

const addressFrom = (word: string | undefined): string =>
  getAddress(`0x${(word ?? "0x").replace(/^0x/, "").padStart(40, "0").slice(-40)}`);
