import { type Abi, type Address, encodeFunctionData, type Hex, toHex, type TransactionReceipt } from "viem";
import { exactAmount } from "../../sdk/format.ts";
import type { Open } from "./open.ts";
import { forgetPending, type Pending, readPending, writePending } from "./pending.ts";
import { exitCodes, Problem } from "./problem.ts";
import { receiptOf } from "./receiptOf.ts";
import { requireRecordedCode } from "./recordedCode.ts";
import { refusalOf } from "./refusal.ts";
import { type Fate, whatBecameOf } from "./whatBecame.ts";

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
    const fate = await settledFate(open, before);
    if (fate.is === "sent") {
      open.progress(`This was sent before, as ${fate.hash}; nothing is sent again.`);
      return await ending(open, { ...before, hash: fate.hash }, true);
    }
    if (fate.is === "superseded") {
      open.progress(
        `What was begun before never happened: another transaction took its number (${fate.by ?? "unknown"}).`,
      );
      forgetPending(key);
    }
  }
  const made = await call();
  const data = dataOf(made);
  await requireRecordedCode(open, made.address);
  const gas = await rehearse(open, from, made.address, data);
  const pending: Pending = { ...key, to: made.address, data, ...(await numberOf(open, from, readPending(key))) };
  writePending(pending);
  const hash = await handOver(open, pending, gas);
  writePending({ ...pending, hash });
  open.progress(`Sent ${hash}; waiting for its block.`);
  return ending(open, { ...pending, hash }, false);
}

/** What became of it; where the node holds a transaction of that number and does not show which, once it is in a block. */
async function settledFate(open: Open, before: Pending): Promise<Exclude<Fate, { is: "waiting" }>> {
  for (let turn = 0; ; turn++) {
    const fate = await whatBecameOf(open.client, before);
    if (fate.is !== "waiting") return fate;
    if (turn === 0) open.progress(`A transaction with number ${before.nonce} is under way; waiting for its block.`);
    await new Promise((resolve) => setTimeout(resolve, open.chainId === 31337 ? 100 : 2_000));
  }
}

/**
 * The number to send with. What was begun and is not to be found keeps its own: should the first one turn up after all,
 * only one of the two can happen. A chain that has not come that far yet is another one, begun anew.
 */
async function numberOf({ client }: Open, from: Address, before: Pending | undefined) {
  const [next, block] = await Promise.all([
    client.getTransactionCount({ address: from, blockTag: "pending" }),
    client.getBlockNumber(),
  ]);
  if (before === undefined || before.nonce > next) return { nonce: next, sinceBlock: Number(block) };
  return { nonce: before.nonce, sinceBlock: before.sinceBlock, also: [...(before.also ?? []), before.data] };
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

/** The fees to send along where they are capped: the tip that the network suggests, within the cap. */
async function feesOf({ client, maxFeePerGas }: Open) {
  if (maxFeePerGas === undefined) return {};
  const { baseFeePerGas } = await client.getBlock();
  if (baseFeePerGas === null) return { gasPrice: toHex(min(await client.getGasPrice(), maxFeePerGas)) };
  const tip = min(await client.estimateMaxPriorityFeePerGas(), maxFeePerGas);
  return { maxFeePerGas: toHex(maxFeePerGas), maxPriorityFeePerGas: toHex(tip) };
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

async function handOver(open: Open, pending: Pending, gas: bigint): Promise<Hex> {
  const { from, to, data, nonce } = pending;
  const transaction = { from, to, data, gas: toHex(gas), nonce: toHex(nonce), ...(await feesOf(open)) };
  try {
    return (await open.request("eth_sendTransaction", [transaction])) as Hex;
  } catch (error) {
    const { problem, isCertain, isTaken } = refusalOf(error, nonce);
    if (isCertain) forgetPending(pending);
    if (!isTaken) throw problem;
    const fate = await settledFate(open, pending);
    if (fate.is === "sent") return fate.hash;
    if (fate.is === "superseded") forgetPending(pending);
    throw problem;
  }
}

async function ending(open: Open, pending: Pending & { hash: Hex }, resumed: boolean): Promise<Sent> {
  const receipt = await receiptOf(open, pending);
  forgetPending(pending);
  if (receipt.status === "success") {
    open.progress(`In block ${receipt.blockNumber}, for ${receipt.gasUsed} gas.`);
    if (resumed) open.progress("To do it once more, run the command once more.");
    return { hash: receipt.transactionHash, receipt, resumed };
  }
  const { from, to, data } = pending;
  await open.client.call({ account: from, to, data, blockNumber: receipt.blockNumber });
  throw new Problem(
    `Transaction ${receipt.transactionHash} was refused in block ${receipt.blockNumber}, and nothing changed.`,
    { todo: "Run again: the chain has moved on since.", details: { hash: receipt.transactionHash } },
  );
}
