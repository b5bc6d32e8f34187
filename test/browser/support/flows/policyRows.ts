import { expect, type Page } from "@playwright/test";
import { cancelProposal } from "../../../../sdk/calls/cancelProposal.ts";
import type { ProposalState } from "../../../../sdk/types.ts";
import { accountAt } from "../../../../scripts/demo/people.ts";
import { MEXT } from "../book.ts";
import { send } from "../past.ts";
import { type Made, pass, passAndQueue, passToVote, policyOf, proposeParameters } from "../proposals.ts";
import type { Chain } from "../stack.ts";
import { dialog } from "../visitor.ts";
import { type RowOf, SEND, told } from "./row.ts";

/** Holds power, and MEXT for a proposal's bond. */
const proposer = accountAt(2);
/** Holds power of its own. */
const anybody = accountAt(1);
const BOND = 50_000n * MEXT;
const SLOTS = 5;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const pathOf = ({ proposalId }: Made) => `/policy/proposal/${proposalId}`;

const made = (chain: Chain): Promise<Made> =>
  proposeParameters(chain, proposer, {
    title: "Five places a season",
    body: "Fewer places, each better looked at.",
    change: { slots: SLOTS },
  });

/** Its state is the one, then the other. */
const goes = (chain: Chain, { proposalId }: Made, from: ProposalState, to: ProposalState) =>
  told(
    () => policyOf(chain).state(proposalId),
    (before, after) => expect([before, after]).toEqual([from, to]),
  );

const castPolicyVote: RowOf = async (chain) => {
  const proposal = await made(chain);
  const { proposalId } = proposal;
  await passToVote(chain, proposal);
  const policy = policyOf(chain);
  const power = await policy.powerAt(anybody.address, await policy.snapshot(proposalId));
  return {
    owner: anybody,
    title: `Vote for proposal ${proposalId}`,
    asks: SEND,
    path: pathOf(proposal),
    ready: async (page) => {
      await page.getByRole("radiogroup", { name: "Your vote" }).getByRole("radio", { name: "For" }).check();
      await button(page, "Cast my vote").click();
      return dialog(page, "Before you sign").getByRole("button", { name: "Sign and cast it" });
    },
    ...told(
      async () => ({ tally: await policy.votes(proposalId), vote: await policy.voteOf(proposalId, anybody.address) }),
      (before, after) => {
        expect(power).toBeGreaterThan(0n);
        expect(before).toEqual({ tally: [0n, 0n, 0n], vote: [0, 0] });
        expect(after).toEqual({ tally: [0n, power, 0n], vote: [1, 1] });
      },
    ),
  };
};

const queueProposal: RowOf = async (chain) => {
  const proposal = await made(chain);
  await pass(chain, proposal);
  return {
    owner: anybody,
    title: `Queue proposal ${proposal.proposalId}`,
    asks: SEND,
    path: pathOf(proposal),
    ready: async (page) => button(page, "Queue it"),
    ...goes(chain, proposal, "Succeeded", "Queued"),
  };
};

const executeProposal: RowOf = async (chain) => {
  const proposal = await made(chain);
  await passAndQueue(chain, anybody, proposal);
  const next = (await chain.season()) + 1;
  const policy = policyOf(chain);
  return {
    owner: anybody,
    title: `Execute proposal ${proposal.proposalId}`,
    asks: SEND,
    path: pathOf(proposal),
    ready: async (page) => button(page, "Execute it"),
    ...told(
      async () => ({ state: await policy.state(proposal.proposalId), slots: (await policy.parameters(next)).slots }),
      (before, after) => {
        expect(before.state).toBe("Queued");
        expect(before.slots).not.toBe(SLOTS);
        expect(after).toEqual({ state: "Executed", slots: SLOTS });
      },
    ),
  };
};

const cancelRow: RowOf = async (chain) => {
  const proposal = await made(chain);
  return {
    owner: proposer,
    title: `Cancel proposal ${proposal.proposalId}`,
    asks: SEND,
    path: pathOf(proposal),
    ready: async (page) => button(page, "Cancel the proposal"),
    ...goes(chain, proposal, "Pending", "Canceled"),
  };
};

const releaseBond: RowOf = async (chain) => {
  const proposal = await made(chain);
  await send(chain, proposer, cancelProposal(chain.deployment, proposal));
  return {
    owner: anybody,
    title: `Release the bond of proposal ${proposal.proposalId}`,
    asks: SEND,
    path: pathOf(proposal),
    ready: async (page) => button(page, "Return the bond"),
    ...told(
      async () => ({
        bond: await policyOf(chain).bondOf(proposal.proposalId),
        balance: await chain.balance(proposer.address),
      }),
      (before, after) => {
        expect(before.bond).toBe(BOND);
        expect(after).toEqual({ bond: 0n, balance: before.balance + BOND });
      },
    ),
  };
};

export const policyRows = { castPolicyVote, queueProposal, executeProposal, cancelProposal: cancelRow, releaseBond };
