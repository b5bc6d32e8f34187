import { expect } from "@playwright/test";
import { mextTokenAbi } from "../../../../sdk/generated/abi.ts";
import { governorIn, proposer, TITLE, writeProposal } from "../proposal.ts";
import type { Chain } from "../stack.ts";
import { APPROVE, type RowOf, told } from "./row.ts";

/** What the proposer holds, what the governor may take of it, and how many proposals there are. */
async function factsIn(chain: Chain) {
  const governor = governorIn(chain);
  const token = { address: chain.deployment.contracts.mextToken.address, abi: mextTokenAbi } as const;
  const args = [proposer.address, governor.address] as const;
  const [balance, allowance, held, latest] = await Promise.all([
    chain.balance(proposer.address),
    chain.client.readContract({ ...token, functionName: "allowance", args }),
    chain.balance(governor.address),
    chain.client.readContract({ ...governor, functionName: "latestProposalId" }),
  ]);
  return { balance, allowance, held, latest };
}

export const proposeRows = {
  propose: async (chain) => ({
    owner: proposer,
    title: `Propose “${TITLE}”`,
    asks: APPROVE,
    path: "/policy/new",
    ready: async (page) => {
      await writeProposal(page);
      return page.getByRole("button", { name: "Propose it" });
    },
    ...told(
      () => factsIn(chain),
      async (before, after) => {
        const bond = await chain.client.readContract({ ...governorIn(chain), functionName: "proposalBond" });
        expect(after).toEqual({
          balance: before.balance - bond,
          allowance: 0n,
          held: before.held + bond,
          latest: before.latest + 1n,
        });
      },
    ),
  }),
} as const satisfies Record<string, RowOf>;
