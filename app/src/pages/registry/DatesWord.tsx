import { Trans } from "@lingui/react/macro";
import { Icon } from "../../components/Icon.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import type { Dates } from "./rows.ts";

/** The date that matters next, by the chain's time; a missed one is said in red, with a word and a sign. */
export function DatesWord({ dates: { is, at } }: { dates: Dates }) {
  const day = <Moment at={at} day />;
  switch (is) {
    case "startDue":
      return (
        <Trans>
          Trading start due by {day}, <Left until={at} /> left
        </Trans>
      );
    case "startOverdue":
      return (
        <span className="late">
          <Icon name="alarm" size={16} />
          <span>
            <b>
              <Trans>Overdue:</Trans>
            </b>{" "}
            <Trans>the council owed a trading start by {day}</Trans>
          </span>
        </span>
      );
    case "starts":
      return (
        <Trans>
          Trading starts {day}, in <Left until={at} />
        </Trans>
      );
    case "trading":
      return <Trans>Trading since {day}</Trans>;
    case "lastDue":
      return <Trans>Delisted; the last withdrawal date is due by {day}. Withdraw now to be safe.</Trans>;
    case "lastOverdue":
      return (
        <span className="late">
          <Icon name="alarm" size={16} />
          <span>
            <b>
              <Trans>Overdue:</Trans>
            </b>{" "}
            <Trans>the council owed a last withdrawal date by {day}</Trans>
          </span>
        </span>
      );
    case "withdrawable":
      return (
        <Trans>
          Delisted; withdraw until {day}, <Left until={at} /> left
        </Trans>
      );
    case "over":
      return <Trans>Delisted; withdrawals ended {day}</Trans>;
  }
}
