import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import type { Entry } from "../../history/entry.ts";
import { standingQuery } from "../../queries/policy.ts";
import { proposalsIn } from "../../queries/proposals.ts";
import type { Item } from "./ProposalRow.tsx";
import { inOrder, stateAt } from "./stage.ts";

/** Every proposal with how it stands, in the order in which one looks for them. */
export function useProposals(entries: readonly Entry[], now: number | undefined) {
  const mext = useMext();
  const made = useMemo(() => proposalsIn(entries), [entries]);
  const standings = useQueries({ queries: made.map((one) => standingQuery(mext, one)) });
  const items = made.flatMap((one, index): Item[] => {
    const standing = standings[index]?.data;
    if (standing === undefined || now === undefined) return [];
    return [{ made: one, standing, state: stateAt(standing, one, now) }];
  });
  return { made, standings, items: inOrder(items) };
}
