import { Trans } from "@lingui/react/macro";
import { councilClosesAt, endsAt, startsAt, withdrawalsCloseAt } from "../../../../sdk/mirrors/season.ts";
import type { Parameters } from "../../../../sdk/types.ts";
import { Moment } from "../../components/Moment.tsx";
import { useFormat } from "../../text/useFormat.ts";

const DAY = 86_400;

/** What becomes of a candidate, in the order in which it happens. */
export function Future({ season, parameters }: { season: number; parameters: Parameters }) {
  const format = useFormat();
  return (
    <section className="grid gap-2">
      <h3>
        <Trans>What happens then</Trans>
      </h3>
      <ol className="future">
        <li>
          <Trans>
            Until <Moment at={withdrawalsCloseAt(season)} /> you may withdraw; all but the fee comes back at once.
          </Trans>
        </li>
        <li>
          <Trans>
            From <Moment at={startsAt(season)} /> to <Moment at={endsAt(season)} /> holders vote for and against it. The
            council may object until <Moment at={councilClosesAt(season)} />.
          </Trans>
        </li>
        <li>
          <Trans>
            Then anybody settles the season: the {format.number(parameters.slots)} candidates with the most support are
            listed, if they reach the quorum and have more support than objection.
          </Trans>
        </li>
        <li>
          <Trans>
            A listed token’s trading start is due within{" "}
            {format.duration(Math.floor(parameters.tradingStartWithin / DAY) * DAY)}. Your team posts updates from this
            account; without one for {format.duration(parameters.dormantAfter)} the listing reads dormant.
          </Trans>
        </li>
      </ol>
    </section>
  );
}
