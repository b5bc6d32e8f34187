import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import { Reminder } from "../../components/Reminder.tsx";
import { useFormat } from "../../text/useFormat.ts";
import type { Next } from "./needs.ts";

/** Nothing waits: what comes next, and when. */
export function NextUp({ next }: { next: Next }) {
  const { t } = useLingui();
  const format = useFormat();
  const title =
    next.kind === "exit"
      ? t`${format.mext(next.exit.amount)} MEXT have run their notice`
      : t`MEXT season ${next.season} begins`;
  const uid = next.kind === "exit" ? `exit-${next.exit.id}-${next.at}@mext` : `season-${next.season}@mext`;
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
      <Reminder name="mext-next" events={[{ uid, title, at: next.at }]} />
    </div>
  );
}
