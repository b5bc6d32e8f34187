import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "wouter";
import { endsAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Empty } from "../../components/States.tsx";
import { type Entry, named } from "../../history/entry.ts";
import { listingScan } from "../../history/scans.ts";
import { useHistory } from "../../history/useHistory.ts";

const SHOWN = 12;

/** What a settlement decided, in a few words; nothing where none has been read. */
function Result({ entries, season }: { entries: readonly Entry[]; season: number }) {
  const settled = named(entries, "SeasonSettled").find(({ args }) => args.season === season);
  if (!settled) {
    const idle = named(entries, "SeasonsIdle").some(({ args }) => args.first <= season && season <= args.last);
    return idle ? <Trans>nobody had applied</Trans> : null;
  }
  const { winners, burned } = settled.args;
  return (
    <>
      <Plural value={winners.filter((id) => id > 0).length} one="# chosen" other="# chosen" />
      {burned > 0n && (
        <>
          {" · "}
          <span className="text-ember">
            <Trans>
              <Amount value={burned} compact /> burned
            </Trans>
          </span>
        </>
      )}
    </>
  );
}

/** Every season that is over, the newest first, a page at a time. */
export function PastSeasons({ first, before }: { first: number; before: number }) {
  const { t } = useLingui();
  const { entries } = useHistory(listingScan(useMext()));
  const [page, setPage] = useState(0);
  const count = Math.max(0, before - first);
  const newest = before - 1 - page * SHOWN;
  const seasons = Array.from(
    { length: Math.max(0, Math.min(SHOWN, newest - first + 1)) },
    (_, index) => newest - index,
  );
  if (count === 0) {
    return (
      <Empty title={<Trans>No season is over yet</Trans>}>
        <p>
          <Trans>Results will stand here for ever, with every count and every bond.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="plain-rows">
        {seasons.map((season) => (
          <li key={season}>
            <Link href={`/listings/season/${season}`}>
              <Trans>Season {season}</Trans>
            </Link>
            <span className="text-muted">
              <Result entries={entries} season={season} />
            </span>
            <span className="text-muted">
              <Trans>
                closed <Moment at={endsAt(season)} day />
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      {count > SHOWN && (
        <nav className="flex flex-wrap gap-3" aria-label={t`Past seasons`}>
          <button type="button" className="quiet" disabled={page === 0} onClick={() => setPage(page - 1)}>
            <Trans>Newer</Trans>
          </button>
          <button
            type="button"
            className="quiet"
            disabled={(page + 1) * SHOWN >= count}
            onClick={() => setPage(page + 1)}
          >
            <Trans>Older</Trans>
          </button>
        </nav>
      )}
    </>
  );
}
