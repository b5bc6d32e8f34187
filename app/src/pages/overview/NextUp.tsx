import { Trans } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import type { Next } from "./needs.ts";

/** Nothing waits: what comes next, and when. */
export function NextUp({ next }: { next: Next }) {
  return (
    <div className="grid gap-2">
      <p>
        <Trans>Nothing needs you now.</Trans>{" "}
        {next.kind === "exit" ? (
          <Trans>
            Next, <Amount value={next.exit.amount} /> are free in <Left until={next.at} />: <Moment at={next.at} />.
          </Trans>
        ) : (
          <Trans>
            Next, season {next.season} begins in <Left until={next.at} />: <Moment at={next.at} />.
          </Trans>
        )}
      </p>
    </div>
  );
}
