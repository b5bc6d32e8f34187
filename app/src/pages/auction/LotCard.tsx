import { Trans } from "@lingui/react/macro";
import { splitPayment } from "../../../../sdk/mirrors/auction.ts";
import { WEEK } from "../../../../sdk/mirrors/time.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { AssetName } from "./AssetName.tsx";
import { costAt, priceAt } from "./curve.ts";
import { PriceCurve } from "./PriceCurve.tsx";
import { PurchaseForm, type PurchaseProps } from "./PurchaseForm.tsx";
import { useAsset } from "./useAsset.ts";

/** A lot of which something is left: how much, at what price now, what becomes of what is paid; and buying of it. */
export function LotCard({ lot, left, now, ...choice }: PurchaseProps) {
  const { write } = useAsset(lot.asset);
  const cost = costAt(lot, left, now);
  const { burned, funded } = splitPayment(cost, lot.burnShareBps);
  return (
    <article className="card grid content-start gap-4" data-lot={lot.id.toString()}>
      <h3>
        <Trans>
          Lot {lot.id.toString()}: <AssetName asset={lot.asset} />
        </Trans>
      </h3>
      <dl className="facts">
        <dt>
          <Trans>Left</Trans>
        </dt>
        <dd className="amount">
          <Trans>
            {write(left)} of {write(lot.amount)}
          </Trans>
        </dd>
        <dt>
          <Trans>The whole lot’s price now</Trans>
        </dt>
        <dd>
          <Amount value={priceAt(lot, now)} />
        </dd>
        <dt>
          <Trans>What is left costs now</Trans>
        </dt>
        <dd data-cost>
          <Amount value={cost} />
        </dd>
        <dt>
          <Trans>Of that, burned</Trans>
        </dt>
        <dd>
          <Amount value={burned} />
        </dd>
        <dt>
          <Trans>Streamed to stakers next week</Trans>
        </dt>
        <dd>
          <Amount value={funded} />
        </dd>
        <dt>
          <Trans>Free from</Trans>
        </dt>
        <dd>
          <Moment at={lot.startedAt + WEEK} />
        </dd>
      </dl>
      <PriceCurve lot={lot} now={now} />
      <PurchaseForm lot={lot} left={left} now={now} {...choice} />
    </article>
  );
}
