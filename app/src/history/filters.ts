import { type Abi, type AbiEvent, type Address, type Hex, numberToHex, pad, toEventSelector, zeroAddress } from "viem";
import { abis } from "./abis.ts";
import type { Contract, EventName } from "./entry.ts";
import type { Subject } from "./scans.ts";

/** The logs of one contract: any of these events, with these values in their indexed fields (`null`: any). */
export type Filter = { contract: Contract; topics: readonly (Hex | readonly Hex[] | null)[] };

export const eventsOf = (contract: Contract): AbiEvent[] =>
  (abis[contract] as Abi).filter((item): item is AbiEvent => item.type === "event");

function filterOf<From extends Contract>(
  contract: From,
  names: readonly EventName<From>[],
  ...indexed: readonly (Hex | null)[]
): Filter {
  const selectors = eventsOf(contract)
    .filter(({ name }) => (names as readonly string[]).includes(name))
    .map((event) => toEventSelector(event));
  return { contract, topics: [selectors, ...indexed] };
}

const word = (value: Hex): Hex => pad(value.toLowerCase() as Hex, { size: 32 });

const BALLOT_EVENTS: readonly string[] = ["BallotCast", "BallotReason", "BallotSkipped"];

const POWER_EVENTS = [
  "DelegateChanged",
  "DelegateVotesChanged",
  "Staked",
  "Moved",
  "NoticeGiven",
  "NoticeCancelled",
  "Left",
] as const satisfies readonly EventName<"mextStaking">[];

const VOTE_EVENTS: readonly string[] = ["VoteCast", "VoteCastWithParams"];

/** Every event of a contract but those. */
function allBut<From extends Contract>(contract: From, but: readonly string[]): Filter[] {
  const names = eventsOf(contract).map(({ name }) => name as EventName<From>);
  return [
    filterOf(
      contract,
      names.filter((name) => !but.includes(name)),
    ),
  ];
}

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

/** The contracts of which an account's page tells every event that names it; of the auction, it tells what the account did. */
const ofAccounts = ["mextToken", "mextStaking", "listingDao", "governor"] as const satisfies readonly Contract[];

const accountFilters = (account: Address): Filter[] => [
  filterOf("revenueAuction", ["MextShared", "CoinWrapped"], word(account)),
  filterOf("revenueAuction", ["LotBought"], null, null, word(account)),
  ...ofAccounts.flatMap((contract) =>
    [...placesOf(contract)].map(([place, names]) => {
      const before = Array.from({ length: place - 1 }, () => null);
      return filterOf(contract, names as never[], ...before, word(account));
    }),
  ),
];

/** Which logs a subject is read from. */
export function filtersOf(subject: Subject): Filter[] {
  switch (subject.of) {
    case "burns":
      return [
        filterOf("mextToken", ["Transfer"], null, word(zeroAddress)),
        filterOf("listingDao", ["Applied", "MotionFiled", "BondForfeited"]),
        filterOf("mextStaking", ["Left", "NoticeCutShort"]),
      ];
    case "listing":
      return allBut("listingDao", BALLOT_EVENTS);
    case "ballots":
      return [filterOf("listingDao", ["BallotCast", "BallotReason"], word(numberToHex(subject.season)))];
    case "policy":
      return allBut("governor", VOTE_EVENTS);
    case "policyVotes":
      return [filterOf("governor", ["VoteCast", "VoteCastWithParams"])];
    case "powers":
      return [filterOf("mextStaking", POWER_EVENTS)];
    case "allBallots":
      return [filterOf("listingDao", ["BallotCast"])];
    case "revenue":
      return [filterOf("mextStaking", ["Funded"])];
    case "sales":
      return [filterOf("revenueAuction", ["LotBought", "MextShared"])];
    case "sent":
      return [
        filterOf("governor", ["ProposalQueued", "ProposalExecuted", "ProposalCanceled"]),
        filterOf("revenueAuction", ["LotStarted"]),
      ];
    case "account":
      return accountFilters(subject.account);
  }
}
