import { useQueries } from "@tanstack/react-query";
import type { Address } from "viem";
import { bondFateOf } from "../../../../sdk/listing/bondFate.ts";
import type { Mext } from "../../chain/MextContext.tsx";
import { named } from "../../history/entry.ts";
import { accountScan } from "../../history/scans.ts";
import { useHistory } from "../../history/useHistory.ts";
import { candidateQuery } from "../../queries/season.ts";
import { applicationsOf, delegationsOf } from "../account/history.ts";
import { seenUntil } from "./seen.ts";

/** What an account put forward, and who gave it or took from it their votes since it last looked. */
export function useOwnPast(mext: Mext, address: Address | undefined, now: number | undefined) {
  const history = useHistory(address && accountScan(mext, address));
  const ids = address ? applicationsOf(history.entries, address) : [];
  const candidates = useQueries({ queries: ids.map((id) => candidateQuery(mext, id)) });
  const seen = address && history.isComplete && now !== undefined ? seenUntil(mext.runtime.chainId, address, now) : now;
  return {
    history,
    refundable: candidates.flatMap(({ data }) =>
      data && now !== undefined && bondFateOf(data, { now }).is === "refundable" ? [data] : [],
    ),
    proposals: named(history.entries, "ProposalBonded").map(({ args }) => args.proposalId),
    delegations: delegationsOf(history.entries).filter(
      ({ at, delegator }) => delegator !== address && seen !== undefined && at > seen,
    ),
  };
}
