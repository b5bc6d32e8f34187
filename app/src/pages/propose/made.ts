import { queryOptions } from "@tanstack/react-query";
import { governorViews } from "../../../../sdk/generated/governor.ts";
import { descriptionHash, type Proposal } from "../../../../sdk/policy/proposal.ts";
import type { Mext } from "../../chain/MextContext.tsx";
import { readContract, ReadReverted } from "../../chain/readContract.ts";
import { liveKey } from "../../queries/keys.ts";

/** The number of the proposal with exactly these calls and words; null while nobody has made it. */
export const madeQuery = (mext: Mext, proposal: Proposal | undefined) => {
  const hash = proposal && descriptionHash(proposal.description);
  return queryOptions({
    queryKey: liveKey(mext, "made", hash, proposal?.targets, proposal?.calldatas, proposal?.values.map(String)),
    enabled: proposal !== undefined,
    retry: false,
    queryFn: async (): Promise<bigint | null> => {
      if (!proposal || !hash) throw new Error("There is no proposal.");
      const { targets, values, calldatas } = proposal;
      const { address } = mext.deployment.contracts.governor;
      try {
        return await readContract(mext.config, {
          ...{ address, abi: governorViews, functionName: "getProposalId" },
          args: [targets, values, calldatas, hash],
        });
      } catch (error) {
        if (error instanceof ReadReverted) return null;
        throw error;
      }
    },
  });
};
