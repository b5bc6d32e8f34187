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
            It is your power in force on <Moment at={snapshot} />: the least you held, own and delegated, in the whole
            week before that one. What you stake or withdraw since changes nothing here.
          </Trans>
        ) : (
          <Trans>
            Your power in force on <Moment at={snapshot} /> is what counts: the least you hold, own and delegated, in
            the whole week before that one.
          </Trans>
        )}{" "}
        <Link href="/account">
          <Trans>Why is it so?</Trans>
        </Link>
      </p>
      {isFixed && power === 0n && (
        <p className="note">
          <Trans>
            You had no power in force then, so you cannot vote on this proposal. What you stake now counts for later
            ones.
          </Trans>
        </p>
      )}
    </div>
  );
}
