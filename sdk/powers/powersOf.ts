import { type Address, getAddress } from "viem";
import type { ContractName } from "../deployment.ts";
import type { Power, Role } from "./power.ts";
import { powers } from "./powers.ts";

/** Who holds the roles of a timelock. The zero address as executor is everybody. */
export type TimelockRoles = Record<"admin" | "proposer" | "executor" | "canceller", readonly Address[]>;

/** What must be known of a deployment, real or planned, to say who has which power. Contracts may be missing. */
export type Powered = {
  addresses: Partial<Record<ContractName, Address>>;
  council: { owners: readonly Address[]; threshold: number };
  /** in seconds; absent where there is no timelock */
  timelockDelay?: number | undefined;
  /** by default the timelock is its own admin, and the governor has every other role */
  roles?: TimelockRoles;
  /** modules of the Safe; by default none */
  modules?: readonly Address[];
  /** whom the listing DAO obeys, where that was read; by default council and timelock of `addresses` */
  callers?: { council: Address; timelock: Address } | undefined;
  /** who may cancel proposals, where that was read; by default the council */
  guardian?: Address | undefined;
};

/** A power on one chain: where, who exactly, and after how many seconds. */
export type PowerRow = Power & {
  address: Address;
  /** the accounts that can use it; empty where nobody can, or where it depends on the candidate */
  holders: readonly Address[];
  /** how many of the holders it takes */
  needed: number;
  delaySeconds: number;
};

/** The powers of a deployment; contracts that it has no address for are left out. */
export function powersOf(powered: Powered): PowerRow[] {
  return powers.flatMap((power) => {
    const address = powered.addresses[power.contract];
    if (address === undefined) return [];
    const holders = holdersOf(power, powered, address).map((holder) => getAddress(holder));
    const needed = power.who === "owners" ? powered.council.threshold : Math.min(1, holders.length);
    const delaySeconds = power.delay === "timelock" ? (powered.timelockDelay ?? 0) : 0;
    return [{ ...power, address: getAddress(address), holders, needed, delaySeconds }];
  });
}

/** What a record says of its deployment, as `powersOf` takes it. */
export function poweredBy(record: {
  contracts: Partial<Record<ContractName, { address: Address }>>;
  council: { owners: readonly Address[]; threshold: number };
  timelockDelay?: number;
}): Powered {
  const { contracts, council, timelockDelay } = record;
  const pairs = Object.entries(contracts).map(([name, { address }]) => [name, address]);
  return { addresses: Object.fromEntries(pairs) as Powered["addresses"], council, timelockDelay };
}

function holdersOf({ who }: Power, powered: Powered, itself: Address): readonly Address[] {
  const { council, timelock } = powered.addresses;
  const roles = rolesOf(powered);
  const holders: Record<Role, readonly Address[]> = {
    council: listed(powered.callers?.council ?? council),
    timelock: listed(powered.callers?.timelock ?? timelock),
    guardian: listed(powered.guardian ?? council),
    proposer: roles.proposer,
    executor: roles.executor,
    canceller: roles.canceller,
    admin: roles.admin,
    roleHolder: [...new Set(Object.values(roles).flat())],
    itself: [itself],
    owners: powered.council.owners,
    owner: powered.council.owners,
    module: powered.modules ?? [],
    applicant: [],
    nobody: [],
  };
  return holders[who];
}

function rolesOf({ roles, addresses }: Powered): TimelockRoles {
  const governor = listed(addresses.governor);
  return roles ?? { admin: listed(addresses.timelock), proposer: governor, executor: governor, canceller: governor };
}

function listed(address: Address | undefined): Address[] {
  return address === undefined ? [] : [address];
}
