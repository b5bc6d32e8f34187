import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "wouter";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import { tierName } from "../../wallet/tierNames.ts";
import type { Need } from "./needs.ts";
import { PolicyNeedWords } from "./PolicyNeedWords.tsx";

/** What waits, in a sentence. */
export function NeedWords({ need }: { need: Need }) {
  const { i18n } = useLingui();
  switch (need.kind) {
    case "vote":
      return (
        <Link href="/listings">
          <Trans>
            Your vote of season {need.season} is unused: <Amount value={need.power} unit={false} />.
          </Trans>
        </Link>
      );
    case "vote-part":
      return (
        <Link href="/listings">
          <Trans>
            Your ballot of season {need.season} leaves {need.unused}% of your power unused.
          </Trans>
        </Link>
      );
    case "policy-vote":
    case "policy-queue":
    case "policy-execute":
    case "policy-bond":
      return <PolicyNeedWords need={need} />;
    case "claim":
      return (
        <Trans>
          <Amount value={need.amount} /> of revenue to claim.
        </Trans>
      );
    case "free":
      return (
        <Trans>
          <Amount value={need.exit.amount} /> have run their notice and are free.
        </Trans>
      );
    case "soon":
      return (
        <Trans>
          <Amount value={need.exit.amount} /> from the {i18n._(tierName(need.exit.tier))} tier are free in{" "}
          <Left until={need.exit.readyAt} />.
        </Trans>
      );
    case "bond":
      return (
        <Trans>
          The bond of <Link href={`/listings/candidate/${need.candidate.id}`}>{need.candidate.symbol}</Link> can come
          back to you: <Amount value={need.candidate.bond} />.
        </Trans>
      );
    case "draft":
      return (
        <Link href="/listings/apply">
          <Trans>
            Your application of {need.draft.symbol} is not sent; it can be until <Moment at={need.until} />.
          </Trans>
        </Link>
      );
    case "settle":
      return <Trans>Season {need.season} waits to be settled; anybody may.</Trans>;
    case "overdue":
      return (
        <Link href="/registry">
          <Trans>
            The council owes a date for <Plural value={need.symbols.length} one="# token" other="# tokens" />:{" "}
            {need.symbols.join(", ")}.
          </Trans>
        </Link>
      );
    case "delegation": {
      const [newest] = need.changes;
      if (!newest) return null;
      return (
        <Trans>
          <Plural value={need.changes.length} one="# account" other="# accounts" /> gave you their votes or took them
          back, last <Account address={newest.delegator} /> on <Moment at={newest.at} />.
        </Trans>
      );
    }
  }
}
