import { type Address, encodeAbiParameters, type Hex, keccak256, isAddressEqual, pad, toHex } from "viem";
import { decodeError, sentenceOf } from "../../sdk/errors/decodeError.ts";
import { englishSentence } from "../../sdk/errors/sentence.ts";
import type { ProposalCall } from "../../sdk/policy/proposal.ts";
import type { Open } from "../lib/open.ts";

export type Simulated = { ok: boolean; why?: string; gasUsed?: bigint };
/** `together`: one after the other, each on what the ones before it left; `alone`: each on the chain as it is. */
export type Simulation = { how: "together" | "alone"; calls: Simulated[] };

/** Where the governor keeps the calls that it expects from its timelock while it executes (OpenZeppelin's queue). */
const EXPECTED_CALLS_SLOT = 5n;

/** The calls as the timelock would make them now. */
export async function simulate(open: Open, calls: readonly ProposalCall[]): Promise<Simulation> {
  const { timelock, governor } = open.deployment.contracts;
  const overrides = expecting(governor.address, calls);
  const wire = calls.map(({ target, value, data }) => ({
    from: timelock.address,
    to: target,
    value: toHex(value),
    data,
  }));
  try {
    const [block] = (await open.request("eth_simulateV1", [
      { blockStateCalls: [{ stateOverrides: overrides, calls: wire }], validation: false },
      "latest",
    ])) as { calls: Answer[] }[];
    if (block?.calls.length === calls.length) return { how: "together", calls: block.calls.map(simulated) };
  } catch {
    // A node that does not have it; each call by itself is the next best.
  }
  return { how: "alone", calls: await Promise.all(wire.map((call) => callAlone(open, call, overrides))) };
}

type Answer = { status: Hex; returnData: Hex; gasUsed?: Hex; error?: { message?: string; data?: Hex } };

function simulated({ status, returnData, gasUsed, error }: Answer): Simulated {
  if (BigInt(status) === 1n) return { ok: true, ...(gasUsed === undefined ? {} : { gasUsed: BigInt(gasUsed) }) };
  return { ok: false, why: reasonIn(error?.data ?? returnData, error?.message) };
}

async function callAlone(open: Open, call: object, overrides: object): Promise<Simulated> {
  try {
    await open.request("eth_call", [call, "latest", overrides]);
    return { ok: true };
  } catch (thrown) {
    return { ok: false, why: reasonIn(thrown, thrown instanceof Error ? thrown.message : undefined) };
  }
}

function reasonIn(thrown: unknown, message: string | undefined): string {
  const error = decodeError(thrown);
  if (error !== undefined) return englishSentence(sentenceOf(error));
  const words = message?.trim().split("\n")[0];
  return words === undefined || words === "" ? "It reverts without saying why." : `It reverts: ${words}`;
}

/**
 * What the governor takes from its timelock, it takes only while it executes a proposal with just that call: the state
 * in which it would, for the calls that go to itself.
 */
function expecting(
  governor: Address,
  calls: readonly ProposalCall[],
): Record<Address, { stateDiff: Record<Hex, Hex> }> {
  const own = calls.filter(({ target }) => isAddressEqual(target, governor)).map(({ data }) => keccak256(data));
  if (own.length === 0) return {};
  const word = (value: bigint): Hex => pad(toHex(value));
  const place = (index: bigint): Hex =>
    keccak256(encodeAbiParameters([{ type: "uint128" }, { type: "uint256" }], [index, EXPECTED_CALLS_SLOT + 1n]));
  const entries = own.map((hash, index): [Hex, Hex] => [place(BigInt(index)), hash]);
  const bounds: [Hex, Hex] = [word(EXPECTED_CALLS_SLOT), word(BigInt(own.length) << 128n)];
  return { [governor]: { stateDiff: Object.fromEntries([bounds, ...entries]) } };
}
