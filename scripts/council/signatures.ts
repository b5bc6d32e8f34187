import { type Address, isAddressEqual, recoverTypedDataAddress } from "viem";
import { type OwnerSignature, type SafeCall, safeTypedData } from "../lib/safe.ts";
import { hashOf, readSignatures } from "./file.ts";

/** The signatures beside an act, told apart: those that count, and why each other does not. */
export type Sorted = { good: OwnerSignature[]; bad: { owner: Address; why: string }[] };

export async function signaturesOf(file: string, act: SafeCall, owners: readonly Address[]): Promise<Sorted> {
  const good: OwnerSignature[] = [];
  const bad: Sorted["bad"] = [];
  for (const { owner, signature } of readSignatures(file, hashOf(act))) {
    const signer = await recoverTypedDataAddress({ ...safeTypedData(act), signature }).catch(() => undefined);
    if (signer === undefined || !isAddressEqual(signer, owner)) bad.push({ owner, why: "is not their signature" });
    else if (!owners.some((each) => isAddressEqual(each, owner))) bad.push({ owner, why: "no signer of the council" });
    else if (!good.some((each) => isAddressEqual(each.owner, owner))) good.push({ owner, signature });
  }
  return { good, bad };
}
