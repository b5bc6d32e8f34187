import { type BallotFault, ballotFault, withdrawalFault } from "../../sdk/mirrors/ballotRules.ts";
import { castingFault, type CastingFault, type SignatureFault } from "../../sdk/mirrors/casting.ts";
import { sentenceOf } from "../../sdk/errors/decodeError.ts";
import { inEnglish } from "../../sdk/errors/sentence.ts";
import type { Choice } from "../../sdk/types.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { daoOf, isLastDay, type SeasonBoard, type Voter } from "./dao.ts";
import { counted } from "./projection.ts";

type Fault = BallotFault | CastingFault | SignatureFault;

/** What the caller wrote is at fault, or what the account is; the rest is the contract's clock. */
const byFault: Partial<Record<Fault["name"], number>> = {
  EmptyBallot: exitCodes.input,
  TooManyChoices: exitCodes.input,
  PercentOutOfRange: exitCodes.input,
  CandidateNotLive: exitCodes.input,
  CandidateTwice: exitCodes.input,
  OverHundredPercent: exitCodes.input,
  WrongSeason: exitCodes.input,
  SignatureExpired: exitCodes.input,
  StaleVersion: exitCodes.input,
  NoPower: exitCodes.account,
};

/** A fault as the contract would say it, before anything is sent. */
export function problemOfFault(fault: Fault): Problem {
  const { what, todo, values } = sentenceOf(fault);
  return new Problem(inEnglish(what, values), {
    todo: inEnglish(todo, values),
    exitCode: byFault[fault.name] ?? exitCodes.refused,
    details: { error: fault.name },
  });
}

/** Refuses a ballot that the contract would refuse, with the contract's own error. No choices: taking a ballot back. */
export async function requireSound(
  open: Open,
  { board, voter, choices, isWithdrawal = false }: CheckedBallot,
): Promise<void> {
  const { season } = board.season;
  const casting = castingFault(
    { address: voter.address, power: voter.power, hasBallot: voter.choices.length > 0 },
    choices.length,
    { timestamp: open.now, firstSeason: open.deployment.firstSeason },
  );
  const rules = { before: voter.choices, objectionsOnly: isLastDay(open) };
  const ballot = isWithdrawal
    ? withdrawalFault(rules)
    : ballotFault(choices, {
        ...rules,
        season,
        live: new Set(counted(board).map(({ id }) => id)),
        seasonOfCandidate: await seasonsOf(open, choices, board),
      });
  // Of an empty ballot the contract says first that it is empty.
  const fault = !isWithdrawal && choices.length === 0 ? ballot : (casting ?? ballot);
  if (fault !== undefined) throw problemOfFault(fault);
}

export type CheckedBallot = {
  board: SeasonBoard;
  voter: Voter;
  choices: readonly Choice[];
  isWithdrawal?: boolean;
};

/** The seasons of candidates that are not voted on now, for the sentence that refuses them. */
async function seasonsOf(
  open: Open,
  choices: readonly Choice[],
  board: SeasonBoard,
): Promise<(candidate: number) => number> {
  const live = new Set(counted(board).map(({ id }) => id));
  const others = choices.filter(({ candidate }) => !live.has(candidate)).map(({ candidate }) => candidate);
  const seasons = new Map(
    await Promise.all(
      others.map(async (candidate) => {
        const known = await open.client
          .readContract({ ...daoOf(open), functionName: "candidateOf", args: [candidate] })
          .catch(() => undefined);
        return [candidate, known?.season ?? 0] as const;
      }),
    ),
  );
  return (candidate) => seasons.get(candidate) ?? 0;
}
