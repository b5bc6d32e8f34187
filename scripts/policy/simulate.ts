import { callsOf, type Proposal, type ProposalCall } from "../../sdk/policy/proposal.ts";
import type { Say } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import { decodeCall } from "./decode.ts";
import { findingsOf, findingWords } from "./findings.ts";
import { namedProposal } from "./governor.ts";
import { simulate } from "./simulation.ts";

/** A proposal's calls in their order, as if the timelock made them now. */
export async function simulatePolicy(open: Open): Promise<object> {
  const made = await namedProposal(open);
  const { simulation, findings } = await sayReport(open, made);
  const { isSound, ...answer } = simulation;
  return { proposal: made.id, ...answer, findings, ...(isSound ? {} : { exitCode: exitCodes.refused }) };
}

/** Says what a proposal's calls would come to, then what is to be watched about it, the gravest first; made yet or not. */
export async function sayReport(open: Open, made: Proposal & { id?: bigint }, say: Say = open.say) {
  const simulation = await saySimulation(open, callsOf(made), say);
  const findings = await findingsOf(open, made);
  for (const finding of findings) say(findingWords(finding));
  return { simulation, findings };
}

/** Says what each call would come to. All are made or none: where one fails, the proposal cannot be executed. */
async function saySimulation(open: Open, calls: readonly ProposalCall[], say: Say) {
  const simulation = await simulate(open, calls);
  const said = calls.map((call, index) => ({ text: decodeCall(open, call).text, ...simulation.calls[index] }));
  for (const [index, { text, ok, why }] of said.entries()) {
    say(`Call ${index + 1}: ${text}`);
    say(ok === true ? "  would succeed" : `  would fail. ${why ?? ""}`);
  }
  if (simulation.how === "alone") {
    say("This node cannot make calls one after the other; each was tried by itself, on the chain as it is.");
  }
  const isSound = said.every(({ ok }) => ok === true);
  say(isSound ? "All of them would succeed now." : "As it is now, the proposal could not be executed.");
  return { how: simulation.how, calls: said, isSound };
}
