import { Trans, useLingui } from "@lingui/react/macro";
import type { Choice } from "../../../sdk/types.ts";
import { useFormat } from "../text/useFormat.ts";

type Props = {
  choices: readonly Choice[];
  symbolOf: (candidate: number) => string;
  small?: boolean;
};

/** A ballot as a strip of paper: one segment a candidate, as wide as its share; against is hatched. */
export function BallotSlip({ choices, symbolOf, small = false }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const free = 100 - choices.reduce((sum, { percent }) => sum + Math.abs(percent), 0);
  const spoken = choices
    .map(({ candidate, percent }) =>
      percent > 0
        ? t`${symbolOf(candidate)} for ${format.percent(percent)}`
        : t`${symbolOf(candidate)} against ${format.percent(-percent)}`,
    )
    .join(", ");
  return (
    <div
      className={`slip-strip ${small ? "small" : ""}`}
      role="img"
      aria-label={spoken === "" ? t`An empty ballot` : spoken}
    >
      {choices.map(({ candidate, percent }) => (
        <span
          key={candidate}
          className={percent > 0 ? "segment for" : "segment against"}
          style={{ flexGrow: Math.abs(percent) }}
          title={`${symbolOf(candidate)} ${format.percent(percent)}`}
        >
          <b>{symbolOf(candidate)}</b>
          <i>{format.percent(Math.abs(percent))}</i>
        </span>
      ))}
      {free > 0 && (
        <span className="segment free" style={{ flexGrow: free }}>
          {!small && free >= 18 && (
            <i>
              <Trans>{format.percent(free)} unused</Trans>
            </i>
          )}
        </span>
      )}
    </div>
  );
}
