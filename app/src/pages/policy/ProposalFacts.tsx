import { Trans } from "@lingui/react/macro";
import { Fragment, type ReactNode } from "react";
import { Amount } from "../../components/Amount.tsx";
import type { Standing } from "../../queries/policy.ts";
import type { Made } from "../../queries/proposals.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { AccountLink } from "../candidate/AccountLink.tsx";
import { setsGuardianOnly } from "./stage.ts";

/** Who stands behind a proposal, with what, and who could stop it. */
export function ProposalFacts({ made, standing }: { made: Made; standing: Standing }) {
  const { deployment } = useMext();
  const { guardian, bond, threshold, proposerPower } = standing;
  const rows: [ReactNode, ReactNode][] = [
    [<Trans>Proposer</Trans>, <AccountLink address={made.proposer} />],
    [
      <Trans>Its power now</Trans>,
      <>
        <Amount value={proposerPower} unit={false} />{" "}
        <span className="text-muted">
          <Trans>
            it has to keep <Amount value={threshold} unit={false} />
          </Trans>
        </span>
      </>,
    ],
    [<Trans>Bond held</Trans>, <Amount value={bond} />],
    [
      <Trans>Guardian, who can only cancel</Trans>,
      guardian === undefined ? <Trans>nobody</Trans> : <AccountLink address={guardian} />,
    ],
  ];
  return (
    <section className="card grid gap-3">
      <h2>
        <Trans>Facts</Trans>
      </h2>
      <dl className="terms">
        {rows.map(([term, value], index) => (
          <Fragment key={index}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="text-note text-muted">
        {setsGuardianOnly(made, deployment.contracts.governor.address) ? (
          <Trans>It does nothing but set the guardian, so the guardian cannot cancel it.</Trans>
        ) : (
          <Trans>
            The guardian may cancel it until it is executed; its proposer, until votes count; anybody, until the vote
            closes, if its proposer’s power fell below what it has to keep.
          </Trans>
        )}
      </p>
    </section>
  );
}
