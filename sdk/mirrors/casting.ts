import type { Address } from "viem";
import type { UnsignedBallot } from "../types.ts";
import { MAX_ENTRIES } from "./ballot.ts";
import { seasonAt, startsAt } from "./season.ts";

/** Why a signed ballot is not taken up: the contract's own error, by name and values. */
export type SignatureFault =
  | { name: "WrongSeason"; args: { season: number; liveSeason: number } }
  | { name: "SignatureExpired"; args: { deadline: bigint; nowAt: bigint } }
  | { name: "StaleVersion"; args: { voter: Address; signed: number; current: number } };

/** The first reason for which a ballot that its voter signed does not count at `timestamp`; `undefined` if it does. */
export function signatureFault(
  ballot: Pick<UnsignedBallot, "voter" | "season" | "deadline" | "version">,
  chain: { timestamp: number; version: number },
): SignatureFault | undefined {
  const liveSeason = seasonAt(chain.timestamp);
  if (ballot.season !== liveSeason) return { name: "WrongSeason", args: { season: ballot.season, liveSeason } };
  if (chain.timestamp > ballot.deadline) {
    return { name: "SignatureExpired", args: { deadline: BigInt(ballot.deadline), nowAt: BigInt(chain.timestamp) } };
  }
  if (ballot.version === chain.version) return undefined;
  return { name: "StaleVersion", args: { voter: ballot.voter, signed: ballot.version, current: chain.version } };
}

/** Why a voter's ballot is refused whatever it says. */
export type CastingFault =
  | { name: "VotingNotBegun"; args: { firstSeason: number; startsAt: bigint; nowAt: bigint } }
  | { name: "TooManyChoices"; args: { count: bigint; most: bigint } }
  | { name: "NoBallot"; args: { voter: Address; season: number } }
  | { name: "NoPower"; args: { voter: Address; season: number } };

/** The first reason why this voter cannot cast so many choices (or, with none, take a ballot back) at `timestamp`. */
export function castingFault(
  voter: { address: Address; power: bigint; hasBallot: boolean },
  choices: number,
  chain: { timestamp: number; firstSeason: number },
): CastingFault | undefined {
  const season = seasonAt(chain.timestamp);
  const { firstSeason } = chain;
  if (season < firstSeason) {
    const args = { firstSeason, startsAt: BigInt(startsAt(firstSeason)), nowAt: BigInt(chain.timestamp) };
    return { name: "VotingNotBegun", args };
  }
  if (choices > MAX_ENTRIES) {
    return { name: "TooManyChoices", args: { count: BigInt(choices), most: BigInt(MAX_ENTRIES) } };
  }
  if (choices === 0 && !voter.hasBallot) return { name: "NoBallot", args: { voter: voter.address, season } };
  if (voter.power === 0n) return { name: "NoPower", args: { voter: voter.address, season } };
  return undefined;
}
