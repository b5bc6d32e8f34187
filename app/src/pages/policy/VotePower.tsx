import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";

type Props = { power: bigint; snapshot: number; isFixed: boolean };

/** What one's vote weighs, and of which second. */
export function VotePower({ power, snapshot, isFixed }: Props) {
  return (
    <div className="grid gap-2">
      <p className="power">
        <Amount value={power} unit={false} className="text-head" />{" "}
        <span className="text-muted">
          {isFixed ? <Trans>is what your vote weighs</Trans> : <Trans>is your power now</Trans>}
        </span>
      </p>
      <p className="text-note text-muted">
        {isFixed ? (
          <Trans>
            It is what you held, own and delegated, on <Moment at={snapshot} />. What you stake or withdraw since
            changes nothing here.
          </Trans>
        ) : (
          <Trans>
            What you hold, own and delegated, on <Moment at={snapshot} /> is what counts.{" "}
            <Link href="/stake">Stake</Link> before that to weigh more.
          </Trans>
        )}
      </p>
      {isFixed && power === 0n && (
        <p className="note">
          <Trans>
            You held no power then, so you cannot vote on this proposal. What you stake now counts for later ones.
          </Trans>
        </p>
      )}
    </div>
  );
}
