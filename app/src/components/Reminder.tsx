import { Trans } from "@lingui/react/macro";
import type { Occasion } from "../text/ics.ts";
import { calendarOf } from "../text/ics.ts";
import { download } from "../text/download.ts";
import { Icon } from "./Icon.tsx";

type Props = {
  events: readonly Occasion[];
  /** the file's name, without its ending */
  name: string;
};

/** A calendar file for moments to come: a reminder that no server has to send. */
export function Reminder({ events, name }: Props) {
  if (events.length === 0) return null;
  const titles = events.map(({ title }) => title).join("; ");
  return (
    <button
      type="button"
      className="quiet download"
      title={titles}
      onClick={() => download(`${name}.ics`, "text/calendar", calendarOf(events, Math.floor(Date.now() / 1_000)))}
    >
      <Icon name="calendar" size={16} />
      <Trans>Remind me (.ics)</Trans>
      <span className="sr-only">: {titles}</span>
    </button>
  );
}
