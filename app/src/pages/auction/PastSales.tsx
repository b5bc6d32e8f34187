import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Empty, Shape } from "../../components/States.tsx";
import { VirtualRows } from "../../components/VirtualRows.tsx";
import { salesScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { salesIn, type SaleTotals, totalsOf } from "../../queries/sales.ts";
import { SaleRow } from "./SaleRow.tsx";

function Totals({ totals: { purchases, paid, burned, funded } }: { totals: SaleTotals }) {
  return (
    <dl className="facts" data-totals>
      <dt>
        <Plural
          value={purchases}
          one="Paid in # purchase, or arrived as MEXT"
          other="Paid in # purchases, or arrived as MEXT"
        />
      </dt>
      <dd>
        <Amount value={paid} />
      </dd>
      <dt>
        <Trans>Of that, burned</Trans>
      </dt>
      <dd>
        <Amount value={burned} />
      </dd>
      <dt>
        <Trans>Streamed to the stakers</Trans>
      </dt>
      <dd>
        <Amount value={funded} />
      </dd>
    </dl>
  );
}

/** Everything that was ever sold for MEXT, and every splitting of MEXT that arrived, the newest first. */
export function PastSales() {
  const { t } = useLingui();
  const history = useHistory(salesScan(useMext()));
  const { entries, isComplete, error } = history;
  const sales = useMemo(() => salesIn(entries), [entries]);
  return (
    <Section title={<Trans>Past sales</Trans>}>
      <StillReading of={history} />
      {sales.length > 0 ? (
        <>
          <Totals totals={totalsOf(sales)} />
          <VirtualRows
            rows={sales}
            keyOf={({ block, index }) => `${block}-${index}`}
            label={t`Past sales`}
            estimate={46}
          >
            {(sale) => <SaleRow sale={sale} />}
          </VirtualRows>
        </>
      ) : isComplete ? (
        <Empty title={<Trans>Nothing was sold yet</Trans>} />
      ) : (
        !error && <Shape lines={4} />
      )}
    </Section>
  );
}
