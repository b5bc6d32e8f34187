import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { BurnLine } from "../../chart/BurnLine.tsx";
import { ClockRing } from "../../chart/ClockRing.tsx";
import { Amount } from "../../components/Amount.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Reading, Shape, useRead } from "../../components/States.tsx";
import { burnsQuery, genesisQuery } from "../../queries/burns.ts";
import { supplyQuery } from "../../queries/supply.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { BurnedBy } from "./BurnedBy.tsx";
import { StakedShare } from "./StakedShare.tsx";

// What needs the reader, and where the cut stands, arrive behind the page's own figures.
const Needs = lazy(() => import("./Needs.tsx"));
const LiveCut = lazy(() => import("./LiveCut.tsx"));

/** Supply falling, by source; the season; and what needs the reader. */
export default function Overview() {
  const mext = useMext();
  const { t } = useLingui();
  const now = useChainTime(30);
  const supply = useQuery(supplyQuery(mext));
  const burns = useQuery(burnsQuery(mext));
  const genesis = useQuery(genesisQuery(mext));
  const isRead = useRead(useClock(), supply);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-12">
      <PageHead
        over={openings.overview.over}
        title={openings.overview.title}
        figure={
          <span className="burned">{supply.data ? <Amount value={supply.data.burned} unit={false} /> : "…"}</span>
        }
        caption={<Trans>MEXT burned since genesis</Trans>}
        picture={
          <section className="needs">
            <h2>
              <Trans>What needs you</Trans>
            </h2>
            <Suspense fallback={<Shape lines={2} />}>
              <Needs />
            </Suspense>
          </section>
        }
      />
      <section aria-label={t`The burn line`}>
        <Reading of={supply} lines={6}>
          {({ genesis: minted, total }) => (
            <BurnLine
              burns={burns.data ?? []}
              genesis={minted}
              supply={total}
              since={genesis.data ?? now ?? 0}
              now={now ?? 0}
            />
          )}
        </Reading>
      </section>
      <div className="two-columns">
        <div className="grid content-start gap-12">
          <BurnedBy burns={burns} />
          <StakedShare />
        </div>
        <section className="grid content-start gap-4">
          <div className="section-head">
            <h2>
              <Trans>The season</Trans>
            </h2>
            <Link href="/listings">
              <Trans>To the board</Trans>
            </Link>
          </div>
          <ClockRing />
          <Suspense fallback={<Shape lines={6} />}>
            <LiveCut />
          </Suspense>
        </section>
      </div>
    </div>
  );
}
