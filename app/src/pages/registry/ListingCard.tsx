import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { origins } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { Counts } from "../../components/Counts.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Listing } from "../../queries/registry.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { chainName } from "../../text/caip.ts";

function Trading({ listing }: { listing: Listing }) {
  const now = useChainTime(30) ?? 0;
  if (listing.delistedAt > 0) {
    return listing.lastWithdrawalAt > 0 ? (
      <Trans>
        delisted; withdraw until <Moment at={listing.lastWithdrawalAt} day />
      </Trans>
    ) : (
      <Trans>
        delisted <Moment at={listing.delistedAt} day />; last withdrawal date due{" "}
        <Moment at={listing.withdrawalDueAt} day />
      </Trans>
    );
  }
  if (listing.tradingStartsAt === 0)
    return (
      <Trans>
        trading start due <Moment at={listing.tradingDueAt} day />
      </Trans>
    );
  if (listing.tradingStartsAt > now)
    return (
      <Trans>
        trading starts <Moment at={listing.tradingStartsAt} day />
      </Trans>
    );
  return (
    <Trans>
      trading since <Moment at={listing.tradingStartsAt} day />
    </Trans>
  );
}

export function ListingCard({ listing }: { listing: Listing }) {
  const council = origins[listing.origin] === "Council";
  return (
    <li className="listing" data-gone={listing.delistedAt > 0 || undefined}>
      <div className="grid">
        <h3>
          <Link href={`/listings/candidate/${listing.candidate}`}>
            {listing.symbol} <span className="text-muted">{listing.name}</span>
          </Link>
        </h3>
        <p className="text-note text-muted">{chainName(listing.token)}</p>
      </div>
      <p className="flags">
        <span className={`chip ${council ? "ink" : "moss"}`}>
          {council ? <Trans>council</Trans> : <Trans>community</Trans>}
        </span>
        {listing.overdue && (
          <span className="chip alarm">
            <Icon name="alarm" size={14} /> <Trans>overdue</Trans>
          </span>
        )}
        {listing.dormant && listing.delistedAt === 0 && (
          <span className="chip sea">
            <Icon name="pause" size={14} /> <Trans>dormant</Trans>
          </span>
        )}
      </p>
      <div className="grid gap-1">
        <Counts {...listing} />
        <p className="text-note text-muted">
          <Trans>
            <Link href={`/listings/season/${listing.season}`}>Season {listing.season}</Link>:{" "}
            <Amount value={listing.support} unit={false} compact /> for,{" "}
            <Amount value={listing.objection} unit={false} compact /> against
          </Trans>
        </p>
      </div>
      <p className="text-note">
        <Trading listing={listing} />
        {listing.delistedAt === 0 && (
          <>
            {" · "}
            <Link href={`/listings/motion/${listing.id}`}>
              <Trans>move to delist</Trans>
            </Link>
          </>
        )}
      </p>
    </li>
  );
}
