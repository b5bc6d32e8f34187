import { exactAmount } from "../../sdk/format.ts";
import { phaseAt } from "../../sdk/mirrors/season.ts";
import type { Outcome } from "../../sdk/mirrors/tally.ts";
import { optionalAddress, optionalWhole } from "../lib/args.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { showFacts, showTable } from "../lib/show.ts";
import { when } from "../lib/time.ts";
import { shareText } from "./choices.ts";
import { liveSeason, readBoard, readVoter, type Voter } from "./dao.ts";
import { inOrder, project, stateName, usedPercent } from "./projection.ts";

const phaseWords = {
  voting: "votes in every direction, council objections open",
  closing: "votes in every direction, council objections closed",
  objectionsOnly: "the last 24 hours: support may only shrink, objection only grow",
} as const;

/** What each end of a count means for somebody who reads a live season. */
const standsAs: Record<Outcome, string> = {
  Won: "above the line",
  Suspended: "above the line, objected to by the council",
  Outranked: "below the line",
  BelowQuorum: "below quorum",
  Refused: "refused",
  Forfeited: "refused, bond at risk",
  Void: "void",
};

/** A season's candidates, the line between them, and what an account says about them. */
export async function showVote(open: Open): Promise<object> {
  const { args, say, now, deployment } = open;
  const [asked, live] = [optionalWhole(args, "season", 0), liveSeason(open)];
  const number = asked ?? live;
  if (number < deployment.firstSeason || number > live + 1) {
    throw new Problem(`Season ${number} is not to be seen: the first is ${deployment.firstSeason}, now is ${live}.`, {
      todo: "Name a season from the first to the one that one applies for now.",
      exitCode: exitCodes.input,
    });
  }
  const account = optionalAddress(args, "account") ?? (await accountOf(open).catch(() => undefined));
  const board = await readBoard(open, number);
  const voter = account === undefined || number > live ? undefined : await readVoter(open, account, number);
  const { outcomes, cutLine, winners } = project(board);
  const { quorum, startsAt, endsAt, settled, parameters } = board.season;
  const isLive = number === live;
  const rows = inOrder(board).map((candidate, index) => {
    const state = stateName(candidate);
    const outcome = outcomes.get(candidate.id) ?? "BelowQuorum";
    const isMotion = candidate.motionOn !== 0;
    return {
      rank: isMotion ? undefined : index + 1,
      candidate: candidate.id,
      name: isMotion ? `delist ${candidate.name || `listing ${candidate.motionOn}`}` : candidate.name,
      symbol: candidate.symbol,
      support: candidate.support,
      objection: candidate.objection,
      stands:
        state === "Live" || state === "Closed" ? (isMotion && outcome === "Won" ? "passes" : standsAs[outcome]) : state,
      yours: voter?.choices.find((choice) => choice.candidate === candidate.id)?.percent,
    };
  });
  showFacts(say, [
    [
      "Season",
      `${number}, ${isLive ? `live until ${when(endsAt, now)}` : settled ? "settled" : number > live ? `begins ${when(startsAt, now)}` : "over, not settled"}`,
    ],
    ["Phase", isLive ? phaseWords[phaseAt(now).phase] : undefined],
    ["Quorum", exactAmount(quorum)],
    ["Places", `${winners.length} of ${parameters.slots} taken`],
    ["The line", cutLine === undefined ? "none: a place is free" : exactAmount(cutLine)],
    ...voterFacts(voter),
  ]);
  say("");
  const figure = (title: string) => ({ title, isNumber: true });
  showTable(
    say,
    [
      figure("rank"),
      figure("candidate"),
      "symbol",
      "name",
      figure("support"),
      figure("objection"),
      "stands",
      figure("yours"),
    ],
    rows.map((row) => [
      row.rank ?? "motion",
      row.candidate,
      row.symbol,
      row.name,
      exactAmount(row.support),
      exactAmount(row.objection),
      row.stands,
      row.yours === undefined ? "" : `${row.yours} %`,
    ]),
  );
  return {
    season: number,
    isLive,
    settled,
    startsAt,
    endsAt,
    quorum,
    slots: parameters.slots,
    cutLine,
    candidates: rows,
    voter,
  };
}

function voterFacts(voter: Voter | undefined): [string, string][] {
  if (voter === undefined) return [];
  const { address, power, version, choices } = voter;
  const said =
    choices.length === 0 ? "none" : `${choices.map(shareText).join(", ")}; ${100 - usedPercent(choices)} % unused`;
  return [
    ["Account", address],
    ["Its power", exactAmount(power)],
    ["Its ballot", version === 0 ? said : `${said} (version ${version})`],
  ];
}
