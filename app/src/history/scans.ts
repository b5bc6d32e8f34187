import { type Abi, type Address, type Hex, numberToHex, pad, toEventSelector, zeroAddress } from "viem";
import type { AbiEvent } from "viem";
import type { Mext } from "../chain/MextContext.tsx";
import { abis, type Contract, type EventName } from "./entry.ts";

/** The logs of one contract: any of these events, with these values in their indexed fields (`null`: any). */
export type Filter = { contract: Contract; address: Address; topics: readonly (Hex | readonly Hex[] | null)[] };

/** What to read from the logs. Its key names it in the cache: two scans of one key read the same. */
export type Scan = { key: string; filters: readonly Filter[] };

export const eventsOf = (contract: Contract): AbiEvent[] =>
  (abis[contract] as Abi).filter((item): item is AbiEvent => item.type === "event");

function selectorsOf<From extends Contract>(contract: From, names: readonly EventName<From>[]): Hex[] {
  return eventsOf(contract)
    .filter(({ name }) => (names as readonly string[]).includes(name))
    .map((event) => toEventSelector(event));
}

function filterOf<From extends Contract>(
  { deployment }: Mext,
  contract: From,
  names: readonly EventName<From>[],
  ...indexed: readonly (Hex | null)[]
): Filter {
  const { address } = deployment.contracts[contract];
  return { contract, address, topics: [selectorsOf(contract, names), ...indexed] };
}

const word = (value: Hex): Hex => pad(value, { size: 32 });

/** Everything that was burned, and the acts that burn. */
export const burnsScan = (mext: Mext): Scan => ({
  key: "burns",
  filters: [
    filterOf(mext, "mextToken", ["Transfer"], null, word(zeroAddress)),
    filterOf(mext, "listingDao", ["Applied", "MotionFiled", "BondForfeited"]),
    filterOf(mext, "mextStaking", ["Left", "NoticeCutShort"]),
  ],
});

const BALLOT_EVENTS = ["BallotCast", "BallotReason", "BallotSkipped"] as const;

/** Everything that the listing DAO tells, ballots excepted: applications, verdicts, the registry. */
export function listingScan(mext: Mext): Scan {
  const names = eventsOf("listingDao")
    .map(({ name }) => name as EventName<"listingDao">)
    .filter((name) => !(BALLOT_EVENTS as readonly string[]).includes(name));
  return { key: "listing", filters: [filterOf(mext, "listingDao", names)] };
}

/** The ballots of one season, with their reasons; of each voter the newest counts. */
export const ballotsScan = (mext: Mext, season: number): Scan => ({
  key: `ballots-${season}`,
  filters: [filterOf(mext, "listingDao", ["BallotCast", "BallotReason"], word(numberToHex(season)))],
});

/** Revenue that arrived. */
export const revenueScan = (mext: Mext): Scan => ({
  key: "revenue",
  filters: [filterOf(mext, "mextStaking", ["Funded"])],
});

/** The indexed fields that hold an address: which events have one at each place (1 to 3). */
function placesOf(contract: Contract): Map<number, string[]> {
  const places = new Map<number, string[]>();
  for (const { name, inputs } of eventsOf(contract)) {
    inputs
      .filter(({ indexed }) => indexed)
      .forEach(({ type }, position) => {
        if (type === "address") places.set(position + 1, [...(places.get(position + 1) ?? []), name]);
      });
  }
  return places;
}

/** Everything that names an account in an indexed field, in any of the three contracts. */
export function accountScan(mext: Mext, account: Address): Scan {
  const filters = (Object.keys(abis) as Contract[]).flatMap((contract) =>
    [...placesOf(contract)].map(([place, names]) => {
      const before = Array.from({ length: place - 1 }, () => null);
      return filterOf(mext, contract, names as never[], ...before, word(account));
    }),
  );
  return { key: `account-${account.toLowerCase()}`, filters };
}
