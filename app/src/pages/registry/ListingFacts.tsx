import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "wouter";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { CopyText } from "../../components/CopyText.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Listing } from "../../queries/registry.ts";
import { chainName } from "../../text/caip.ts";

/** What the registry says of a token, in exact figures. */
export function ListingFacts({ listing, dormantAfter }: { listing: Listing; dormantAfter: number }) {
  const { t } = useLingui();
  return (
    <dl className="facts stacked">
      <dt>
        <Trans>Chain</Trans>
      </dt>
      <dd>{chainName(listing.token)}</dd>
      <dt>
        <Trans>Identifier</Trans>
      </dt>
      <dd>
        <code className="break-all" dir="ltr">
          {listing.token}
        </code>
        <CopyText text={listing.token} label={t`Copy the identifier of ${listing.symbol}`} />
      </dd>
      <dt>
        <Trans>Candidate</Trans>
      </dt>
      <dd>
        <Link href={`/listings/candidate/${listing.candidate}`}>{listing.candidate}</Link>
      </dd>
      <dt>
        <Trans>Applicant</Trans>
      </dt>
      <dd>
        <Account address={listing.applicant} />
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
        <Trans>Quorum</Trans>
      </dt>
      <dd>
        <Amount value={listing.quorum} unit={false} />
      </dd>
      <dt>
        <Trans>Listed</Trans>
      </dt>
      <dd>
        <Moment at={listing.listedAt} day />
      </dd>
      {listing.delistedAt === 0 && (
        <>
          <dt>
            <Trans>Dormant from</Trans>
          </dt>
          <dd title={t`Unless the team posts an update before`}>
            <Moment at={listing.updatedAt + dormantAfter} day />
          </dd>
        </>
      )}
    </dl>
  );
}
