import { type Address, createPublicClient, createWalletClient, type Hex, http, type LocalAccount } from "viem";
import { foundry } from "viem/chains";
import { rpc } from "../../../scripts/launch/rpc.ts";

export type Batch = { id?: string; from: Address; calls: readonly Transaction[] };
export type Transaction = { to?: Address; data?: Hex; value?: Hex; gas?: Hex };

/** How another transaction takes the place of one that waits. */
export type Replacement = "speed-up" | "cancel" | { to: Address; data: Hex };

export type Signer = {
  send: (account: LocalAccount, transaction: Transaction) => Promise<Hex>;
  sendCalls: (account: LocalAccount, batch: Batch) => Promise<{ id: string }>;
  callsStatus: (id: string) => Promise<unknown>;
  /** Takes the nonce of the last transaction, with twice its fee. */
  replace: (how: Replacement) => Promise<Hex>;
};

type Receipt = { status: Hex; transactionHash: Hex; blockNumber: Hex };

/** The part of a wallet that has the keys. */
export function openSigner(rpcUrl: string): Signer {
  const transport = http(rpcUrl);
  const node = createPublicClient({ chain: foundry, transport, cacheTime: 0 });
  const batches = new Map<string, Hex[]>();
  let last: { account: LocalAccount; hash: Hex } | undefined;
  const walletOf = (account: LocalAccount) => createWalletClient({ account, chain: foundry, transport });

  async function send(account: LocalAccount, { to, data, value, gas }: Transaction): Promise<Hex> {
    const hash = await walletOf(account).sendTransaction({
      to,
      data,
      ...(value === undefined ? {} : { value: BigInt(value) }),
      ...(gas === undefined ? {} : { gas: BigInt(gas) }),
    });
    last = { account, hash };
    return hash;
  }

  return {
    send,
    sendCalls: async (account, { calls, id = `0x${batches.size.toString(16)}` }) => {
      const hashes: Hex[] = [];
      for (const call of calls) hashes.push(await send(account, { ...call, gas: "0x100000" }));
      batches.set(id, hashes);
      return { id };
    },
    callsStatus: async (id) => {
      const hashes = batches.get(id);
      if (hashes === undefined) throw new Error("Unknown bundle id");
      const receipts = await Promise.all(
        hashes.map((hash) => rpc<Receipt | null>(rpcUrl, "eth_getTransactionReceipt", hash)),
      );
      const isMined = receipts.every((receipt) => receipt !== null);
      const isFine = receipts.every((receipt) => receipt?.status === "0x1");
      const status = !isMined ? 100 : isFine ? 200 : 500;
      return { version: "2.0.0", id, chainId: "0x7a69", atomic: true, status, receipts: isMined ? receipts : [] };
    },
    replace: async (how) => {
      if (last === undefined) throw new Error("There is nothing to replace.");
      const { account, hash } = last;
      const { nonce, to, input, value, gas, maxFeePerGas, maxPriorityFeePerGas } = await node.getTransaction({ hash });
      const fees = { maxFeePerGas: maxFeePerGas! * 2n, maxPriorityFeePerGas: maxPriorityFeePerGas! * 2n + 1n };
      const call =
        how === "speed-up"
          ? { to: to!, data: input, value }
          : how === "cancel"
            ? { to: account.address, value: 0n }
            : how;
      const other = await walletOf(account).sendTransaction({ ...call, ...fees, nonce, gas });
      last = { account, hash: other };
      return other;
    },
  };
}
