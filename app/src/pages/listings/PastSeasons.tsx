import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { endsAt } from "../../../../sdk/mirrors/season.ts";
import { Moment } from "../../components/Moment.tsx";
import { Empty } from "../../components/States.tsx";

const SHOWN = 12;

export function PastSeasons({ first, before }: { first: number; before: number }) {
  const seasons = Array.from(
    { length: Math.min(SHOWN, Math.max(0, before - first)) },
    (_, index) => before - 1 - index,
  );
  if (seasons.length === 0) {
    return (
      <Empty title={<Trans>No season is over yet</Trans>}>
        <p>
          <Trans>Results will stand here for ever, with every count and every bond.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <ul className="plain-rows">
      {seasons.map((season) => (
        <li key={season}>
          <Link href={`/listings/season/${season}`}>
            <Trans>Season {season}</Trans>
          </Link>
          <span className="text-muted">
            <Trans>
              closed <Moment at={endsAt(season)} day />
            </Trans>
          </span>
        </li>
      ))}
    </ul>
  );
}
