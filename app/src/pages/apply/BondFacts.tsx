import { Trans } from "@lingui/react/macro";
import { endsAt, startsAt, withdrawalsCloseAt } from "../../../../sdk/mirrors/season.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Terms } from "./terms.ts";

/** What burns at once, what is held, and when it comes back. */
export function BondFacts({ terms: { bond, fee }, season }: { terms: Terms; season: number }) {
  return (
    <div className="grid gap-3">
      <dl className="facts">
        <dt>
          <Trans>Burned at once</Trans>
        </dt>
        <dd className="text-ember">
          <Amount value={fee} />
        </dd>
        <dt>
          <Trans>Held until the season is settled</Trans>
        </dt>
        <dd>
          <Amount value={bond - fee} />
        </dd>
        <dt>
          <Trans>Withdrawal possible until</Trans>
        </dt>
        <dd>
          <Moment at={withdrawalsCloseAt(season)} />
        </dd>
        <dt>
          <Trans>Voted on from</Trans>
        </dt>
        <dd>
          <Moment at={startsAt(season)} />
        </dd>
        <dt>
          <Trans>Settled from</Trans>
        </dt>
        <dd>
          <Moment at={endsAt(season)} />
        </dd>
      </dl>
      <p className="text-note text-muted">
        <Trans>
          What is held comes back in every case but one: when objection passes support and reaches the quorum, it burns.
        </Trans>
      </p>
    </div>
  );
}
