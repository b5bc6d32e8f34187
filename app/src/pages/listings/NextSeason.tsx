import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { startsAt, withdrawalsCloseAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Empty, Reading } from "../../components/States.tsx";
import { seasonQuery } from "../../queries/season.ts";
import { chainName } from "../../text/caip.ts";
import { stateName } from "./board.ts";

/** Who has applied so far for the season to come. */
export function NextSeason({ season }: { season: number }) {
  const board = useQuery(seasonQuery(useMext(), season));
  return (
    <Reading of={board} lines={2}>
      {({ candidates }) => {
        const applied = candidates.filter(({ state }) => stateName(state) === "Applied");
        return (
          <>
            <p className="text-muted">
              <Trans>
                Season {season} starts <Moment at={startsAt(season)} />; applications can be withdrawn until{" "}
                <Moment at={withdrawalsCloseAt(season)} />.
              </Trans>
            </p>
            {applied.length === 0 ? (
              <Empty title={<Trans>No applications yet</Trans>} />
            ) : (
              <>
                <p className="sr-only">
                  <Plural value={applied.length} one="# application" other="# applications" />
                </p>
                <ul className="plain-rows">
                  {applied.map(({ id, symbol, name, token, bond }) => (
                    <li key={id}>
                      <Link href={`/listings/candidate/${id}`}>
                        <b>{symbol}</b> {name}
                      </Link>
                      <span className="text-muted">{chainName(token)}</span>
                      <span className="text-muted">
                        <Trans>
                          bond <Amount value={bond} compact />
                        </Trans>
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        );
      }}
    </Reading>
  );
}
