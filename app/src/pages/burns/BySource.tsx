import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { weekOf } from "../../../../sdk/mirrors/time.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { BurnLine } from "../../chart/BurnLine.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Shape } from "../../components/States.tsx";
import { burnsScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { burnsQuery, burnSources } from "../../queries/burns.ts";
import type { Supply } from "../../queries/supply.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { EachBurn } from "./EachBurn.tsx";
import { NoBurns } from "./NoBurns.tsx";
import { type Chosen, SourceFilter } from "./SourceFilter.tsx";
import { SumNote } from "./SumNote.tsx";
import { Totals } from "./Totals.tsx";
import { burnWeeks, sumOf, totalsBySource } from "./weeks.ts";
import { WeekStacks } from "./WeekStacks.tsx";

type Props = { supply: Supply; began: number | undefined };

/** What the past tells of the burns: over the weeks, in sum, and one by one; as much of it as the node gives. */
export function BySource({ supply: { genesis: minted, total, burned }, began }: Props) {
  const mext = useMext();
  const { t } = useLingui();
  const now = useChainTime(60) ?? 0;
  const history = useHistory(burnsScan(mext));
  const { data: burns = [] } = useQuery(burnsQuery(mext));
  const [chosen, choose] = useState<Chosen>("all");
  const shown = useMemo(
    () => (chosen === "all" ? burns : burns.filter(({ source }) => source === chosen)),
    [burns, chosen],
  );
  const since = began ?? now;
  const weeks = useMemo(() => burnWeeks(shown, weekOf(since), weekOf(now)), [shown, since, now]);
  const isTold = history.isComplete || burns.length > 0;
  const sum = <SumNote read={sumOf(burns)} burned={burned} hasFailed={history.error !== null} />;
  // Without any burn the line would be one fall in a second, which never was.
  if (!isTold && history.error) {
    return (
      <Section title={<Trans>Burned by week</Trans>}>
        <StillReading of={history} />
        {sum}
      </Section>
    );
  }
  return (
    <>
      <section aria-label={t`The burn line`}>
        <BurnLine burns={burns} genesis={minted} supply={total} since={since} now={now} />
      </section>
      <Section title={<Trans>Burned by week</Trans>}>
        <StillReading of={history} />
        <SourceFilter chosen={chosen} onChoose={choose} />
        {shown.length > 0 ? (
          <WeekStacks weeks={weeks} sources={chosen === "all" ? burnSources : [chosen]} />
        ) : history.isComplete ? (
          <NoBurns chosen={chosen} />
        ) : (
          !history.error && <Shape lines={5} />
        )}
      </Section>
      <Section
        title={<Trans>Totals by source</Trans>}
        aside={
          <Link href="/auction">
            <Trans>The revenue auction</Trans>
          </Link>
        }
      >
        {isTold ? <Totals totals={totalsBySource(burns)} genesis={minted} /> : <Shape lines={7} />}
        {isTold && sum}
      </Section>
      <EachBurn {...{ burns, shown, chosen }} genesis={minted} isComplete={history.isComplete} />
    </>
  );
}
