import { Trans, useLingui } from "@lingui/react/macro";
import { endsAt, startsAt, withdrawalsCloseAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Reminder } from "../../components/Reminder.tsx";
import type { Occasion } from "../../text/ics.ts";

/** Until when one can apply for a season, with a calendar file. */
export function Deadline({ season }: { season: number }) {
  const { t } = useLingui();
  const { runtime } = useMext();
  const at = startsAt(season);
  const event: Occasion = {
    uid: `mext-${runtime.chainId}-applications-${season}`,
    title: t`MEXT: applications for season ${season} close`,
    at,
    url: new URL("#/listings/apply", window.location.href).href,
  };
  return (
    <span className="deadline">
      <span>
        <Trans>
          are left to apply for season {season}, until <Moment at={at} />
        </Trans>
      </span>
      <Reminder events={[event]} name={`mext-applications-${season}`} />
    </span>
  );
}

/** What a team must not miss once it has applied. */
export function useCandidacyDates(season: number, symbol: string, href: string): Occasion[] {
  const { t } = useLingui();
  const { runtime } = useMext();
  const url = new URL(href, window.location.href).href;
  const uid = (what: string) => `mext-${runtime.chainId}-${season}-${symbol}-${what}`;
  return [
    { uid: uid("withdraw"), title: t`MEXT: last moment to withdraw ${symbol}`, at: withdrawalsCloseAt(season), url },
    { uid: uid("vote"), title: t`MEXT: voting on ${symbol} begins`, at: startsAt(season), url },
    {
      uid: uid("settle"),
      title: t`MEXT: season ${season} can be settled; ${symbol} is decided`,
      at: endsAt(season),
      url,
    },
  ];
}
