import { useMemo } from "react";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { accountScan, policyScan, sentScan } from "../../history/scans.ts";
import { type ShownHistory, useHistory } from "../../history/useHistory.ts";
import { ofProposer, sentBy, type Titles, titlesIn, together } from "./policy.ts";

/** Everything that the page of an account tells: what names it, what became of its proposals, what it did for all. */
export function useAccountHistory(account: Address): { history: ShownHistory; titles: Titles } {
  const mext = useMext();
  const own = useHistory(accountScan(mext, account));
  const policy = useHistory(policyScan(mext));
  const sent = useHistory(sentScan(mext));
  const scans = [own, policy, sent];
  const entries = useMemo(
    () => together(own.entries, ofProposer(policy.entries, account), sentBy(sent.entries, account)),
    [own.entries, policy.entries, sent.entries, account],
  );
  const titles = useMemo(() => titlesIn(policy.entries), [policy.entries]);
  const history = {
    entries,
    through: own.through,
    isComplete: scans.every(({ isComplete }) => isComplete),
    share: Math.min(...scans.map(({ share }) => share)),
    error: scans.find(({ error }) => error !== null)?.error ?? null,
    retry: () => scans.forEach(({ error, retry }) => error !== null && retry()),
  };
  return { history, titles };
}
