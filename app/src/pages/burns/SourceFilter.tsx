import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { sourceNames } from "../../chart/sourceNames.ts";
import { type BurnSource, burnSources } from "../../queries/burns.ts";

export type Chosen = BurnSource | "all";

/** Shows every burn, or those of one source. */
export function SourceFilter({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const { i18n, t } = useLingui();
  const name = useId();
  return (
    <fieldset className="segmented small">
      <legend className="sr-only">{t`Which burns to show`}</legend>
      {(["all", ...burnSources] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={chosen === one} onChange={() => onChoose(one)} />
          {one === "all" ? (
            <Trans>Every source</Trans>
          ) : (
            <>
              <i className="swatch" data-source={one} aria-hidden="true" />
              {i18n._(sourceNames[one])}
            </>
          )}
        </label>
      ))}
    </fieldset>
  );
}
