import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { seasonAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Beam } from "../../chart/Beam.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Empty, Reading } from "../../components/States.tsx";
import { registryQuery } from "../../queries/registry.ts";
import { calendarQuery } from "../../queries/season.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { PastSeasons } from "../listings/PastSeasons.tsx";
import { SettleCard } from "../listings/SettleCard.tsx";
import { RegistryList } from "./RegistryList.tsx";

/** Every token that was ever listed, who chose it, and with which counts. `query` is what the address asks for. */
export default function Registry({ query }: { query: string }) {
  const mext = useMext();
  const format = useFormat();
  const now = useChainTime(5);
  const registry = useQuery(registryQuery(mext));
  const calendar = useQuery(calendarQuery(mext));
  const season = now === undefined ? undefined : seasonAt(now);
  const { communityShareBps } = mext.deployment.parameters;
  const tally = registry.data?.tally;
  return (
    <div className="grid gap-12">
      <PageHead
        over={<Trans>Registry</Trans>}
        title={<Trans>Seven of ten listings, at least, were chosen by holders.</Trans>}
        figure={tally && format.share(BigInt(tally.everListed - tally.byCouncil), BigInt(tally.everListed))}
        caption={<Trans>of all tokens ever listed were the community’s choice</Trans>}
        picture={
          tally && (
            <Beam everListed={tally.everListed} byCouncil={tally.byCouncil} communityShareBps={communityShareBps} />
          )
        }
      />
      {calendar.data && season !== undefined && calendar.data.nextToSettle < season && (
        <SettleCard season={calendar.data.nextToSettle} />
      )}
      <Reading of={registry} lines={6}>
        {(found) =>
          found.listings.length === 0 ? (
            <Empty title={<Trans>No token is listed yet</Trans>}>
              <p>
                <Trans>The winners of each settled season enter here, with their counts, for ever.</Trans>
              </p>
            </Empty>
          ) : (
            now !== undefined && <RegistryList registry={found} query={query} now={now} />
          )
        }
      </Reading>
      {season !== undefined && (
        <Section title={<Trans>Past seasons</Trans>}>
          <PastSeasons first={mext.deployment.firstSeason} before={season} />
        </Section>
      )}
    </div>
  );
}
