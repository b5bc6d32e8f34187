import type { Address } from "viem";
import { flagArg, optionalText, optionalWhole } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { problemOf } from "../lib/command.ts";
import { type SafeCall, safeNonce } from "../lib/safe.ts";
import { dataOf } from "../lib/send.ts";
import { actOf, signersOf } from "./acts.ts";
import { describeAct } from "./describe.ts";
import { actsIn, folderOf, hashOf, writeAct } from "./file.ts";

/** Writes an act of the council down, for its signers. */
export async function prepareAct(open: Open): Promise<object> {
  const { args, chainId, deployment, say, progress } = open;
  const safe = deployment.contracts.council.address;
  const folder = folderOf(optionalText(args, "folder"));
  const { name, call } = await actOf(open);
  const described = await describeAct(open, { to: call.address, data: dataOf(call) });
  const refusal = await refusalOf(open, { to: call.address, data: dataOf(call) });
  if (refusal !== undefined) {
    if (!flagArg(args, "anyway")) throw refusal;
    progress(`The chain would refuse it now: ${refusal.message} Written down all the same.`);
  }
  const nonce = await numberFor(open, folder, safe);
  const act: SafeCall = { chainId, safe, to: call.address, data: dataOf(call), nonce };
  const file = writeAct(folder, name, act);
  const { threshold, owners } = await signersOf(open);
  say(described.sentence);
  say(`Number ${nonce} of the council, hash ${hashOf(act)}.`);
  say(`Written to ${file}. ${threshold} of ${owners.length} signers have to sign it: council sign --file ${file}`);
  return {
    file,
    hash: hashOf(act),
    nonce,
    act: name,
    to: act.to,
    data: act.data,
    sentence: described.sentence,
    threshold,
  };
}

/** Why the chain would refuse the call of the council now; `undefined` if it would not. */
export async function refusalOf(
  { client, deployment }: Open,
  { to, data }: Pick<SafeCall, "to" | "data">,
): Promise<Problem | undefined> {
  try {
    await client.call({ account: deployment.contracts.council.address, to, data });
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.exitCode === exitCodes.unreachable) throw problem;
    return problem;
  }
}

async function numberFor({ client, args, chainId }: Open, folder: string, safe: Address): Promise<bigint> {
  const wanted = optionalWhole(args, "nonce", 0);
  const next = await safeNonce(client, safe);
  if (wanted !== undefined) {
    if (BigInt(wanted) >= next) return BigInt(wanted);
    throw new Problem(`The council's number ${wanted} is used up; the next is ${next}.`, {
      todo: `Leave --nonce out, or give ${next} or more.`,
      exitCode: exitCodes.input,
    });
  }
  const waiting = actsIn(folder)
    .filter(({ call }) => call.chainId === chainId && call.safe === safe && call.nonce >= next)
    .map(({ call }) => call.nonce);
  let free = next;
  while (waiting.includes(free)) free++;
  return free;
}
