import { decodeEventLog, isAddressEqual, type TransactionReceipt } from "viem";
import { act as doIt } from "../lib/act.ts";
import { safeAbi } from "../lib/abis.ts";
import { textArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { Problem } from "../lib/problem.ts";
import { executeSafeCall, type SafeCall, safeNonce } from "../lib/safe.ts";
import { signersOf } from "./acts.ts";
import { describeAct } from "./describe.ts";
import { hashOf } from "./file.ts";
import { loadAct } from "./load.ts";
import { refusalOf } from "./prepare.ts";
import { signaturesOf } from "./signatures.ts";

/** Sends an act with the signatures that lie beside it; whoever sends it needs no power, only gas. */
export async function executeAct(open: Open): Promise<object> {
  const { client, args, say, progress } = open;
  const file = textArg(args, "file", "the file that council prepare wrote");
  const act = loadAct(open, file);
  const described = await describeAct(open, act);
  say(described.sentence);
  const { answer, receipt } = await doIt(open, {
    intent: `council act ${hashOf(act)}`,
    call: async () => {
      requireTurn(act, await safeNonce(client, act.safe));
      const { owners, threshold } = await signersOf(open);
      const { good, bad } = await signaturesOf(file, act, owners);
      for (const { owner, why } of bad) progress(`The signature of ${owner} does not count: ${why}.`);
      requireEnough(good.length, threshold);
      const refusal = await refusalOf(open, act);
      if (refusal !== undefined) throw refusal;
      return executeSafeCall(act, good.slice(0, threshold));
    },
  });
  if (receipt !== undefined) {
    requireSuccess(act, receipt);
    say("Done.");
  }
  return { file, hash: hashOf(act), sentence: described.sentence, ...answer };
}

function requireTurn({ nonce }: SafeCall, next: bigint): void {
  if (nonce === next) return;
  throw nonce < next
    ? new Problem(`The council's number ${nonce} is used up: this act, or another in its place, was executed.`, {
        todo: "Nothing to do; council show tells the acts that wait.",
      })
    : new Problem(`This act has the council's number ${nonce}, and ${next} is next.`, {
        todo: "Execute the acts before it first, or prepare it again with the next number.",
      });
}

function requireEnough(count: number, threshold: number): void {
  if (count >= threshold) return;
  throw new Problem(`${count} of the ${threshold} signatures that it needs lie beside the act.`, {
    todo: "Collect the others' .sig.json files into the same folder.",
  });
}

/** A Safe's transaction can succeed although its call failed; the event tells. */
function requireSuccess(act: SafeCall, { logs, transactionHash }: TransactionReceipt): void {
  const names = logs
    .filter(({ address }) => isAddressEqual(address, act.safe))
    .map(({ data, topics }) => {
      try {
        return decodeEventLog({ abi: safeAbi, data, topics }).eventName;
      } catch {
        return undefined;
      }
    });
  if (names.includes("ExecutionSuccess")) return;
  throw new Problem(`Transaction ${transactionHash} was mined, and the act failed inside it.`, {
    todo: "Look at the transaction, then prepare the act again.",
  });
}
