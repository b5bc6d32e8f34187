import { isAddressEqual, parseEventLogs, toFunctionSelector, type TransactionReceipt } from "viem";
import { formatAbiItem } from "viem/utils";
import { castSignedBallot } from "../../sdk/calls/castSignedBallot.ts";
import { castSignedBallots } from "../../sdk/calls/castSignedBallots.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { decodeError, sentenceOf } from "../../sdk/errors/decodeError.ts";
import { englishSentence } from "../../sdk/errors/sentence.ts";
import type { SignedBallot } from "../../sdk/types.ts";
import { act } from "../lib/act.ts";
import { textArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import { dataOf } from "../lib/send.ts";
import { daoOf } from "./dao.ts";
import { sayBallot } from "./sayBallot.ts";
import { readSignedBallots } from "./signedFile.ts";
import { keccak256, stringToHex } from "viem";

/** Sends ballots that others signed: one, or a batch that skips the bad ones and says why. */
export async function sendVotes(open: Open): Promise<object> {
  const ballots = readSignedBallots(open, textArg(open.args, "file", "one file of vote sign, or several with commas"));
  const [first] = ballots;
  const single = ballots.length === 1 && first !== undefined ? first : undefined;
  const { answer, receipt } = await act(open, {
    intent: `send signed ballots ${keccak256(stringToHex(ballots.map(({ signature }) => signature).join(" ")))}`,
    call: () =>
      single === undefined
        ? castSignedBallots(open.deployment, { ballots })
        : castSignedBallot(open.deployment, { ballot: single }),
  });
  if (receipt === undefined) return answer;
  const said = sayBallot(open, receipt);
  const skipped = await skippedOf(open, receipt, ballots);
  for (const { index, voter, sentence } of skipped)
    open.say(`Ballot ${index + 1}, of ${voter}, did not count: ${sentence}`);
  return { ...said, skipped, ...answer, ...(skipped.length > 0 ? { exitCode: exitCodes.refused } : {}) };
}

type Skipped = { index: number; voter: string; error: string; sentence: string };

async function skippedOf(
  open: Open,
  receipt: TransactionReceipt,
  ballots: readonly SignedBallot[],
): Promise<Skipped[]> {
  const { address, abi } = daoOf(open);
  const logs = receipt.logs.filter((log) => isAddressEqual(log.address, address));
  const events = parseEventLogs({ abi, eventName: "BallotSkipped", logs });
  return Promise.all(
    events.map(async ({ args: { index, voter, why } }) => {
      const error = errorNames.get(why) ?? why;
      const ballot = ballots[Number(index)];
      const sentence = ballot === undefined ? undefined : await reasonOf(open, receipt, ballot, error);
      return { index: Number(index), voter, error, sentence: sentence ?? `${error}.` };
    }),
  );
}

/** The contract's reason with its values: the event has the error's name, and asking again about that ballot the rest. */
async function reasonOf(
  { client, deployment }: Open,
  { blockNumber, from }: TransactionReceipt,
  ballot: SignedBallot,
  error: string,
): Promise<string | undefined> {
  const call = castSignedBallot(deployment, { ballot });
  try {
    await client.call({ account: from, to: call.address, data: dataOf(call), blockNumber });
  } catch (thrown) {
    const decoded = decodeError(thrown);
    if (decoded?.name === error) return englishSentence(sentenceOf(decoded));
  }
  return undefined;
}

const errorNames = new Map(
  listingDaoAbi
    .filter((item) => item.type === "error")
    .map((item) => [toFunctionSelector(formatAbiItem(item).replace(/^error /, "")) as string, item.name as string]),
);
