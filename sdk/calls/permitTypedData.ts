import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";

/** What an owner signs to let `spender` take `amount` without a transaction of approval (ERC-2612). */
export function permitTypedData(
  deployment: Deployed,
  args: { owner: Address; spender: Address; amount: bigint; nonce: bigint; deadline: bigint },
) {
  return {
    domain: {
      name: "MEXT",
      version: "1",
      chainId: deployment.chainId,
      verifyingContract: deployment.contracts.mextToken.address,
    },
    types: {
      Permit: [
        { name: "owner", type: "address" },
        { name: "spender", type: "address" },
        { name: "value", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Permit",
    message: {
      owner: args.owner,
      spender: args.spender,
      value: args.amount,
      nonce: args.nonce,
      deadline: args.deadline,
    },
  } as const;
}
