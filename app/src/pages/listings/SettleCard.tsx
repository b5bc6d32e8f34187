import { Trans } from "@lingui/react/macro";
import { Icon } from "../../components/Icon.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { useTransactions } from "../../tx/Transactions.tsx";

/** An ended season waits for somebody to settle it; anybody may. */
export function SettleCard({ season }: { season: number }) {
  const { start } = useTransactions();
  return (
    <section className="card settle-card">
      <Icon name="clock" />
      <div className="grid gap-1">
        <h3>
          <Trans>Season {season} is over and not settled</Trans>
        </h3>
        <p className="text-muted">
          <Trans>
            Anybody may settle it; the result is already fixed and nobody can change it by waiting. New applications
            wait until then.
          </Trans>
        </p>
      </div>
      <WriteButton verb="settle" terse onWrite={() => start("settle", { season })}>
        <Trans>Settle season {season}</Trans>
      </WriteButton>
    </section>
  );
}
