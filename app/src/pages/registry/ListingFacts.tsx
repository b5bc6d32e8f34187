import { Trans } from "@lingui/react/macro";
import { Fragment } from "react";
import { Link } from "wouter";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Row } from "./rows.ts";

/** What the contract says of a listing. */
export function ListingFacts({ row: { listing } }: { row: Row }) {
  return (
    <dl className="facts stacked">
      <dt>
        <Trans>Token</Trans>
      </dt>
      <dd>
        <code className="wrap-anywhere" dir="ltr">
          {listing.token.split(/(?<=[:/])/).map((part, index) => (
            <Fragment key={index}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </code>
      </dd>
      <dt>
        <Trans>Candidate</Trans>
      </dt>
      <dd>
        <Link href={`/listings/candidate/${listing.candidate}`}>
          <Trans>Candidate {listing.candidate}</Trans>
        </Link>
      </dd>
      <dt>
        <Trans>Applicant</Trans>
      </dt>
      <dd>
        <Account address={listing.applicant} />
      </dd>
      <dt>
        <Trans>Listed</Trans>
      </dt>
      <dd>
        <Moment at={listing.listedAt} />
      </dd>
      <dt>
        <Trans>Support</Trans>
      </dt>
      <dd>
        <Amount value={listing.support} unit={false} />
      </dd>
      <dt>
        <Trans>Objection</Trans>
      </dt>
      <dd>
        <Amount value={listing.objection} unit={false} />
      </dd>
      <dt>
        <Trans>Quorum of the season</Trans>
      </dt>
      <dd>
        <Amount value={listing.quorum} unit={false} />
      </dd>
      <dt>
        <Trans>The team’s last word</Trans>
      </dt>
      <dd>
        <Moment at={listing.updatedAt} />
      </dd>
    </dl>
  );
}
