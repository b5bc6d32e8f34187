import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { Left } from "../../components/Moment.tsx";
import type { PolicyNeed } from "./policyNeeds.ts";

/** What of policy waits, in a sentence. */
export function PolicyNeedWords({ need }: { need: PolicyNeed }) {
  const number = need.proposal.toString();
  const href = `/policy/proposal/${number}`;
  switch (need.kind) {
    case "policy-vote":
      return (
        <Trans>
          Your vote on proposal <Link href={href}>{number}</Link> is not cast:{" "}
          <Amount value={need.power} unit={false} />, for <Left until={need.until} /> more.
        </Trans>
      );
    case "policy-queue":
      return (
        <Trans>
          Your proposal <Link href={href}>{number}</Link> passed and can be queued.
        </Trans>
      );
    case "policy-execute":
      return (
        <Trans>
          Your proposal <Link href={href}>{number}</Link> has waited long enough and can be executed.
        </Trans>
      );
    case "policy-bond":
      return (
        <Trans>
          The vote on your proposal <Link href={href}>{number}</Link> is over: its bond of <Amount value={need.bond} />{" "}
          can come back to you.
        </Trans>
      );
  }
}
