import type { Address } from "viem";
import { simulateContract } from "wagmi/actions";
import { applyForListing } from "../../../../sdk/calls/applyForListing.ts";
import type { Mext } from "../../chain/MextContext.tsx";
import { explain } from "../../tx/explain.ts";
import type { Problem } from "../../tx/flow.ts";
import type { ArgsOf } from "../../tx/verbs.ts";

/** What the contract says to the application now; null if it would take it. */
export async function rehearse(mext: Mext, args: ArgsOf<"applyForListing">, from: Address): Promise<Problem | null> {
  const blockTag = mext.runtime.local ? ("pending" as const) : undefined;
  try {
    await simulateContract(mext.config, { ...applyForListing(mext.deployment, args), account: from, blockTag });
    return null;
  } catch (error) {
    const problem = explain(error);
    // The bond is pulled last, so everything else was right; the allowance is signed with the application.
    const isLast = problem.kind === "revert" && problem.name === "ERC20InsufficientAllowance";
    return isLast ? null : problem;
  }
}
