import { callsOf, type ProposalCall } from "../../sdk/policy/proposal.ts";
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
  const { isSound, ...answer } = await saySimulation(open, callsOf(made));
  const findings = await findingsOf(open, made);
  for (const finding of findings) open.say(findingWords(finding));
  return { proposal: made.id, ...answer, findings, ...(isSound ? {} : { exitCode: exitCodes.refused }) };
}

/** Says what each call would come to. All are made or none: where one fails, the proposal cannot be executed. */
export async function saySimulation(open: Open, calls: readonly ProposalCall[], say: Say = open.say) {
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
