import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";

/** What a staker signs to delegate without a transaction of their own (ERC-5805). */
export function delegationTypedData(deployment: Deployed, args: { delegatee: Address; nonce: bigint; expiry: bigint }) {
  return {
    domain: {
      name: "MEXT Staking",
      version: "1",
      chainId: deployment.chainId,
      verifyingContract: deployment.contracts.mextStaking.address,
    },
    types: {
      Delegation: [
        { name: "delegatee", type: "address" },
        { name: "nonce", type: "uint256" },
        { name: "expiry", type: "uint256" },
      ],
    },
    primaryType: "Delegation",
    message: args,
  } as const;
}
