import { Trans } from "@lingui/react/macro";
import { isDormant, isOverdue } from "../../../../sdk/mirrors/registry.ts";
import { Icon } from "../../components/Icon.tsx";
import type { Listing } from "../../queries/registry.ts";
import { type Clock, isCouncils } from "./view.ts";

/** What one should know of a listing at a glance; each with its word. */
export function Flags({ listing, clock }: { listing: Listing; clock: Clock }) {
  return (
    <p className="flags">
      <span className={`chip ${isCouncils(listing) ? "ink" : "moss"}`}>
        {isCouncils(listing) ? <Trans>council</Trans> : <Trans>community</Trans>}
      </span>
      {listing.delistedAt > 0 && (
        <span className="chip plum">
          <Icon name="close" size={14} /> <Trans>delisted</Trans>
        </span>
      )}
      {isOverdue(listing, clock.now) && (
        <span className="chip alarm">
          <Icon name="alarm" size={14} /> <Trans>overdue</Trans>
        </span>
      )}
      {isDormant(listing, clock, clock.now) && (
        <span className="chip sea">
          <Icon name="pause" size={14} /> <Trans>dormant</Trans>
        </span>
      )}
    </p>
  );
}
