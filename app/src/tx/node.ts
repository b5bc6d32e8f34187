import type { Client, Hex, RpcTransaction } from "viem";
import { hexToBigInt, hexToNumber, keccak256, numberToHex } from "viem/utils";
import { stringToHex } from "viem";

/** A transaction as the node knows it, mined or not. */
export type SeenTx = {
  hash: Hex;
  from: Hex;
  to: Hex | null;
  nonce: number;
  input: Hex;
  value: bigint;
  gas: bigint;
  block: bigint | null;
};
export type SeenReceipt = { block: bigint; isReverted: boolean; gasUsed: bigint };
export type SeenLog = { topics: readonly Hex[]; data: Hex; hash: Hex };

/** The few questions that watching asks; a test answers them by a script. */
export type Node = {
  head: () => Promise<bigint>;
  receipt: (hash: Hex) => Promise<SeenReceipt | null>;
  transaction: (hash: Hex) => Promise<SeenTx | null>;
  nonce: (from: Hex, block?: bigint) => Promise<number>;
  transactionsIn: (block: bigint | "pending") => Promise<readonly SeenTx[]>;
  logs: (address: Hex, since: bigint) => Promise<readonly SeenLog[]>;
};

/** The same print means the same call, whatever fee it pays. */
export const printOf = ({ to, input, value }: Pick<SeenTx, "to" | "input" | "value">): Hex =>
  keccak256(stringToHex(`${to?.toLowerCase()} ${input} ${value}`));

const seen = (tx: RpcTransaction): SeenTx => ({
  hash: tx.hash,
  from: tx.from,
  to: tx.to,
  nonce: hexToNumber(tx.nonce),
  input: tx.input,
  value: hexToBigInt(tx.value),
  gas: hexToBigInt(tx.gas),
  block: tx.blockNumber === null ? null : hexToBigInt(tx.blockNumber),
});

/** Raw requests, so that nothing is cached and a block's worth of questions travels in one batch. */
export function nodeOf(client: Client): Node {
  return {
    head: async () => hexToBigInt(await client.request({ method: "eth_blockNumber" })),
    receipt: async (hash) => {
      const receipt = await client.request({ method: "eth_getTransactionReceipt", params: [hash] });
      if (!receipt) return null;
      const { blockNumber, status, gasUsed } = receipt;
      return { block: hexToBigInt(blockNumber), isReverted: status === "0x0", gasUsed: hexToBigInt(gasUsed) };
    },
    transaction: async (hash) => {
      const tx = await client.request({ method: "eth_getTransactionByHash", params: [hash] });
      return tx && seen(tx);
    },
    nonce: async (from, block) =>
      hexToNumber(
        await client.request({
          method: "eth_getTransactionCount",
          params: [from, block === undefined ? "latest" : numberToHex(block)],
        }),
      ),
    transactionsIn: async (block) => {
      const tag = block === "pending" ? block : numberToHex(block);
      const found = await client.request({ method: "eth_getBlockByNumber", params: [tag, true] });
      return (found?.transactions ?? []).flatMap((tx) => (typeof tx === "string" ? [] : [seen(tx)]));
    },
    logs: async (address, since) => {
      const logs = await client.request({
        method: "eth_getLogs",
        params: [{ address, fromBlock: numberToHex(since) }],
      });
      return logs.flatMap(({ topics, data, transactionHash }) =>
        transactionHash ? [{ topics, data, hash: transactionHash }] : [],
      );
    },
  };
}
