import type { Client, Hex } from "viem";
import { encodeFunctionData, numberToHex } from "viem/utils";
import { decodeError } from "../../../sdk/errors/decodeError.ts";
import { isUnsupported } from "./walletErrors.ts";
import type { Problem } from "./flow.ts";
import type { Call } from "./verbs.ts";

export type Plain = { to: Hex; data: Hex };

export const plainOf = ({ address, abi, functionName, args }: Call): Plain => ({
  to: address,
  data: encodeFunctionData({ abi, functionName, args }),
});

type Simulated = readonly { calls: readonly { status: Hex; error?: { message?: string; data?: Hex } }[] }[];

/**
 * What stops calls that come one after the other in a single transaction; nothing where the node cannot say
 * (`eth_simulateV1` is not everywhere).
 */
export async function problemOfSequence(
  client: Client,
  from: Hex,
  calls: readonly Plain[],
  block: bigint | "latest" | "pending" = "latest",
): Promise<Problem | undefined> {
  const asked = { blockStateCalls: [{ calls: calls.map((call) => ({ from, ...call })) }], validation: false };
  const tag = typeof block === "bigint" ? numberToHex(block) : block;
  try {
    const [simulated] = await client.request<{
      Method: "eth_simulateV1";
      Parameters: unknown[];
      ReturnType: Simulated;
    }>({ method: "eth_simulateV1", params: [asked, tag] });
    const failed = simulated?.calls.find(({ status }) => status === "0x0");
    const revert = decodeError(failed?.error);
    if (revert) return { kind: "revert", name: revert.name, args: revert.args };
    return failed && { kind: "no-answer", detail: failed.error?.message ?? "" };
  } catch (error) {
    const revert = decodeError(error);
    if (revert) return { kind: "revert", name: revert.name, args: revert.args };
    if (isUnsupported(error)) return undefined;
    throw error;
  }
}
