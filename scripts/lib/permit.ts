import { type Address, parseSignature } from "viem";
import { permitTypedData } from "../../sdk/calls/permitTypedData.ts";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { HOUR } from "../../sdk/mirrors/time.ts";
import { mext } from "./args.ts";
import type { Open } from "./open.ts";
import { exitCodes, Problem } from "./problem.ts";
import { signTypedData } from "./signTypedData.ts";

const nonceAbi = [
  {
    type: "function",
    name: "nonces",
    stateMutability: "view",
    inputs: [{ name: "owner", type: "address" }],
    outputs: [{ type: "uint256" }],
  },
] as const;

type Permitted = { owner: Address; spender: Address; amount: bigint; deadline?: bigint | undefined };

/** Has the owner sign that `spender` may take exactly `amount`: until `deadline`, or for an hour of the chain's time. */
export async function signPermit(open: Open, args: Permitted) {
  const { client, deployment, now } = open;
  const nonce = await client.readContract({
    address: deployment.contracts.mextToken.address,
    abi: nonceAbi,
    functionName: "nonces",
    args: [args.owner],
  });
  const deadline = args.deadline ?? BigInt(now + HOUR);
  const signature = await signTypedData(open, args.owner, permitTypedData(deployment, { ...args, nonce, deadline }));
  const { r, s, yParity } = parseSignature(signature);
  return { deadline, v: yParity + 27, r, s };
}

/** Refuses where the account has less MEXT than it is about to give. */
export async function requireMext({ client, deployment }: Open, account: Address, amount: bigint): Promise<void> {
  const balance = await client.readContract({
    address: deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "balanceOf",
    args: [account],
  });
  if (balance >= amount) return;
  throw new Problem(`${account} has ${mext(balance)} that is not staked; this takes ${mext(amount)}.`, {
    todo: "Send it the rest, or name a smaller amount; nothing was sent.",
    exitCode: exitCodes.account,
  });
}
