import { published } from "./published.ts";

/** A peer's figure: one measured in the same run, by its name there, or one that is published. */
export type Peer = { name: string; measured: true } | { name: string; published: number };

export type Row = {
  story: string;
  /** at most this much gas; null where none was set */
  goal: number | null;
  /** what storage, logs, calldata and calls cost at least; null where it was not worked out */
  bound: number | null;
  /** who does the same, the closest first */
  peers: readonly Peer[];
};

const of = (...names: string[]): Peer[] => names.map((name) => ({ name, measured: true }));
const row = (story: string, goal: number | null, bound: number | null, ...peers: Peer[]): Row => ({
  story,
  goal,
  bound,
  peers,
});

const CAST = "OpenZeppelin Governor: castVote, later";
const GOVERNOR = "OpenZeppelin Governor: castVoteBySig";
const TIMELOCKED = "OpenZeppelin Governor with Timelock";
const STAKER = "Synthetix StakingRewards";
const TOKENS = ["OpenZeppelin ERC20", "solady ERC20", "OpenZeppelin ERC20Votes", "solady ERC20Votes"];

/** Every story that is measured, in the order in which it is told. */
export const ROWS: readonly Row[] = [
  row("ballot, new voter, 1 live candidate", 66_000, 55_040, published.ballot1, ...of(CAST)),
  row("ballot, new voter, 3 live candidates", 77_000, 65_112, published.ballot3),
  row("ballot, new voter, 8 live candidates", 104_000, 90_292, published.ballot8),
  row("replace that ballot, 3 candidates", 58_000, 48_012, published.replace3),
  row("replace that ballot, 8 candidates", 86_000, 73_192, published.replace8),
  row("take a ballot of 3 back", null, null),
  row(
    "50 signed ballots of 3 choices in a batch, per ballot",
    50_000,
    null,
    ...of(`${GOVERNOR}, later`, `${GOVERNOR}, one's first signature`),
    published.bySignature,
  ),
  row("ballot of 3, the 100th of a season", null, null),
  row("ballot of 3, the 10,000th of a season", null, null),
  row("settle a season of 64 candidates, 7 win", 700_000, null),
  row(
    "stake, first ever",
    165_000,
    null,
    published.stakeFirst,
    ...of(`${STAKER}: stake, first`, "OpenZeppelin ERC4626: deposit, first", "solady ERC4626: deposit, first"),
  ),
  row(
    "stake again, first of one's own that week",
    115_000,
    95_000,
    published.stakeAgain,
    ...of("OpenZeppelin ERC20Wrapper+Votes: deposit again"),
  ),
  row(
    "stake again, same week",
    88_000,
    78_000,
    published.stakeAgain,
    ...of(
      `${STAKER}: stake again`,
      "OpenZeppelin ERC20Wrapper+Votes: deposit again",
      "OpenZeppelin ERC4626: deposit again",
      "solady ERC4626: deposit again",
    ),
  ),
  row("stake with a permit, first ever", null, null),
  row("claim", 70_000, 48_901, ...of(`${STAKER}: claim`)),
  row("claim and stake", null, null),
  row("fund", null, null),
  row("move to a longer notice", null, null),
  row("give notice", 120_000, null),
  row("cancel a notice", null, null),
  row("withdraw after notice", 60_000, null, ...of(`${STAKER}: withdraw, all`, `${STAKER}: withdraw, part`)),
  row("leave at once, with penalty", 130_000, null, published.leave, ...of(`${STAKER}: withdraw, part`)),
  row("cut a notice short, with penalty", null, null),
  row(
    "delegate, first time",
    null,
    null,
    ...of("OpenZeppelin ERC20Votes: delegate, first time", "solady ERC20Votes: delegate, first time"),
  ),
  row(
    "delegate, change",
    null,
    null,
    ...of("OpenZeppelin ERC20Votes: delegate, change", "solady ERC20Votes: delegate, change"),
  ),
  row(
    "MEXT transfer, existing receiver",
    34_600,
    33_400,
    ...of(
      ...TOKENS.map((token) => `${token}: transfer`),
      ...TOKENS.slice(2).map((token) => `${token}: transfer, both delegated`),
    ),
  ),
  row(
    "MEXT burn",
    33_900,
    33_032,
    ...of(...TOKENS.map((token) => `${token}: burn`), ...TOKENS.slice(2).map((token) => `${token}: burn, delegated`)),
  ),
  row("apply for a listing", null, null),
  row("apply, displacing the smallest bond of 64", null, null),
  row("withdraw a candidate", null, null),
  row("file a motion to delist", null, null),
  row("object, by the council", null, null),
  row("list, by the council", null, null),
  row("refund a bond", null, null),
  row(
    "policy vote, changeable: first ever",
    66_000,
    55_549,
    ...of("OpenZeppelin Governor: castVote, first on the proposal", CAST, `${TIMELOCKED}: castVote, later`),
  ),
  row("policy vote, changeable: returning voter", 50_000, 38_449, ...of(CAST)),
  row("change a policy vote", null, null),
  row("policy vote by signature, first ever", null, null, ...of(`${GOVERNOR}, one's first signature`)),
  row("propose, one call, with its bond", null, null, ...of(`${TIMELOCKED}: propose`)),
  row("queue a proposal, one call", null, null, ...of(`${TIMELOCKED}: queue`)),
  row("execute a proposal, one call", null, null, ...of(`${TIMELOCKED}: execute`)),
  row("release the bond of a proposal", null, null),
  row("auction: start a lot", null, null),
  row("auction: buy part of a lot, one's first of the asset", null, null),
  row("auction: buy part of a lot", null, null),
  row("auction: fold a running lot into a new one", null, null),
  row("auction: share MEXT that came as revenue", null, null),
];
