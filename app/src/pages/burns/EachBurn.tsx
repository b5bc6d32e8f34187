import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMext } from "../../chain/MextContext.tsx";
import { sourceNames } from "../../chart/sourceNames.ts";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Download } from "../../components/Download.tsx";
import { FirstRows } from "../../components/FirstRows.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Section } from "../../components/PageHead.tsx";
import type { Burn } from "../../queries/burns.ts";
import { csvOf } from "../../text/csv.ts";
import { shortAddress } from "../../text/format.ts";
import { csvHead, csvLines } from "./csv.ts";
import { NoBurns } from "./NoBurns.tsx";
import type { Chosen } from "./SourceFilter.tsx";

type Props = {
  burns: readonly Burn[];
  shown: readonly Burn[];
  chosen: Chosen;
  genesis: bigint;
  isComplete: boolean;
};

function Row({ burn: { at, source, amount, account, hash } }: { burn: Burn }) {
  const { i18n } = useLingui();
  return (
    <div className="burn-row">
      <span className="when">
        <Moment at={at} />
      </span>
      <span className="what">
        <i className="swatch" data-source={source} aria-hidden="true" />
        {i18n._(sourceNames[source])}
      </span>
      <Amount value={amount} />
      <Account address={account} />
      <code className="where" title={hash}>
        {shortAddress(hash)}
      </code>
    </div>
  );
}

/** Each burn of the chosen source, the newest first; all of them as a file. */
export function EachBurn({ burns, shown, chosen, genesis, isComplete }: Props) {
  const { t } = useLingui();
  const { chainId } = useMext().runtime;
  return (
    <Section
      title={<Trans>Each burn</Trans>}
      aside={
        isComplete &&
        shown.length > 0 && (
          <Download
            name={`mext-${chainId}-burns.csv`}
            type="text/csv"
            text={() => csvOf(csvHead, csvLines(burns, new Set(shown), genesis))}
          >
            <Trans>CSV</Trans>
          </Download>
        )
      }
    >
      {shown.length > 0 && (
        <p className="text-note text-muted" role="status">
          <Plural value={shown.length} one="# burn, the newest first" other="# burns, the newest first" />
        </p>
      )}
      {shown.length > 0 ? (
        <FirstRows
          rows={[...shown].reverse()}
          keyOf={({ block, index }) => `${block}-${index}`}
          label={t`Each burn`}
          estimate={46}
        >
          {(burn) => <Row burn={burn} />}
        </FirstRows>
      ) : (
        isComplete && <NoBurns chosen={chosen} />
      )}
    </Section>
  );
}
