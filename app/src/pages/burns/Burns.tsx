import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { weekOf } from "../../../../sdk/mirrors/time.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { BurnLine } from "../../chart/BurnLine.tsx";
import { Amount } from "../../components/Amount.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Empty, Shape, useRead } from "../../components/States.tsx";
import { burnsScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { burnsQuery, burnSources, genesisQuery } from "../../queries/burns.ts";
import { supplyQuery } from "../../queries/supply.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { EachBurn } from "./EachBurn.tsx";
import { type Chosen, SourceFilter } from "./SourceFilter.tsx";
import { SumNote } from "./SumNote.tsx";
import { Totals } from "./Totals.tsx";
import { burnWeeks, sumOf, totalsBySource } from "./weeks.ts";
import { WeekStacks } from "./WeekStacks.tsx";

/** Every burn since genesis by its source: over the weeks, in sum, and one by one. */
export default function Burns() {
  const mext = useMext();
  const { t } = useLingui();
  const format = useFormat();
  const now = useChainTime(60) ?? 0;
  const supply = useQuery(supplyQuery(mext));
  const genesis = useQuery(genesisQuery(mext));
  const history = useHistory(burnsScan(mext));
  const { data: burns = [] } = useQuery(burnsQuery(mext));
  const [chosen, choose] = useState<Chosen>("all");
  const shown = useMemo(
    () => (chosen === "all" ? burns : burns.filter(({ source }) => source === chosen)),
    [burns, chosen],
  );
  const since = genesis.data ?? now;
  const weeks = useMemo(() => burnWeeks(shown, weekOf(since), weekOf(now)), [shown, since, now]);
  const isRead = useRead(useClock(), supply, genesis);
  if (!isRead || !supply.data) return <Opening />;
  const { genesis: minted, total, burned } = supply.data;
  return (
    <div className="grid gap-12">
      <PageHead
        over={openings.burns.over}
        title={openings.burns.title}
        figure={
          <span className="burned">
            <Amount value={burned} unit={false} />
          </span>
        }
        caption={<Trans>MEXT burned since genesis, {format.share(burned, minted, 4)} of all there ever was</Trans>}
      />
      <section aria-label={t`The burn line`}>
        <BurnLine burns={burns} genesis={minted} supply={total} since={since} now={now} />
      </section>
      <Section title={<Trans>Burned by week</Trans>}>
        <StillReading of={history} />
        <SourceFilter chosen={chosen} onChoose={choose} />
        {shown.length > 0 ? (
          <WeekStacks weeks={weeks} sources={chosen === "all" ? burnSources : [chosen]} />
        ) : history.isComplete ? (
          <Empty title={<Trans>Nothing has burned this way yet</Trans>} />
        ) : (
          !history.error && <Shape lines={5} />
        )}
      </Section>
      {(history.isComplete || burns.length > 0) && (
        <>
          <Section
            title={<Trans>Totals by source</Trans>}
            aside={
              <Link href="/auction">
                <Trans>The revenue auction</Trans>
              </Link>
            }
          >
            <Totals totals={totalsBySource(burns)} genesis={minted} />
            <SumNote read={sumOf(burns)} burned={burned} />
          </Section>
          <EachBurn burns={burns} shown={shown} genesis={minted} isComplete={history.isComplete} />
        </>
      )}
    </div>
  );
}
