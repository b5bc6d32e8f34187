import { Moment } from "../../components/Moment.tsx";
import type { LifeEvent } from "../../queries/candidateHistory.ts";
import { LifeWord } from "./LifeWord.tsx";

const KEPT = 10;

/** Everything that happened to a candidate, each with the transaction that did it. */
export function Timeline({ events, candidate }: { events: readonly LifeEvent[]; candidate: number }) {
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={`${event.block}-${event.index}`}>
          <span className="when text-note text-muted">
            <Moment at={event.at} />
          </span>
          <span>
            <LifeWord event={event} candidate={candidate} />
          </span>
          <code className="hash text-muted" dir="ltr" title={event.hash}>
            {event.hash.slice(0, KEPT)}…
          </code>
        </li>
      ))}
    </ol>
  );
}
