import { ballotTypedData } from "../../sdk/calls/ballotTypedData.ts";
import { endsAt } from "../../sdk/mirrors/season.ts";
import type { UnsignedBallot } from "../../sdk/types.ts";
import { flagArg, optionalText, textArg } from "../lib/args.ts";
import { writeWhole } from "../lib/files.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { requireRecordedCode } from "../lib/recordedCode.ts";
import { signTypedData } from "../lib/signTypedData.ts";
import { untilArg } from "../lib/signedPlace.ts";
import { utc } from "../lib/time.ts";
import { shareText, wishOf } from "./choices.ts";
import { requireSound } from "./check.ts";
import { liveSeason, readBoard, readVoter } from "./dao.ts";
import { sayEffect } from "./sayEffect.ts";
import { signedBallotJson } from "./signedFile.ts";

/** Signs a ballot, or its withdrawal, into a file that anybody may send; the signer pays nothing. */
export async function signVote(open: Open): Promise<object> {
  const { args, deployment, say } = open;
  const file = textArg(args, "out", "the file to write");
  const isWithdrawal = flagArg(args, "withdraw");
  const { choices, reason } = isWithdrawal ? { choices: [], reason: optionalText(args, "reason") ?? "" } : wishOf(args);
  const from = await accountOf(open);
  const season = liveSeason(open);
  const deadline = deadlineOf(open, season);
  const [board, voter] = await Promise.all([readBoard(open, season), readVoter(open, from, season)]);
  await requireSound(open, { board, voter, choices, isWithdrawal });
  const effect = sayEffect(open, { board, voter, choices });
  await requireRecordedCode(open, deployment.contracts.listingDao.address);
  const ballot: UnsignedBallot = { voter: from, season, choices, version: voter.version, deadline, reason };
  const signature = await signTypedData(open, from, ballotTypedData(deployment, ballot));
  writeWhole(file, signedBallotJson(open, { ...ballot, signature }));
  say(
    `${from} signed ${isWithdrawal ? "the withdrawal of the ballot" : choices.map(shareText).join(", ")} in season ${season}, ` +
      `over version ${voter.version}, valid until ${utc(deadline)}. Written to ${file}; nothing was sent.`,
  );
  return { file, ...ballot, signature, effect };
}

/** The last second at which it counts: by default that of the season. */
function deadlineOf(open: Open, season: number): number {
  return optionalText(open.args, "until") === undefined ? endsAt(season) - 1 : untilArg(open);
}
