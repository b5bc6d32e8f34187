import { expect } from "@playwright/test";
import { mextTokenAbi } from "../../../../sdk/generated/abi.ts";
import { governorIn, proposer, TITLE, writeProposal } from "../proposal.ts";
import type { Chain } from "../stack.ts";
import { APPROVE, type RowOf, told } from "./row.ts";

/** What the proposer and the governor hold, and how many proposals there are. */
async function factsIn(chain: Chain) {
  const governor = governorIn(chain);
  const [balance, held, latest] = await Promise.all([
    chain.balance(proposer.address),
    chain.balance(governor.address),
    chain.client.readContract({ ...governor, functionName: "latestProposalId" }),
  ]);
  return { balance, held, latest };
}

/** What the governor may still take of the proposer's. */
const allowedIn = (chain: Chain): Promise<bigint> =>
  chain.client.readContract({
    ...{ address: chain.deployment.contracts.mextToken.address, abi: mextTokenAbi, functionName: "allowance" },
    args: [proposer.address, governorIn(chain).address],
  });

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
          held: before.held + bond,
          latest: before.latest + 1n,
        });
        expect(await allowedIn(chain)).toBe(0n);
      },
    ),
  }),
} as const satisfies Record<string, RowOf>;
