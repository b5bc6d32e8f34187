import type { NetworkConnection } from "hardhat/types/network";
import {
  type Abi,
  type Address,
  encodeFunctionData,
  type Hex,
  type LocalAccount,
  type PublicClient,
  type TransactionReceipt,
} from "viem";
import { clientOf, type Request, requestOf } from "../lib/chain.ts";
import { Problem } from "../lib/problem.ts";

/** A call as the SDK's builders make it. */
export type Call = { address: Address; abi: Abi | readonly unknown[]; functionName: string; args: readonly unknown[] };

/** Somebody does something. */
export type Act = { by: LocalAccount } & ({ call: Call } | { to: Address; value: bigint });

/** A local chain whose clock and blocks are in our hands. */
export type Stage = {
  client: PublicClient;
  /** The last block's time. */
  now: () => number;
  /** All acts in one block, in their order, at that time; they must all succeed. */
  at: (time: number, acts: readonly Act[]) => Promise<TransactionReceipt[]>;
  /** Gives the chain back to automatic blocks. */
  close: () => Promise<void>;
};

/** Enough for a batch of signed ballots. */
const GAS = 5_000_000n;
const BLOCK_GAS = 1_000_000_000;
const GAS_PRICE = 20_000_000_000n;

export async function openStage(connection: NetworkConnection): Promise<Stage> {
  const client = clientOf(connection);
  const request = requestOf(connection);
  const first = await client.getBlock();
  // An interrupted run left its own limit behind, and acts that no block holds yet.
  const { gasLimit } = await client.getBlock({ blockNumber: 0n });
  const chainId = await client.getChainId();
  const nonces = new Map<Address, number>();
  let now = Number(first.timestamp);
  await request("evm_setAutomine", [false]);
  await request("evm_setBlockGasLimit", [`0x${BLOCK_GAS.toString(16)}`]);
  await dropPending(request);

  const nonceOf = async (address: Address) => nonces.get(address) ?? (await client.getTransactionCount({ address }));

  // Within a block a higher price goes first, so falling prices keep the acts in order.
  const sign = (act: Act, nonce: number, place: number): Promise<Hex> =>
    act.by.signTransaction({
      type: "legacy",
      chainId,
      nonce,
      gas: GAS,
      gasPrice: GAS_PRICE + BigInt(1_000_000 - place),
      ...("call" in act ? { to: act.call.address, data: dataOf(act.call) } : { to: act.to, value: act.value }),
    });

  const at = async (time: number, acts: readonly Act[]): Promise<TransactionReceipt[]> => {
    if (time <= now) throw new Error(`The demo's time ${time} is not after ${now}.`);
    const signed: Promise<Hex>[] = [];
    for (const [place, act] of acts.entries()) {
      const nonce = await nonceOf(act.by.address);
      nonces.set(act.by.address, nonce + 1);
      signed.push(sign(act, nonce, place));
    }
    const send = async (transaction: Promise<Hex>) =>
      (await request("eth_sendRawTransaction", [await transaction])) as Hex;
    const hashes = await Promise.all(signed.map(send));
    await request("evm_setNextBlockTimestamp", [time]);
    await request("evm_mine");
    now = time;
    const receipts = await Promise.all(hashes.map((hash) => client.getTransactionReceipt({ hash })));
    const failed = receipts.findIndex(({ status }) => status !== "success");
    const act = acts[failed];
    if (act !== undefined) await explain(client, act);
    return receipts;
  };

  const close = async (): Promise<void> => {
    await request("evm_setBlockGasLimit", [`0x${gasLimit.toString(16)}`]);
    await request("evm_setAutomine", [true]);
  };
  return { client, now: () => now, at, close };
}

async function dropPending(request: Request): Promise<void> {
  const pending = (await request("eth_getBlockByNumber", ["pending", false])) as { transactions: Hex[] };
  await Promise.all(pending.transactions.map((hash) => request("hardhat_dropTransaction", [hash])));
}

function dataOf(call: Call): Hex {
  return encodeFunctionData({ abi: call.abi as Abi, functionName: call.functionName, args: call.args });
}

/** Asks the node why an act failed, and passes its error on. */
async function explain(client: PublicClient, act: Act): Promise<never> {
  if ("call" in act) await client.call({ account: act.by, to: act.call.address, data: dataOf(act.call) });
  const what = "call" in act ? act.call.functionName : "a payment";
  throw new Problem(`The demo's ${what} by ${act.by.address} failed in its block.`, {
    todo: "Begin again with a fresh chain: npm start -- --fresh.",
  });
}
