import {
  type AbiParameter,
  type Address,
  concat,
  encodeFunctionData,
  type Hex,
  pad,
  parseAbiItem,
  zeroAddress,
  zeroHash,
} from "viem";
import { nameOf, type Power } from "../../sdk/powers/power.ts";

/** What trial calls need of the chain: a candidate and a listing that exist, and how many owners must sign. */
export type Subjects = {
  candidate?: { id: number; applicant: Address };
  listing?: { id: number; applicant: Address };
  /** the Safe's, in the order of their addresses */
  owners: readonly Address[];
  threshold: number;
};

/** A threshold beyond this is a difference already; no trial needs so many signatures. */
const MOST_SIGNATURES = 100;

/** A call of a privileged function by `caller`, with values that do nothing but what the function needs to look at. */
export function trialData({ id, signature }: Power, caller: Address, isStranger: boolean, subjects: Subjects): Hex {
  const item = parseAbiItem(`function ${signature}`) as { inputs: readonly AbiParameter[] };
  const args = item.inputs.map(emptyOf);
  if (id === "listingDao.withdrawCandidate") args[0] = subjects.candidate?.id ?? 0;
  if (id === "listingDao.postUpdate") args[0] = subjects.listing?.id ?? 0;
  // A role is given up by its holder: a stranger tries it for somebody else.
  if (id === "timelock.renounceRole") args[1] = isStranger ? zeroAddress : caller;
  if (id === "council.execTransaction")
    args[9] = signaturesOf(isStranger ? undefined : subjects.owners, subjects.threshold);
  return encodeFunctionData({ abi: [item], functionName: nameOf(signature), args });
}

/**
 * As many signatures as the Safe asks for: of its owners, who sign by calling, so that only the caller's counts; or of
 * nobody.
 */
function signaturesOf(owners: readonly Address[] | undefined, threshold: number): Hex {
  const nobody = concat([pad("0x1"), pad("0x1"), "0x1b"]);
  const signers = Array.from({ length: Math.min(threshold, MOST_SIGNATURES) }, (_, i) => owners?.[i]);
  const signatures = signers.map((owner) => (owner === undefined ? nobody : concat([pad(owner), zeroHash, "0x01"])));
  return concat(["0x", ...signatures]);
}

/** Nothing, in the shape of a parameter. */
function emptyOf(parameter: AbiParameter): unknown {
  const { type } = parameter;
  if (type.endsWith("]")) return [];
  if (type === "tuple") return emptyTuple(parameter);
  if (type === "address") return zeroAddress;
  if (type === "string") return "";
  if (type === "bytes") return "0x";
  if (type === "bool") return false;
  if (type.startsWith("bytes")) return zeroHash;
  return /^u?int(8|16|24|32|40|48)$/.test(type) ? 0 : 0n;
}

function emptyTuple(parameter: AbiParameter): unknown {
  const { components = [] } = parameter as { components?: readonly AbiParameter[] };
  const values = components.map((component): [string, unknown] => [component.name ?? "", emptyOf(component)]);
  return components.every(({ name }) => name !== undefined && name !== "")
    ? Object.fromEntries(values)
    : values.map(([, value]) => value);
}
