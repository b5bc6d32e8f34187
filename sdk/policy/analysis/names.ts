import { type Address, isAddressEqual } from "viem";
import type { ContractName, Deployed, Deployment } from "../../deployment.ts";

/** What names need of a deployment. */
export type Named = Pick<Deployment, "contracts" | "genesis" | "council">;

/** The name of one of our contracts; `undefined` for an address that is none. */
export function contractAt({ contracts }: Pick<Deployed, "contracts">, address: Address): ContractName | undefined {
  const entries = Object.entries(contracts) as [ContractName, { address: Address }][];
  return entries.find(([, contract]) => isAddressEqual(contract.address, address))?.[0];
}

/** An address of the record: one of the contracts, an account of the genesis by its label, an owner of the council. */
export type KnownAddress = { address: Address; name: string };

/** Every address that the record names. */
export function knownAddresses({ contracts, genesis, council }: Named): KnownAddress[] {
  return [
    ...Object.entries(contracts).map(([name, { address }]) => ({ address, name })),
    ...genesis.map(({ account, label }) => ({ address: account, name: label })),
    ...council.owners.map((address) => ({ address, name: "council owner" })),
  ];
}
