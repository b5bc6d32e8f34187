import { type Address, isAddressEqual } from "viem";
import type { Open } from "./open.ts";
import { Problem } from "./problem.ts";
import { codeHashOf } from "./readBack.ts";

/** Refuses to write to one of our contracts whose code is not the recorded one. */
export async function requireRecordedCode({ client, deployment }: Open, address: Address): Promise<void> {
  const known = Object.entries(deployment.contracts).find(([, contract]) => isAddressEqual(contract.address, address));
  if (known === undefined) return;
  const [name, { codeHash }] = known;
  if ((await codeHashOf(client, address)) === codeHash) return;
  throw new Problem(`The code of ${name} at ${address} is not the recorded one; nothing was sent.`, {
    todo: "Run doctor. The node may be wrong, the record changed, or a local chain begun anew.",
  });
}
