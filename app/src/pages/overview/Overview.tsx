import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { BurnLine } from "../../chart/BurnLine.tsx";
import { ClockRing } from "../../chart/ClockRing.tsx";
import { Amount } from "../../components/Amount.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Reading } from "../../components/States.tsx";
import { burnsQuery, genesisQuery } from "../../queries/burns.ts";
import { supplyQuery } from "../../queries/supply.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { BurnedBy } from "./BurnedBy.tsx";
import { LiveCut } from "./LiveCut.tsx";
import { Needs } from "./Needs.tsx";
import { StakedShare } from "./StakedShare.tsx";

/** Supply falling, by source; the season; and what needs the reader. */
export default function Overview() {
  const mext = useMext();
  const { t } = useLingui();
  const now = useChainTime(30);
  const supply = useQuery(supplyQuery(mext));
  const burns = useQuery(burnsQuery(mext));
  const genesis = useQuery(genesisQuery(mext));

  return (
    <div className="grid gap-12">
      <PageHead
        over={<Trans>Overview</Trans>}
        title={<Trans>Supply only falls, and the book lies open.</Trans>}
        figure={
          <span className="burned">{supply.data ? <Amount value={supply.data.burned} unit={false} /> : "…"}</span>
        }
        caption={<Trans>MEXT burned since genesis</Trans>}
        picture={<Needs />}
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
          <LiveCut />
        </section>
      </div>
    </div>
  );
}
