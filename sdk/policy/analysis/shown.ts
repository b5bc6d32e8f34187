import { type AbiParameter, type Address, isAddressEqual, maxUint256 } from "viem";
import type { ContractName } from "../../deployment.ts";
import { contractAt, knownAddresses, type Named } from "./names.ts";

/** A value as people read it: its kind says in what it counts. */
export type Shown =
  | { kind: "amount" | "duration" | "time" | "share" | "number"; value: bigint }
  | { kind: "unlimited" }
  | { kind: "account"; address: Address; name?: string }
  | { kind: "flag"; value: boolean }
  | { kind: "text" | "bytes"; value: string }
  | { kind: "list"; items: Shown[] }
  | { kind: "record"; fields: { name: string; shown: Shown }[] };

/** Where a value stands: the record, and the contract that is called if it is one of ours. */
export type Place = { deployment: Named; contract?: ContractName };

/** Names that stand for MEXT in our own contracts. */
const amounts: Partial<Record<ContractName, ReadonlySet<string>>> = {
  mextToken: new Set(["amount", "value"]),
  mextStaking: new Set(["amount", "maxPenalty"]),
  listingDao: new Set(["bond", "maxFee"]),
  governor: new Set(["newBond"]),
  revenueAuction: new Set(["maxPayment"]),
};
const durations = new Set(["newVotingDelay", "newVotingPeriod", "newDelay", "tradingStartWithin", "dormantAfter"]);
const times = new Set(["deadline", "expiry", "lastAt", "startsAt"]);
const shares = new Set(["newQuorumNumerator"]);

/** The kind of a whole number, by its name and the contract that takes it. */
function numberKind(name: string, { contract }: Place): "amount" | "duration" | "time" | "share" | "number" {
  if (contract !== undefined && amounts[contract]?.has(name) === true) return "amount";
  if (durations.has(name)) return "duration";
  if (times.has(name)) return "time";
  return name.endsWith("Bps") || shares.has(name) ? "share" : "number";
}

/** A decoded value as people read it. */
export function shownOf(parameter: AbiParameter, value: unknown, place: Place): Shown {
  const { type, name = "" } = parameter;
  const member = /^(.*)\[\d*\]$/.exec(type)?.[1];
  if (member !== undefined && Array.isArray(value)) {
    return { kind: "list", items: value.map((each) => shownOf({ ...parameter, type: member }, each, place)) };
  }
  if (type === "tuple" && "components" in parameter) return recordOf(parameter.components, value, place);
  if (typeof value === "bigint" || typeof value === "number") {
    const whole = BigInt(value);
    return whole === maxUint256 ? { kind: "unlimited" } : { kind: numberKind(name, place), value: whole };
  }
  if (typeof value === "boolean") return { kind: "flag", value };
  if (type === "address") return accountOf(value as Address, place.deployment);
  return { kind: type === "string" ? "text" : "bytes", value: String(value) };
}

function recordOf(components: readonly AbiParameter[], value: unknown, place: Place): Shown {
  const fields = components.map((component, index) => {
    const name = component.name ?? String(index);
    return { name, shown: shownOf(component, (value as Record<string, unknown>)[name], place) };
  });
  return { kind: "record", fields };
}

/** An address with its name, if the record has one. */
export function accountOf(address: Address, deployment: Named): Shown {
  const known = knownAddresses(deployment).find((each) => isAddressEqual(each.address, address));
  const name = contractAt(deployment, address) ?? known?.name;
  return { kind: "account", address, ...(name === undefined ? {} : { name }) };
}
