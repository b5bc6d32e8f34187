import { type Address, keccak256, stringToHex, zeroAddress } from "viem";
import { propose } from "../../sdk/calls/propose.ts";
import { proposalOf } from "../../sdk/policy/proposal.ts";
import { act } from "../lib/act.ts";
import { flagArg, mext, optionalAddress, optionalText, textArg } from "../lib/args.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import { showFacts } from "../lib/show.ts";
import { span, when } from "../lib/time.ts";
import { requireNamed } from "../stake/staking.ts";
import type { ProposalDraft } from "../../sdk/policy/draftFile.ts";
import { readDraft } from "./file.ts";
import { governorEvent, governorOf } from "./governor.ts";
import { sayReport } from "./simulate.ts";
import { readTerms, requireNew, requireReady } from "./terms.ts";

/** Says what proposing a file would come to; with `--send` (or a file for a Safe) proposes it. */
export async function proposePolicy(open: Open): Promise<object> {
  const draft = readDraft(open, textArg(open.args, "file", "a JSON file with title, body and calls"));
  const isDry = !flagArg(open.args, "send") && optionalText(open.args, "safeBatch") === undefined;
  if (isDry) return rehearsed(open, draft);
  const words = keccak256(
    stringToHex(JSON.stringify(draft, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value))),
  );
  const account = await proposerOf(open);
  const { proposalBond: amount } = await readTerms(open, account);
  const proposal = proposalOf({ ...draft, proposer: account });
  let report: Partial<Awaited<ReturnType<typeof sayReport>>> = {};
  const before = async (): Promise<void> => {
    requireReady(await readTerms(open, account));
    await requireNew(open, proposal);
    // What fails now may be meant for later; it is said, and not refused.
    if (report.findings === undefined) report = await sayReport(open, proposal, open.progress);
  };
  const { answer, receipt } = await act(open, {
    intent: `propose ${draft.title} (${words})`,
    call: async () => {
      await before();
      return propose(open.deployment, proposal);
    },
    takes: { amount, spender: governorOf(open).address, before },
  });
  const made = receipt === undefined ? undefined : governorEvent(open, receipt, "ProposalCreated");
  if (made === undefined) return { title: draft.title, ...report, ...answer };
  const { proposalId: id, voteStart, voteEnd } = made;
  open.say(
    `Proposal ${id} is made: its vote begins ${when(Number(voteStart), open.now)} and ends ${when(Number(voteEnd), open.now)}.`,
  );
  open.say(`The governor holds ${mext(amount)}; policy release ${id} returns them once the vote is over.`);
  return { proposal: id, title: draft.title, voteStart, voteEnd, bond: amount, ...report, ...answer };
}

/** What would be sent, and everything that would stop it; nothing is sent and nothing signed. */
async function rehearsed(open: Open, draft: ProposalDraft): Promise<object> {
  const account = optionalAddress(open.args, "from") ?? (await accountOf(open));
  const terms = await readTerms(open, account);
  const proposal = proposalOf({ ...draft, proposer: account });
  const begins = open.now + terms.votingDelay;
  const ends = begins + terms.votingPeriod;
  showFacts(open.say, [
    ["Title", draft.title],
    ["Proposer", `${account}, and nobody else`],
    ["Its power", `${mext(terms.power)}, of ${mext(terms.threshold)} needed`],
    ["Bond", `${mext(terms.proposalBond)}, of ${mext(terms.balance)} that are not staked`],
    [
      "Allowance",
      terms.allowance >= terms.proposalBond
        ? "given already"
        : `exactly ${mext(terms.proposalBond)}, in a transaction before`,
    ],
    ["Vote begins", `about ${when(begins, open.now)}, with the power of that second`],
    ["Vote ends", `about ${when(ends, open.now)}; late changes can move it by 7 d at most`],
    [
      "Executable",
      `from ${span(terms.timelockDelay)} after it is queued, not before about ${when(ends + terms.timelockDelay, open.now)}`,
    ],
  ]);
  open.say("");
  const report = await sayReport(open, proposal);
  requireReady(terms);
  await requireNew(open, proposal);
  open.say("");
  open.say("Nothing was sent. To propose it, run the same again with --send.");
  const ending = report.simulation.isSound ? {} : { exitCode: exitCodes.refused };
  return { status: "rehearsed", ...terms, voteStart: begins, voteEnd: ends, ...proposal, ...report, ...ending };
}

async function proposerOf(open: Open): Promise<Address> {
  if (optionalText(open.args, "safeBatch") === undefined) return accountOf(open);
  return requireNamed(optionalAddress(open.args, "from") ?? zeroAddress);
}
