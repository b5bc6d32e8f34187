import { Trans } from "@lingui/react/macro";
import { Moment } from "../../components/Moment.tsx";
import type { Stage } from "./stages.ts";
import { StageWord } from "./StageWord.tsx";

const KEPT = 10;

/** A proposal's way: what happened, each with its transaction, and what lies ahead. */
export function Stages({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol className="timeline stages">
      {stages.map((stage, index) => (
        <li key={`${stage.name}-${index}`} data-ahead={!stage.isPast || undefined}>
          <span className="when text-note text-muted">
            {stage.at === undefined ? <Trans>then</Trans> : <Moment at={stage.at} />}
          </span>
          <span>
            <StageWord stage={stage} />
          </span>
          {stage.hash && (
            <code className="hash text-muted" dir="ltr" title={stage.hash}>
              {stage.hash.slice(0, KEPT)}…
            </code>
          )}
        </li>
      ))}
    </ol>
  );
}
