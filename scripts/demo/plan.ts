import { firstTeam } from "./people.ts";
import tokens from "./tokens.json" with { type: "json" };

/** A candidate: how much voters like it and how much they doubt it, from 0 to 100. */
export type Entrant = { appeal: number; doubt?: number } & ({ token: string } | { motionOn: string; because: string });

/** A season of the demo. The last one is running when the demo ends. */
export type SeasonPlan = {
  entrants: readonly Entrant[];
  objection?: { token: string; reason: string };
  /** whom the council lists afterwards on its own account */
  councilLists?: string;
};

export type Token = (typeof tokens)[number];

export function tokenOf(key: string): Token {
  const found = tokens.find((token) => token.key === key);
  if (found === undefined) throw new Error(`The demo knows no token ${key}.`);
  return found;
}

/** One name for an entrant, unique in its season. */
export const nameOf = (entrant: Entrant): string =>
  "token" in entrant ? entrant.token : `motion on ${entrant.motionOn}`;

export const seasons: readonly SeasonPlan[] = [
  {
    entrants: [
      { token: "eth", appeal: 92 },
      { token: "btc", appeal: 96 },
      { token: "link", appeal: 70 },
      { token: "uni", appeal: 64 },
      { token: "dai", appeal: 58 },
      { token: "bat", appeal: 33 },
      { token: "usdc", appeal: 18, doubt: 70 },
    ],
    councilLists: "bat",
  },
  {
    entrants: [
      { token: "sol", appeal: 82 },
      { token: "aave", appeal: 74 },
      { token: "wbtc", appeal: 62 },
      { token: "ltc", appeal: 56 },
      { token: "shib", appeal: 22, doubt: 26 },
      { token: "xlm", appeal: 27 },
    ],
    objection: {
      token: "wbtc",
      reason: "The custody of the bitcoin behind it is changing hands; the new arrangement has to be looked at first.",
    },
    councilLists: "xlm",
  },
  {
    entrants: [
      { token: "op", appeal: 78 },
      { token: "dot", appeal: 66 },
      { token: "pepe", appeal: 16, doubt: 18 },
      { token: "snx", appeal: 20 },
      { motionOn: "bat", because: "Listed by the council, and hardly traded since.", appeal: 56, doubt: 30 },
    ],
    councilLists: "snx",
  },
  {
    entrants: [
      { token: "arb", appeal: 84 },
      { token: "ens", appeal: 76 },
      { token: "atom", appeal: 70 },
      { token: "ldo", appeal: 66, doubt: 42 },
      { token: "near", appeal: 58 },
      { token: "grt", appeal: 55 },
      { token: "doge", appeal: 60, doubt: 56 },
      { token: "comp", appeal: 54 },
      { token: "bnb", appeal: 58, doubt: 46 },
      { token: "crv", appeal: 50, doubt: 22 },
      { token: "xtz", appeal: 38 },
      {
        motionOn: "ltc",
        because: "Members hardly trade it, and its slot in the order book costs more than it earns.",
        appeal: 36,
        doubt: 36,
      },
    ],
    objection: {
      token: "bnb",
      reason: "The coin of another exchange: a conflict of interest that has to be disclosed before trading.",
    },
  },
];

/** Who applies for the season after. */
export const upcoming: readonly Entrant[] = [
  { token: "cake", appeal: 0 },
  { token: "gmx", appeal: 0 },
  { token: "rpl", appeal: 0 },
  { token: "bonk", appeal: 0 },
];

/** Everybody who applies, season by season. */
export const rounds: readonly (readonly Entrant[])[] = [...seasons.map(({ entrants }) => entrants), upcoming];

/** The account of an entrant; teams follow one another, season by season. */
export function teamOf(round: number, place: number): number {
  return firstTeam + rounds.slice(0, round).flat().length + place;
}

/** What a few voters say about their ballot. */
export const reasons: readonly string[] = [
  "Deep markets first: members should be able to leave as easily as they came.",
  "I hold none of these; I looked at the documents and at who can freeze balances.",
  "More than one chain, please.",
  "Voting for teams that answered questions in the open.",
];
