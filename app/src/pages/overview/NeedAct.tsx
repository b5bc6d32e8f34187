import { Trans } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { WriteButton } from "../../components/WriteButton.tsx";
import { withWords } from "../../text/words.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import type { Need } from "./needs.ts";

// With the sentences for what the governor refuses; few visitors have such a need.
const PolicyNeedAct = lazy(() => withWords(import("./PolicyNeedAct.tsx"), "policy", "acts"));

/** The one act that answers a need. Where the sentence is a link, it is the act. */
export function NeedAct({ need, onSeen }: { need: Need; onSeen: () => void }) {
  const { start } = useTransactions();
  switch (need.kind) {
    case "claim":
      return (
        <WriteButton verb="claim" terse onWrite={() => start("claim", { amount: need.amount })}>
          <Trans>Claim</Trans>
        </WriteButton>
      );
    case "free": {
      const { id, amount } = need.exit;
      return (
        <WriteButton verb="withdraw" terse onWrite={() => start("withdraw", { exitId: id, amount })}>
          <Trans>Withdraw</Trans>
        </WriteButton>
      );
    }
    case "bond": {
      const { id, symbol } = need.candidate;
      return (
        <WriteButton verb="refundBond" terse onWrite={() => start("refundBond", { candidate: id, symbol })}>
          <Trans>Return the bond</Trans>
        </WriteButton>
      );
    }
    case "settle":
      return (
        <WriteButton verb="settle" terse onWrite={() => start("settle", { season: need.season })}>
          <Trans>Settle season {need.season}</Trans>
        </WriteButton>
      );
    case "soon":
      return (
        <Link href="/stake">
          <Trans>To your stakes</Trans>
        </Link>
      );
    case "delegation":
      return (
        <button type="button" className="quiet" onClick={onSeen}>
          <Trans>I have seen it</Trans>
        </button>
      );
    case "vote":
    case "vote-part":
    case "draft":
    case "overdue":
      return null;
    case "policy-vote":
    case "policy-queue":
    case "policy-execute":
    case "policy-bond":
      return (
        <Suspense>
          <PolicyNeedAct need={need} />
        </Suspense>
      );
  }
}
