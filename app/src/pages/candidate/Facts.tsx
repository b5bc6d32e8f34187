import { Trans } from "@lingui/react/macro";
import { Fragment } from "react";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Candidate } from "../../queries/season.ts";
import { chainName } from "../../text/caip.ts";
import { CandidateActs } from "./CandidateActs.tsx";

/** What the contract says of a candidate, and what can be done with its bond. */
export function Facts({ candidate }: { candidate: Candidate }) {
  return (
    <section className="card grid gap-3">
      <h2>
        <Trans>Facts</Trans>
      </h2>
      <dl className="facts stacked">
        <dt>
          <Trans>Token</Trans>
        </dt>
        <dd>
          <span>{chainName(candidate.token)}</span>{" "}
          <code className="wrap-anywhere" dir="ltr">
            {candidate.token.split(/(?<=[:/])/).map((part, index) => (
              <Fragment key={index}>
                {part}
                <wbr />
              </Fragment>
            ))}
          </code>
        </dd>
        <dt>
          <Trans>Applicant</Trans>
        </dt>
        <dd>
          <Account address={candidate.applicant} />
        </dd>
        <dt>
          <Trans>Applied</Trans>
        </dt>
        <dd>
          <Moment at={candidate.appliedAt} />
        </dd>
        <dt>
          <Trans>Support</Trans>
        </dt>
        <dd>
          <Amount value={candidate.support} unit={false} />
        </dd>
        <dt>
          <Trans>Objection</Trans>
        </dt>
        <dd>
          <Amount value={candidate.objection} unit={false} />
        </dd>
        <dt>
          <Trans>Bond held</Trans>
        </dt>
        <dd>
          <Amount value={candidate.bond} />
        </dd>
        <dt>
          <Trans>Burned at application</Trans>
        </dt>
        <dd>
          <Amount value={candidate.fee} />
        </dd>
      </dl>
      <CandidateActs candidate={candidate} />
    </section>
  );
}
