import type { Client, Hex } from "viem";
import { numberToHex } from "viem/utils";
import { decodeError } from "../../../sdk/errors/decodeError.ts";
import type { Problem } from "./flow.ts";
import type { SeenReceipt, SeenTx } from "./node.ts";

type Asked = Pick<SeenTx, "from" | "to" | "input" | "value" | "gas">;

/** Reads the contract's own error of a mined transaction: the call is made again where it was made. */
export async function whyReverted(client: Client, tx: Asked | null, hash: Hex, receipt: SeenReceipt): Promise<Problem> {
  if (!tx) return { kind: "reverted-later", hash };
  // What stood before it in its own block is in the block's state, not in the parent's; what it saw is one of the two.
  for (const block of [receipt.block, receipt.block - 1n]) {
    const revert = decodeError(await errorOf(client, tx, block));
    if (revert) return { kind: "revert", name: revert.name, args: revert.args, hash };
  }
  return { kind: receipt.gasUsed >= tx.gas ? "out-of-gas" : "reverted-later", hash };
}

async function errorOf(client: Client, { from, to, input, value, gas }: Asked, block: bigint): Promise<unknown> {
  const call = { from, to, data: input, value: numberToHex(value), gas: numberToHex(gas) };
  try {
    await client.request({ method: "eth_call", params: [call, numberToHex(block)] });
    return undefined;
  } catch (error) {
    return error;
  }
}
