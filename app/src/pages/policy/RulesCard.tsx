import { Trans } from "@lingui/react/macro";
import { Fragment, type ReactNode } from "react";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { PolicyRules } from "../../queries/policy.ts";
import { useFormat } from "../../text/useFormat.ts";
import { AccountLink } from "../candidate/AccountLink.tsx";

/** What binds a proposal that is made now. */
export function RulesCard({ rules }: { rules: PolicyRules }) {
  const format = useFormat();
  const days = (seconds: number) => format.duration(seconds, "long");
  const rows: [ReactNode, ReactNode][] = [
    [<Trans>Votes begin to count after</Trans>, days(rules.votingDelay)],
    [<Trans>Voting lasts</Trans>, days(rules.votingPeriod)],
    [<Trans>Between queue and effect</Trans>, days(rules.timelockDelay)],
    [
      <Trans>Quorum, of For alone</Trans>,
      <>
        <Amount value={rules.quorum} unit={false} />{" "}
        <span className="text-muted">
          <Trans>
            {format.bps(rules.quorumBps)} of all power, at least {format.bps(rules.quorumFloorBps)} of the first supply
          </Trans>
        </span>
      </>,
    ],
    [<Trans>Power it takes to propose</Trans>, <Amount value={rules.threshold} unit={false} />],
    [<Trans>Bond</Trans>, <Amount value={rules.bond} />],
    [
      <Trans>Guardian, who can only cancel</Trans>,
      rules.guardian === undefined ? (
        <Trans>nobody</Trans>
      ) : (
        <>
          <AccountLink address={rules.guardian} />{" "}
          <span className="text-muted">
            <Trans>
              until <Moment at={rules.guardianUntil} day />
            </Trans>
          </span>
        </>
      ),
    ],
  ];
  return (
    <section className="card grid gap-3 content-start">
      <h2>
        <Trans>The rules now</Trans>
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
        <Trans>
          Only a vote changes them, within bounds in the code. A bond is burned where more are against than for, and as
          many as the quorum are against; otherwise it goes back.
        </Trans>
      </p>
    </section>
  );
}
