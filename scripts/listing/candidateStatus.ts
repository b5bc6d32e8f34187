import { type Book, contextIn } from "../../sdk/listing/book.ts";
import { type Candidacy, candidacyOf } from "../../sdk/listing/candidacy.ts";
import { saidInEnglish } from "../../sdk/listing/said.ts";
import { type CandidateView, isMotion } from "../../sdk/listing/views.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { mext } from "../lib/args.ts";
import { problemOf } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import { showFacts } from "../lib/show.ts";
import { when } from "../lib/time.ts";
import { readBook, readCandidate } from "./read.ts";

/** A candidate's whole story. */
export async function candidateStatus(open: Open, id: number): Promise<object> {
  const [candidate, book] = await Promise.all([readCandidate(open, id), readBook(open)]);
  return tellCandidate(open, book, candidate);
}

export async function tellCandidate(open: Open, book: Book, candidate: CandidateView): Promise<object> {
  const context = contextIn(book, candidate, await displacedBy(open, candidate));
  const story = candidacyOf(candidate, context);
  const { state, place, bond, again } = story;
  const { quorum, parameters } = context.season;
  const gap = place?.needed === undefined ? undefined : candidate.support - place.needed;
  // Before the season there is no count yet, and no order but that of applications.
  const counted = state === "Applied" ? undefined : place;
  const about = isMotion(candidate) ? `motion to delist listing ${candidate.motionOn}, ` : "";
  showFacts(open.say, [
    [`candidate ${candidate.id}`, `${about}${candidate.name} (${candidate.symbol}), ${candidate.token}`],
    ["state", state],
    ["season", candidate.season],
    ["applicant", candidate.applicant],
    ["applied", when(candidate.appliedAt, open.now)],
    ["support", counted === undefined ? undefined : mext(candidate.support)],
    ["objection", counted === undefined ? undefined : mext(candidate.objection)],
    ["quorum", counted === undefined ? undefined : mext(quorum)],
    ["rank", counted?.rank === undefined ? undefined : `${counted.rank}, of ${parameters.slots} places at most`],
    ["cut line", counted?.rank === undefined ? undefined : cutLine(context.standings.cutLine)],
    ["to the line", gap === undefined || counted === undefined ? undefined : `${gap < 0n ? "" : "+"}${mext(gap)}`],
    ["why", saidInEnglish(story.why)],
    ["bond", `${saidInEnglish([bond.said])}${push(story)}`],
    ["again", saidInEnglish(again.said)],
  ]);
  return {
    candidate,
    state,
    rank: place?.rank,
    outcome: place?.outcome,
    quorum,
    cutLine: context.standings.cutLine,
    distance: gap,
    why: { ids: story.why.map(({ message }) => message.id), text: saidInEnglish(story.why) },
    bond: { is: bond.is, held: bond.held, fee: bond.fee, text: saidInEnglish([bond.said]) },
    again: { ...again, least: context.entry.least, fee: context.entry.fee, said: saidInEnglish(again.said) },
  };
}

const cutLine = (support: bigint | undefined): string =>
  support === undefined ? "places are free: quorum, and more support than objection" : mext(support);

const push = ({ bond }: Candidacy): string => (bond.is === "refundable" ? " Push it: listing settle --refunds." : "");

/** Who took a displaced candidate's place; unknown where the node keeps no events that old. */
async function displacedBy(open: Open, candidate: CandidateView): Promise<CandidateView | undefined> {
  if (candidate.state !== 3) return undefined;
  try {
    const [log] = await open.client.getContractEvents({
      address: open.deployment.contracts.listingDao.address,
      abi: listingDaoAbi,
      eventName: "CandidateDisplaced",
      args: { candidate: candidate.id },
      fromBlock: BigInt(open.deployment.blockNumber),
      strict: true,
    });
    return log === undefined ? undefined : await readCandidate(open, log.args.by);
  } catch (error) {
    if (problemOf(error).exitCode === exitCodes.unreachable) throw error;
    return undefined;
  }
}
