import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { penaltyToCut } from "../../../../sdk/mirrors/penalty.ts";
import { weightDown } from "../../../../sdk/mirrors/weight.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { NoticeStrip } from "../../chart/NoticeStrip.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import { type OpenExit, type Position, tiersQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { tierName } from "../../wallet/tierNames.ts";
import { Shares } from "../stake/Shares.tsx";

function Notice({ exit, notice, now }: { exit: OpenExit; notice: number; now: number }) {
  const { i18n } = useLingui();
  const name = i18n._(tierName(exit.tier));
  return (
    <li className="grid gap-1">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <Amount value={exit.amount} />
        <span className="text-note text-muted">
          {exit.readyAt <= now ? (
            <Trans>
              from the {name} tier, ready since <Moment at={exit.readyAt} />
            </Trans>
          ) : (
            <Trans>
              from the {name} tier; in <Left until={exit.readyAt} /> it is free
            </Trans>
          )}
        </span>
      </span>
      <NoticeStrip readyAt={exit.readyAt} notice={notice} now={now} penalty={penaltyToCut(exit, now)} />
    </li>
  );
}

type Props = { position: Position; isOwn: boolean };

/** What an account has: in its wallet, in its stakes, on the way out, to claim. */
export function Holdings({ position, isOwn }: Props) {
  const { i18n } = useLingui();
  const tiers = useQuery(tiersQuery(useMext()));
  const now = useChainTime(10);
  return (
    <section className="card grid content-start gap-4">
      <div className="section-head">
        <h2>
          <Trans>What it holds</Trans>
        </h2>
        {isOwn && (
          <Link href="/stake">
            <Trans>To your stakes</Trans>
          </Link>
        )}
      </div>
      <Shares position={position} />
      <dl className="facts">
        <dt>
          <Trans>In the wallet</Trans>
        </dt>
        <dd>
          <Amount value={position.wallet} />
        </dd>
        {position.balances.map((balance, tier) =>
          balance === 0n ? null : (
            <div key={tier} className="contents">
              <dt>
                <Trans>
                  {i18n._(tierName(tier))} tier, weighs <Amount value={weightDown(tier, balance)} unit={false} />
                </Trans>
              </dt>
              <dd>
                <Amount value={balance} />
              </dd>
            </div>
          ),
        )}
        <dt>
          <Trans>Revenue to claim</Trans>
        </dt>
        <dd>
          <Amount value={position.earned} />
        </dd>
      </dl>
      {position.exits.length > 0 && now !== undefined && (
        <>
          <h3>
            <Trans>Notices</Trans>
          </h3>
          <ul className="grid gap-3">
            {position.exits.map((exit) => (
              <Notice key={`${exit.id}`} exit={exit} notice={tiers.data?.[exit.tier]?.notice ?? 0} now={now} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
