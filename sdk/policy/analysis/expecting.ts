import { type Address, encodeAbiParameters, type Hex, isAddressEqual, keccak256, pad, toHex } from "viem";
import type { ProposalCall } from "../proposal.ts";

/** Where the governor keeps the calls that it expects from its timelock while it executes (OpenZeppelin's queue). */
const EXPECTED_CALLS_SLOT = 5n;

export type Overrides = Record<Address, { stateDiff: Record<Hex, Hex> }>;

/**
 * What the governor takes from its timelock, it takes only while it executes a proposal with just that call: the state
 * in which it would, for the calls that go to itself.
 */
export function expecting(governor: Address, calls: readonly ProposalCall[]): Overrides {
  const own = calls.filter(({ target }) => isAddressEqual(target, governor)).map(({ data }) => keccak256(data));
  if (own.length === 0) return {};
  const word = (value: bigint): Hex => pad(toHex(value));
  const place = (index: bigint): Hex =>
    keccak256(encodeAbiParameters([{ type: "uint128" }, { type: "uint256" }], [index, EXPECTED_CALLS_SLOT + 1n]));
  const entries = own.map((hash, index): [Hex, Hex] => [place(BigInt(index)), hash]);
  const bounds: [Hex, Hex] = [word(EXPECTED_CALLS_SLOT), word(BigInt(own.length) << 128n)];
  return { [governor]: { stateDiff: Object.fromEntries([bounds, ...entries]) } };
}
