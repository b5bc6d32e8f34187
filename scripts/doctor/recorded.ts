import type { Address } from "viem";
import type { ContractName, DeployedContract, Deployment, LibraryName } from "../../sdk/deployment.ts";

/** What a record says, as far as it is checked. On a chain that is not home the council stands alone. */
export type Recorded = Pick<Deployment, "chainId" | "council"> & {
  contracts: Partial<Record<ContractName, DeployedContract>>;
  libraries?: Partial<Record<LibraryName, DeployedContract>>;
  genesis?: Deployment["genesis"];
  firstSeason?: number;
  parameters?: Deployment["parameters"];
  timelockDelay?: number;
  policy?: Deployment["policy"];
  auction?: Deployment["auction"];
};

/** The addresses of everything in a record. */
export function placesOf({ contracts, libraries }: Recorded): [ContractName | LibraryName, DeployedContract][] {
  return Object.entries({ ...contracts, ...libraries }) as [ContractName | LibraryName, DeployedContract][];
}

/** Two addresses, or lists of them, in the spelling that texts are compared in. */
export const sorted = (addresses: readonly Address[]): Address[] => addresses.toSorted();
