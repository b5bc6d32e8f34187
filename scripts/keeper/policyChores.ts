import { executeProposal } from "../../sdk/calls/executeProposal.ts";
import { queueProposal } from "../../sdk/calls/queueProposal.ts";
import { releaseBond } from "../../sdk/calls/releaseBond.ts";
import { type ProposalState, proposalStates } from "../../sdk/types.ts";
import type { Open } from "../lib/open.ts";
import { governorOf, type Made, readProposals } from "../policy/governor.ts";
import type { Chore } from "./chore.ts";

/** Proposals to queue, to execute, and whose bond may be paid back or burned. */
export async function policyChores(open: Open): Promise<Chore[]> {
  const chores: Chore[] = [];
  for (const made of await readProposals(open)) chores.push(...(await choresOf(open, made)));
  return chores;
}

/** Where a vote is over for good or for bad, and its bond no longer at stake. */
const OPEN: readonly ProposalState[] = ["Pending", "Active"];

async function choresOf(open: Open, made: Made): Promise<Chore[]> {
  const { client, deployment, now } = open;
  const read = { ...governorOf(open), args: [made.id] } as const;
  const [number, bond, eta] = await Promise.all([
    client.readContract({ ...read, functionName: "state" }),
    client.readContract({ ...read, functionName: "bondOf" }),
    client.readContract({ ...read, functionName: "proposalEta" }),
  ]);
  const state = proposalStates[number] ?? "Pending";
  const isDue = state === "Queued" && eta !== 0n && Number(eta) <= now;
  return [
    ...(state === "Succeeded"
      ? [{ intent: `queue proposal ${made.id}`, call: () => queueProposal(deployment, made) }]
      : []),
    ...(isDue ? [{ intent: `execute proposal ${made.id}`, call: () => executeProposal(deployment, made) }] : []),
    ...(bond > 0n && !OPEN.includes(state)
      ? [
          {
            intent: `release the bond of proposal ${made.id}`,
            call: () => releaseBond(deployment, { proposalId: made.id }),
          },
        ]
      : []),
  ];
}
