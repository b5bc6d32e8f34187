import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Reading } from "../../components/States.tsx";
import { supplyQuery } from "../../queries/supply.ts";
import { useFormat } from "../../text/useFormat.ts";

/** How much of the supply stands behind its votes. */
export function StakedShare() {
  const { t } = useLingui();
  const format = useFormat();
  const supply = useQuery(supplyQuery(useMext()));
  return (
    <section className="grid gap-3">
      <h2>
        <Trans>Staked</Trans>
      </h2>
      <Reading of={supply} lines={2}>
        {({ staked, total, weight }) => (
          <>
            <p className="flex items-baseline gap-2">
              <span className="amount text-title">{format.share(staked, total)}</span>
              <span className="text-muted">
                <Trans>of the supply</Trans>
              </span>
            </p>
            <div
              className="share-bar"
              role="meter"
              aria-label={t`Staked share of the supply`}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Number((staked * 100n) / (total || 1n))}
            >
              <span style={{ inlineSize: `${Number((staked * 10_000n) / (total || 1n)) / 100}%` }} />
            </div>
            <p className="text-note text-muted">
              <Trans>
                <Amount value={staked} compact /> in stakes and notices; they weigh{" "}
                <Amount value={weight} unit={false} compact />.
              </Trans>
            </p>
          </>
        )}
      </Reading>
    </section>
  );
}
