import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { seasonAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Beam } from "../../chart/Beam.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Empty, Reading, Shape, useRead } from "../../components/States.tsx";
import { registryQuery } from "../../queries/registry.ts";
import { calendarQuery } from "../../queries/season.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { PastSeasons } from "../listings/PastSeasons.tsx";
import { SettleCard } from "../listings/SettleCard.tsx";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { CouncilRoom } from "./CouncilRoom.tsx";
import { ListedTokens } from "./ListedTokens.tsx";

/** Every token that was ever listed, who chose it, and with which counts. */
export default function Registry({ query }: { query: string }) {
  const mext = useMext();
  const format = useFormat();
  const now = useChainTime(30);
  const registry = useQuery(registryQuery(mext));
  const calendar = useQuery(calendarQuery(mext));
  const season = now === undefined ? undefined : seasonAt(now);
  const { communityShareBps } = mext.deployment.parameters;
  const tally = registry.data?.tally;
  const isRead = useRead(useClock(), registry, calendar);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-12">
      <PageHead
        over={openings.registry.over}
        title={openings.registry.title}
        figure={tally && format.share(BigInt(tally.everListed - tally.byCouncil), BigInt(tally.everListed))}
        caption={
          tally && (
            <>
              <Trans>of all tokens ever listed were the community’s choice</Trans>.{" "}
              <CouncilRoom tally={tally} communityShareBps={communityShareBps} />
            </>
          )
        }
        picture={
          tally && (
            <Beam everListed={tally.everListed} byCouncil={tally.byCouncil} communityShareBps={communityShareBps} />
          )
        }
      />
      {calendar.data && season !== undefined && calendar.data.nextToSettle < season && (
        <SettleCard season={calendar.data.nextToSettle} />
      )}
      <Section title={<Trans>Listed tokens</Trans>}>
        <Reading of={registry} lines={6}>
          {({ listings, dormantAfter }) =>
            listings.length === 0 ? (
              <Empty title={<Trans>No token is listed yet</Trans>}>
                <p>
                  <Trans>The winners of each settled season enter here, with their counts, for ever.</Trans>
                </p>
              </Empty>
            ) : now === undefined ? (
              <Shape lines={6} />
            ) : (
              <ListedTokens listings={listings} clock={{ now, dormantAfter }} query={query} />
            )
          }
        </Reading>
      </Section>
      {season !== undefined && (
        <Section title={<Trans>Past seasons</Trans>}>
          <PastSeasons first={mext.deployment.firstSeason} before={season} />
        </Section>
      )}
    </div>
  );
}
