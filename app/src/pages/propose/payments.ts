import { decodeFunctionData, encodeFunctionData, formatUnits, isAddressEqual, parseAbi } from "viem";
import type { Deployed } from "../../../../sdk/deployment.ts";
import type { ProposalCall } from "../../../../sdk/policy/proposal.ts";
import { parseMext } from "../../text/parse.ts";
import type { CallForm, Fields, MadeCall } from "./calls.ts";
import { type Fault, readValue } from "./values.ts";

const transferAbi = parseAbi(["function transfer(address to, uint256 value)"]);
const MOST_DECIMALS = 18;

/** An amount of something with so many decimals; none, zero, or more places than it has are faults. */
function amountOf(text: string, decimals: number): { value: bigint } | { fault: Fault } {
  const parsed = parseMext(text);
  if (parsed.kind === "empty") return { fault: { kind: "missing" } };
  const scale = 10n ** BigInt(MOST_DECIMALS - decimals);
  if (parsed.kind === "bad" || parsed.amount === 0n || parsed.amount % scale !== 0n) {
    return { fault: { kind: "malformed", as: "mext", value: text.trim() } };
  }
  return { value: parsed.amount / scale };
}

function faultsIn(read: Record<string, { fault: Fault } | { value: unknown }>): Record<string, Fault> {
  return Object.fromEntries(Object.entries(read).flatMap(([key, one]) => ("fault" in one ? [[key, one.fault]] : [])));
}

/** How many decimals the token has, as it was read from the chain when its address was written. */
function decimalsOf({ token = "", decimals = "" }: Fields): { value: number } | { fault: Fault } {
  const known = /^\d{1,2}$/.test(decimals) ? Number(decimals) : Number.NaN;
  return known <= MOST_DECIMALS ? { value: known } : { fault: { kind: "unknown-token", value: token } };
}

export function tokenCall(fields: Fields): MadeCall {
  const token = readValue("address", fields["token"] ?? "");
  const to = readValue("address", fields["to"] ?? "");
  const decimals = decimalsOf(fields);
  const amount = amountOf(fields["amount"] ?? "", "value" in decimals ? decimals.value : MOST_DECIMALS);
  if ("fault" in token || "fault" in to || "fault" in amount || "fault" in decimals) {
    return { faults: faultsIn({ token: "fault" in token ? token : decimals, to, amount }) };
  }
  const [target, receiver] = [token.value as `0x${string}`, to.value as `0x${string}`];
  const data = encodeFunctionData({ abi: transferAbi, functionName: "transfer", args: [receiver, amount.value] });
  return {
    call: { target, value: 0n, data },
    file: { target, function: "transfer(address to, uint256 value)", args: [receiver, String(amount.value)] },
  };
}

/** MEXT alone: how many decimals another token has, a file does not say. */
export function tokenForm({ contracts }: Deployed, { target, value, data }: ProposalCall): CallForm | undefined {
  if (value !== 0n || !isAddressEqual(target, contracts.mextToken.address)) return undefined;
  try {
    const [to, amount] = decodeFunctionData({ abi: transferAbi, data }).args;
    const fields = { token: target, to, amount: formatUnits(amount, MOST_DECIMALS), decimals: String(MOST_DECIMALS) };
    return { template: "token", fields };
  } catch {
    return undefined;
  }
}

export function coinCall(fields: Fields): MadeCall {
  const to = readValue("address", fields["to"] ?? "");
  const amount = amountOf(fields["amount"] ?? "", MOST_DECIMALS);
  if ("fault" in to || "fault" in amount) return { faults: faultsIn({ to, amount }) };
  const target = to.value as `0x${string}`;
  return {
    call: { target, value: amount.value, data: "0x" },
    file: { target, value: formatUnits(amount.value, MOST_DECIMALS) },
  };
}

export function coinForm({ target, value, data }: ProposalCall): CallForm | undefined {
  if (data !== "0x" || value === 0n) return undefined;
  return { template: "coin", fields: { to: target, amount: formatUnits(value, MOST_DECIMALS) } };
}
