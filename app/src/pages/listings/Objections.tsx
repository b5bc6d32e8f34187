import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { upholdUntil } from "../../../../sdk/mirrors/season.ts";
import { Icon } from "../../components/Icon.tsx";
import { Moment } from "../../components/Moment.tsx";
import { type Entry, named } from "../../history/entry.ts";
import type { SeasonBoard } from "../../queries/season.ts";

type Props = { board: SeasonBoard; entries: readonly Entry[] };

/** What the council objects to in this season, in its own words, and what follows from it. */
export function Objections({ board: { season, candidates }, entries }: Props) {
  const objected = candidates.filter((candidate) => candidate.objected);
  if (objected.length === 0) return null;
  const reasons = new Map(named(entries, "CouncilObjected").map(({ args }) => [args.candidate, args] as const));
  return (
    <div className="note sea">
      <Icon name="pause" />
      <div className="grid gap-2">
        {objected.map(({ id, symbol }) => (
          <p key={id}>
            <b>
              <Trans>
                The council objects to <Link href={`/listings/candidate/${id}`}>{symbol}</Link>:
              </Trans>
            </b>{" "}
            <bdi>{reasons.get(id)?.reason ?? "…"}</bdi>
          </p>
        ))}
        <p className="text-muted">
          <Trans>
            That stops no vote. If it wins, its place is held until a policy vote upholds the objection, at the latest{" "}
            <Moment at={upholdUntil(season.season)} day />; without one, anybody lists it then.
          </Trans>
        </p>
      </div>
    </div>
  );
}
