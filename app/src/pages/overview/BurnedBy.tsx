import { Trans, useLingui } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "wouter";
import { sourceActs } from "../../chart/sourceNames.ts";
import { Sources } from "../../chart/Sources.tsx";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Empty, Reading } from "../../components/States.tsx";
import type { Burn } from "../../queries/burns.ts";
import { useFormat } from "../../text/useFormat.ts";

const NEWEST = 200;

/** Burns by the act that made them, and each of them in the table. */
export function BurnedBy({ burns }: { burns: UseQueryResult<readonly Burn[]> }) {
  const { i18n, t } = useLingui();
  const format = useFormat();
  return (
    <Section
      title={<Trans>What burned it</Trans>}
      aside={
        <Link href="/burns">
          <Trans>Every burn, week by week</Trans>
        </Link>
      }
    >
      <Reading of={burns} lines={4}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={<Trans>Nothing has burned yet</Trans>}>
              <p>
                <Trans>Application fees, forfeited bonds, early-exit penalties and gifts to all will stand here.</Trans>
              </p>
            </Empty>
          ) : (
            <>
              <Sources burns={list} />
              <AsTable
                caption={t`Every burn, the newest first`}
                head={[t`When`, t`Act`, t`Burned`]}
                rows={() =>
                  list
                    .slice(-NEWEST)
                    .reverse()
                    .map(({ at, source, amount }) => [
                      format.moment(at),
                      i18n._(sourceActs[source]),
                      <Amount key="a" value={amount} />,
                    ])
                }
              />
            </>
          )
        }
      </Reading>
    </Section>
  );
}
