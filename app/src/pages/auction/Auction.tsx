import "../../../../sdk/auction/errors/learn.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Icon } from "../../components/Icon.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Empty, Reading, useRead } from "../../components/States.tsx";
import { auctionQuery } from "../../queries/auction.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { AssetLookup } from "./AssetLookup.tsx";
import { LotCard } from "./LotCard.tsx";
import { LotsAlong } from "./LotsAlong.tsx";
import { PastSales } from "./PastSales.tsx";
import { ShareMext } from "./ShareMext.tsx";
import { WaitingAssets } from "./WaitingAssets.tsx";

const A_FEW = 20;

/** What the exchange earned, sold lot by lot: what is for sale, at which price now, and what comes of what is paid. */
export default function Auction() {
  const mext = useMext();
  const format = useFormat();
  const now = useChainTime(1) ?? 0;
  const [most, setMost] = useState(A_FEW);
  const [chosen, choose] = useState<bigint | "looked up">();
  const auction = useQuery({ ...auctionQuery(mext, most), placeholderData: (before) => before });
  const isRead = useRead(useClock(), auction);
  if (!isRead) return <Opening />;
  // What an asset does not say that the auction holds, nobody can buy.
  const running = (auction.data?.lots ?? []).flatMap((lot) => (lot.left ? [{ lot, left: lot.left }] : []));
  const leading = chosen ?? running[0]?.lot.id;
  return (
    <div className="grid gap-12">
      <PageHead
        over={openings.auction.over}
        title={openings.auction.title}
        figure={auction.data && format.number(running.length)}
        caption={<Plural value={running.length} one="lot has something left" other="lots have something left" />}
        picture={auction.data && <LotsAlong lots={running.map(({ lot }) => lot)} now={now} />}
      />
      <Reading of={auction} lines={6}>
        {({ count, lots, unshared, next }) => (
          <>
            <Section
              title={<Trans>For sale now</Trans>}
              aside={
                <Link href="/burns">
                  <Trans>What was burned</Trans>
                </Link>
              }
            >
              <p>
                <Trans>
                  A lot that starts now first costs {format.bps(next.startPriceBps)} of all MEXT; of what is paid for
                  it, {format.bps(next.burnShareBps)} is burned and the rest streams to the stakers in the next week.
                </Trans>
              </p>
              <p className="note">
                <Icon name="alarm" />
                <span>
                  <Trans>
                    Anybody may send any asset here. Its name and symbol are its own claims: go by the address. An asset
                    that takes a fee on transfers gives you less than you bought, and one may refuse to move at all.
                  </Trans>
                </span>
              </p>
              {running.length === 0 && (
                <Empty title={<Trans>No lot runs</Trans>}>
                  <p>
                    <Trans>Once an asset has arrived, anybody may start a lot of it.</Trans>
                  </p>
                </Empty>
              )}
              <div className="two-columns halves">
                {running.map(({ lot, left }) => (
                  <LotCard
                    key={lot.id.toString()}
                    {...{ lot, left, now }}
                    isChosen={leading === lot.id}
                    onChoose={() => choose(lot.id)}
                  />
                ))}
              </div>
              {lots.length < Number(count) && (
                <button type="button" className="quiet" onClick={() => setMost(most + A_FEW)}>
                  <Trans>Look through earlier lots</Trans>
                </button>
              )}
            </Section>
            <WaitingAssets lots={lots} next={next} />
            <ShareMext unshared={unshared} burnShareBps={next.burnShareBps} />
          </>
        )}
      </Reading>
      <AssetLookup
        now={now}
        next={auction.data?.next}
        isChosen={chosen === "looked up"}
        onChoose={() => choose("looked up")}
      />
      <PastSales />
    </div>
  );
}
