import { Moment } from "../../components/Moment.tsx";
import type { LifeEvent } from "./life.ts";
import { LifeWord } from "./LifeWord.tsx";

const KEPT = 10;

/** Everything that happened to a listing, the newest first, each with the transaction that did it. */
export function Life({ events, candidate }: { events: readonly LifeEvent[]; candidate: number }) {
  return (
    <ol className="listing-life" reversed>
      {[...events].reverse().map((event) => (
        <li key={`${event.block}-${event.index}`}>
          <span className="text-note text-muted">
            <Moment at={event.at} />
          </span>
          <p>
            <LifeWord event={event} candidate={candidate} />
          </p>
          <code className="hash text-muted" dir="ltr" title={event.hash}>
            {event.hash.slice(0, KEPT)}…
          </code>
        </li>
      ))}
    </ol>
  );
}
