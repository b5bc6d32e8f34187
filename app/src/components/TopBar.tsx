import { Trans } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { endsAt, phaseAt, startsAt } from "../../../sdk/mirrors/season.ts";
import { useMext } from "../chain/MextContext.tsx";
import { useChainTime } from "../queries/useChainTime.ts";
import { AccountButton } from "../wallet/AccountButton.tsx";
import { Mark } from "./Icon.tsx";
import { Left } from "./Moment.tsx";

/** The season by the chain's clock; on every page, because every page depends on it. */
function SeasonChip() {
  const { deployment } = useMext();
  const now = useChainTime();
  if (now === undefined) return <span className="season-chip" />;
  const { season, phase } = phaseAt(now);
  if (season < deployment.firstSeason) {
    return (
      <span className="season-chip">
        <Trans>
          First season in <Left until={startsAt(deployment.firstSeason)} />
        </Trans>
      </span>
    );
  }
  return (
    <Link href="/listings" className="season-chip" data-phase={phase}>
      <b>
        <Trans>Season {season}</Trans>
      </b>
      <span className="phase-word">
        {phase === "objectionsOnly" ? <Trans>objections only</Trans> : <Trans>voting is open</Trans>}
      </span>
      <span className="text-muted">
        <Trans>
          <Left until={endsAt(season)} width="narrow" /> left
        </Trans>
      </span>
    </Link>
  );
}

const ClockControls = lazy(() => import("./ClockControls.tsx"));

export function TopBar() {
  const { runtime } = useMext();
  return (
    <header className="topbar">
      <Link href="/" className="phone-brand" aria-label="MEXT">
        <Mark size={28} />
      </Link>
      <SeasonChip />
      <span className="ms-auto flex flex-wrap items-center gap-2">
        {runtime.local && (
          <Suspense fallback={null}>
            <ClockControls />
          </Suspense>
        )}
        <AccountButton />
      </span>
    </header>
  );
}
