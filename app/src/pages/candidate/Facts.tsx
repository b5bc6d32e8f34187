import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment, type ReactNode } from "react";
import { Link } from "wouter";
import type { Candidacy } from "../../../../sdk/listing/candidacy.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Candidate } from "../../queries/season.ts";
import { chainName } from "../../text/caip.ts";
import { tell } from "../../text/problem.ts";
import { AccountLink } from "./AccountLink.tsx";
import { CandidateActs } from "./CandidateActs.tsx";

/** An identifier that may break where its parts meet. */
function Identifier({ token }: { token: string }) {
  return (
    <code className="wrap-anywhere" dir="ltr">
      {token.split(/(?<=[:/])/).map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}

type Props = { candidate: Candidate; story: Candidacy | undefined; children?: ReactNode };

/** What the contract says of a candidate, what its own chain says of its token, and what can be done with its bond. */
export function Facts({ candidate, story, children }: Props) {
  const { i18n } = useLingui();
  const rows: [ReactNode, ReactNode][] = [
    [
      <Trans>Token</Trans>,
      <>
        <span>{chainName(candidate.token)}</span> <Identifier token={candidate.token} />
      </>,
    ],
    [<Trans>Applicant</Trans>, <AccountLink address={candidate.applicant} />],
    [<Trans>Applied</Trans>, <Moment at={candidate.appliedAt} />],
    [<Trans>Support</Trans>, <Amount value={candidate.support} unit={false} />],
    [<Trans>Objection</Trans>, <Amount value={candidate.objection} unit={false} />],
    [<Trans>Bond held</Trans>, <Amount value={candidate.bond} />],
    [<Trans>Burned at application</Trans>, <Amount value={candidate.fee} />],
  ];
  return (
    <section className="card grid gap-3">
      <h2>
        <Trans>Facts</Trans>
      </h2>
      <dl className="facts stacked">
        {rows.map(([term, value], index) => (
          <Fragment key={index}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {candidate.motionOn > 0 && (
        <p className="text-note">
          <Link href="/registry">
            <Trans>Listing {candidate.motionOn} in the registry</Trans>
          </Link>
        </p>
      )}
      {story && (
        <p className="text-note text-muted">
          <b>
            <Trans>The bond:</Trans>
          </b>{" "}
          {tell(i18n, [story.bond.said])}
        </p>
      )}
      {children}
      <CandidateActs candidate={candidate} />
    </section>
  );
}
