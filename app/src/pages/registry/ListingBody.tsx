import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMext } from "../../chain/MextContext.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Empty, Reading, Shape } from "../../components/States.tsx";
import { listingScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import type { Listing } from "../../queries/registry.ts";
import { calendarQuery } from "../../queries/season.ts";
import { datedOf } from "./dates.ts";
import { DateWord } from "./DateWord.tsx";
import { Flags } from "./Flags.tsx";
import { Life } from "./Life.tsx";
import { lifeOf, marketIn, noticeIn, provenanceIn, shieldedThroughIn, updatesOf } from "./life.ts";
import { ListingFacts } from "./ListingFacts.tsx";
import { ListingReminder } from "./ListingReminder.tsx";
import { MotionNote } from "./MotionNote.tsx";
import { ProvenanceWord } from "./ProvenanceWord.tsx";
import { UpdateForm } from "./UpdateForm.tsx";
import { Updates } from "./Updates.tsx";
import type { Clock } from "./view.ts";
import { WebText } from "./WebText.tsx";

/** All that is known of one listing: how it stands, what its team said, what happened to it. */
export function ListingBody({ listing, clock }: { listing: Listing; clock: Clock }) {
  const mext = useMext();
  const history = useHistory(listingScan(mext));
  const calendar = useQuery(calendarQuery(mext));
  const life = lifeOf(history.entries, listing);
  const updates = updatesOf(life);
  const dated = datedOf(listing, clock.now);
  const said = listing.delistedAt === 0 ? marketIn(life) : noticeIn(life);
  return (
    <div className="two-columns">
      <div className="grid gap-10 content-start">
        <section className="card listing-now">
          <Flags listing={listing} clock={clock} />
          <p className="text-lead">
            <DateWord dated={dated} />
          </p>
          {(said ?? !history.isComplete) && <p className="text-note">{said ? <WebText text={said} /> : "…"}</p>}
          <ListingReminder listing={listing} dated={dated} />
        </section>
        <Section title={<Trans>What the team wrote</Trans>}>
          <UpdateForm listing={listing} posted={updates} />
          {updates.length > 0 ? (
            <Updates updates={updates} />
          ) : history.isComplete ? (
            <Empty title={<Trans>No update yet</Trans>}>
              <p>
                <Trans>A team that stays silent too long makes its listing dormant, for everybody to see.</Trans>
              </p>
            </Empty>
          ) : (
            <Shape lines={4} />
          )}
        </Section>
        <Section title={<Trans>What happened</Trans>}>
          <StillReading of={history} />
          <Life events={life} candidate={listing.candidate} />
        </Section>
      </div>
      <aside className="grid gap-6 content-start">
        <ListingFacts listing={listing} dormantAfter={clock.dormantAfter} />
        <p className="text-note">
          <ProvenanceWord listing={listing} from={provenanceIn(history.entries)(listing)} />
        </p>
        <div className="note">
          <p>
            <Reading of={calendar} lines={1}>
              {(found) => (
                <MotionNote
                  listing={listing}
                  calendar={found}
                  now={clock.now}
                  shieldedThrough={shieldedThroughIn(life)}
                />
              )}
            </Reading>
          </p>
        </div>
      </aside>
    </div>
  );
}
