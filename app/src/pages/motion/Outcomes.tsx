import { Trans } from "@lingui/react/macro";
import { SHIELD_SEASONS } from "../../../../sdk/mirrors/shield.ts";

/** Each way in which a motion can end, and what becomes of the bond and of the listing. */
export function Outcomes() {
  return (
    <dl className="outcomes">
      <dt>
        <Trans>It passes</Trans>
      </dt>
      <dd>
        <Trans>
          Support reaches the quorum and is above objection: the listing ends with the settlement, the council must post
          the last day of withdrawals, and your bond goes back.
        </Trans>
      </dd>
      <dt>
        <Trans>It fails, with quorum for it</Trans>
      </dt>
      <dd>
        <Trans>
          The listing stays, and no motion on it counts for {SHIELD_SEASONS} seasons. Your bond goes back, unless the
          last case holds too.
        </Trans>
      </dd>
      <dt>
        <Trans>It fails without</Trans>
      </dt>
      <dd>
        <Trans>The listing stays; your bond goes back; anybody may file the next motion.</Trans>
      </dd>
      <dt>
        <Trans>It is refused by a quorum</Trans>
      </dt>
      <dd className="text-ember">
        <Trans>Objection reaches the quorum and is above support: your bond burns.</Trans>
      </dd>
    </dl>
  );
}
