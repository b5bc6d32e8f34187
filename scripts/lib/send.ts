import { type Abi, type Address, encodeFunctionData, type Hex, toHex, type TransactionReceipt } from "viem";
import { exactAmount } from "../../sdk/format.ts";
import { problemOf } from "./command.ts";
import type { Open } from "./open.ts";
import { forgetPending, type Pending, readPending, writePending } from "./pending.ts";
import { exitCodes, Problem } from "./problem.ts";
import { requireRecordedCode } from "./recordedCode.ts";
import { whatBecameOf } from "./whatBecame.ts";

/** A call as the SDK's builders make it. */
export type Call = { address: Address; abi: Abi | readonly unknown[]; functionName: string; args: readonly unknown[] };

export type Wanted = {
  from: Address;
  /** what is wanted, in words that are the same when the command is run again: no signature, no deadline */
  intent: string;
  /** made when it is needed, for some of it (a permit) has to be signed */
  call: () => Promise<Call> | Call;
};

export type Sent = { hash: Hex; receipt: TransactionReceipt; resumed: boolean };

export const dataOf = (call: Call): Hex =>
  encodeFunctionData({ abi: call.abi as Abi, functionName: call.functionName, args: call.args });

/**
 * Sends a transaction and waits for its block. Killed at any moment and run again, it finds what it sent before and
 * waits for that; the same nonce is used until it is spent, so that nothing happens twice.
 */
export async function send(open: Open, { from, intent, call }: Wanted): Promise<Sent> {
  const key = { chainId: open.chainId, from, intent };
  const before = readPending(key);
  if (before !== undefined) {
    const fate = await whatBecameOf(open.client, before);
    if (fate.is === "sent") {
      open.progress(`This was sent before, as ${fate.hash}; nothing is sent again.`);
      return await ending(open, { ...before, hash: fate.hash }, true);
    }
    if (fate.is === "superseded") {
      open.progress(
        `What was begun before never happened: another transaction took its number (${fate.by ?? "unknown"}).`,
      );
    }
    forgetPending(key);
  }
  const made = await call();
  const data = dataOf(made);
  await requireRecordedCode(open, made.address);
  const gas = await rehearse(open, from, made.address, data);
  const [nonce, block] = await Promise.all([
    open.client.getTransactionCount({ address: from, blockTag: "pending" }),
    open.client.getBlockNumber(),
  ]);
  const pending: Pending = { ...key, to: made.address, data, nonce, sinceBlock: Number(block) };
  writePending(pending);
  const hash = await handOver(open, pending, gas);
  writePending({ ...pending, hash });
  open.progress(`Sent ${hash}; waiting for its block.`);
  return ending(open, { ...pending, hash }, false);
}

/** What the chain would do with it, and the gas to send along: 3/2 of the estimate, as the next block may settle more. */
async function rehearse(open: Open, from: Address, to: Address, data: Hex): Promise<bigint> {
  await open.client.call({ account: from, to, data });
  const [estimate, balance, fees] = await Promise.all([
    open.client.estimateGas({ account: from, to, data }),
    open.client.getBalance({ address: from }),
    open.client.getGasPrice(),
  ]);
  const gas = (estimate * 3n) / 2n;
  if (balance >= gas * fees) return gas;
  throw new Problem(
    `${from} has ${exactAmount(balance)} of the chain's coin; this transaction may cost ${exactAmount(gas * fees)}.`,
    { todo: "Send the account some, then run again; nothing was sent.", exitCode: exitCodes.account },
  );
}

async function handOver({ request }: Open, pending: Pending, gas: bigint): Promise<Hex> {
  const { from, to, data, nonce } = pending;
  try {
    return (await request("eth_sendTransaction", [{ from, to, data, gas: toHex(gas), nonce: toHex(nonce) }])) as Hex;
  } catch (error) {
    // Refused by the node or the signer, so nothing is under way; where the answer was lost, the entry stays.
    const problem = problemOf(error);
    if (problem.exitCode !== exitCodes.unreachable) forgetPending(pending);
    throw problem;
  }
}

async function ending(open: Open, pending: Pending & { hash: Hex }, resumed: boolean): Promise<Sent> {
  const receipt = await receiptOf(open, pending.hash);
  forgetPending(pending);
  if (receipt.status === "success") {
    open.progress(`In block ${receipt.blockNumber}, for ${receipt.gasUsed} gas.`);
    return { hash: pending.hash, receipt, resumed };
  }
  const { from, to, data } = pending;
  await open.client.call({ account: from, to, data, blockNumber: receipt.blockNumber });
  throw new Problem(`Transaction ${pending.hash} was refused in block ${receipt.blockNumber}, and nothing changed.`, {
    todo: "Run again: the chain has moved on since.",
    details: { hash: pending.hash },
  });
}

async function receiptOf({ client, progress, chainId }: Open, hash: Hex): Promise<TransactionReceipt> {
  const began = Date.now();
  let told = began;
  for (;;) {
    const receipt = await client.getTransactionReceipt({ hash }).catch(() => undefined);
    if (receipt !== undefined) return receipt;
    await client.getBlockNumber(); // a chain that has gone ends the waiting
    if (Date.now() - told > 15_000) {
      told = Date.now();
      progress(`Still waiting, for ${Math.round((told - began) / 1000)} s; Ctrl+C is safe, the same command goes on.`);
    }
    await new Promise((resolve) => setTimeout(resolve, chainId === 31337 ? 100 : 2_000));
  }
}
