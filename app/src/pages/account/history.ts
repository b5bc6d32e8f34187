import type { Address } from "viem";
import { unpackBallot } from "../../../../sdk/mirrors/ballot.ts";
import { type Entry, type EntryName, named } from "../../history/entry.ts";

export const kinds = ["stake", "votes", "revenue", "listing", "policy", "transfers"] as const;
export type Kind = (typeof kinds)[number];

const kindsByName: Partial<Record<EntryName, Kind>> = {
  Staked: "stake",
  Moved: "stake",
  NoticeGiven: "stake",
  NoticeCancelled: "stake",
  NoticeCutShort: "stake",
  Withdrawn: "stake",
  Left: "stake",
  DelegateChanged: "votes",
  DelegateVotesChanged: "votes",
  BallotCast: "votes",
  BallotReason: "votes",
  BallotSkipped: "votes",
  Funded: "revenue",
  Claimed: "revenue",
  LotBought: "revenue",
  LotStarted: "revenue",
  MextShared: "revenue",
  CoinWrapped: "revenue",
  Transfer: "transfers",
  Approval: "transfers",
};

export const kindOf = ({ contract, name }: Entry): Kind =>
  contract === "governor" ? "policy" : (kindsByName[name] ?? "listing");

export const ofKind = (entries: readonly Entry[], kind: Kind | "all"): readonly Entry[] =>
  kind === "all" ? entries : entries.filter((entry) => kindOf(entry) === kind);

/** The MEXT (or the weight) that an entry is about; undefined where it is about none. */
export function amountIn(entry: Entry): bigint | undefined {
  switch (entry.name) {
    case "Staked":
    case "Moved":
    case "NoticeGiven":
    case "NoticeCancelled":
    case "Withdrawn":
    case "Funded":
    case "Claimed":
    case "BondRefunded":
    case "BondForfeited":
      return entry.args.amount;
    case "Left":
    case "NoticeCutShort":
      return entry.args.paid;
    case "LotBought":
      return entry.args.payment;
    case "MextShared":
      return entry.args.burned + entry.args.funded;
    case "Transfer":
    case "Approval":
      return entry.args.value;
    case "DelegateVotesChanged":
      return entry.args.newVotes;
    case "BallotCast":
      return entry.args.power;
    case "VoteCast":
    case "VoteCastWithParams":
      return entry.args.weight;
    case "ProposalBonded":
    case "ProposalBondReturned":
    case "ProposalBondForfeited":
      return entry.args.bond;
    case "LotStarted":
      return entry.args.startPrice;
    case "Applied":
    case "MotionFiled":
      return entry.args.bond;
    default:
      return undefined;
  }
}

export type VoterBallot = {
  season: number;
  version: number;
  power: bigint;
  /** by the place of a candidate in its season; none in a ballot that was taken back */
  entries: readonly { place: number; percent: number }[];
  reason: string | undefined;
  at: number;
};

/** The newest ballot of each season that `account` voted in, the newest season first. */
export function ballotsOf(entries: readonly Entry[], account: Address): VoterBallot[] {
  const reasons = new Map(
    named(entries, "BallotReason").map(({ args }) => [`${args.season}-${args.version}`, args.reason]),
  );
  const newest = new Map<number, VoterBallot>();
  for (const { args, at } of named(entries, "BallotCast")) {
    if (args.voter !== account) continue;
    const ballot = unpackBallot(args.ballot);
    const reason = reasons.get(`${args.season}-${ballot.version}`);
    newest.set(args.season, { ...ballot, season: args.season, power: args.power, reason, at });
  }
  return [...newest.values()].reverse();
}

/** How often and how much `account` claimed. */
export function claimsOf(entries: readonly Entry[], account: Address): { count: number; total: bigint } {
  const claims = named(entries, "Claimed").filter(({ args }) => args.account === account);
  return { count: claims.length, total: claims.reduce((sum, { args }) => sum + args.amount, 0n) };
}

/** The candidates that `account` put forward, the newest first. */
export function applicationsOf(entries: readonly Entry[], account: Address): number[] {
  return named(entries, "Applied", "MotionFiled")
    .filter(({ args }) => args.applicant === account)
    .map(({ args }) => args.candidate)
    .reverse();
}

export type Disclosure = { candidate: number; season: number; symbol: string };

/** The applications that name `account` among their team's own wallets, from the listing's entries. */
export function disclosuresOf(entries: readonly Entry[], account: Address): Disclosure[] {
  return named(entries, "Applied")
    .filter(({ args }) => args.application.wallets.includes(account))
    .map(({ args }) => ({ candidate: args.candidate, season: args.season, symbol: args.application.symbol }));
}

/** Every choice of delegate that names `account`, the newest first. */
export function delegationsOf(entries: readonly Entry[]) {
  return named(entries, "DelegateChanged")
    .map(({ args, at, block, index }) => ({ ...args, at, key: `${block}-${index}` }))
    .reverse();
}
