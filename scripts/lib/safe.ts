import { type Address, concat, type Hex, type LocalAccount, type PublicClient, zeroAddress } from "viem";
import { safeAbi } from "./abis.ts";

/** What a Safe's owners sign: one call of the Safe to another contract. */
export type SafeCall = { chainId: number; safe: Address; to: Address; data: Hex; nonce: bigint };

const NO_REFUND = {
  safeTxGas: 0n,
  baseGas: 0n,
  gasPrice: 0n,
  gasToken: zeroAddress,
  refundReceiver: zeroAddress,
} as const;

/** The EIP-712 data that each owner signs. */
export function safeTypedData({ chainId, safe, to, data, nonce }: SafeCall) {
  return {
    domain: { chainId, verifyingContract: safe },
    types: {
      SafeTx: [
        { name: "to", type: "address" },
        { name: "value", type: "uint256" },
        { name: "data", type: "bytes" },
        { name: "operation", type: "uint8" },
        { name: "safeTxGas", type: "uint256" },
        { name: "baseGas", type: "uint256" },
        { name: "gasPrice", type: "uint256" },
        { name: "gasToken", type: "address" },
        { name: "refundReceiver", type: "address" },
        { name: "nonce", type: "uint256" },
      ],
    },
    primaryType: "SafeTx",
    message: { to, value: 0n, data, operation: 0, ...NO_REFUND, nonce },
  } as const;
}

/** The next number of a Safe's transactions. */
export function safeNonce(client: PublicClient, safe: Address): Promise<bigint> {
  return client.readContract({ address: safe, abi: safeAbi, functionName: "nonce" });
}

/** One owner's signature. */
export type OwnerSignature = { owner: Address; signature: Hex };

/** Has each of the given owners sign. */
export function signSafeCall(call: SafeCall, owners: readonly LocalAccount[]): Promise<OwnerSignature[]> {
  const data = safeTypedData(call);
  return Promise.all(
    owners.map(async (owner) => ({ owner: owner.address, signature: await owner.signTypedData(data) })),
  );
}

/** The transaction that executes a signed call; anyone may send it. The Safe wants signatures in the order of owners. */
export function executeSafeCall(call: SafeCall, signatures: readonly OwnerSignature[]) {
  const ordered = signatures.toSorted((a, b) => (BigInt(a.owner) < BigInt(b.owner) ? -1 : 1));
  const { safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = NO_REFUND;
  return {
    address: call.safe,
    abi: safeAbi,
    functionName: "execTransaction",
    args: [
      call.to,
      0n,
      call.data,
      0,
      safeTxGas,
      baseGas,
      gasPrice,
      gasToken,
      refundReceiver,
      concat(ordered.map(({ signature }) => signature)),
    ],
  } as const;
}
