import { Trans, useLingui } from "@lingui/react/macro";
import { feeOf } from "../../../../sdk/mirrors/bond.ts";
import { endsAt } from "../../../../sdk/mirrors/season.ts";
import { Link } from "wouter";
import { Account } from "../../components/Account.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Failure, Shape } from "../../components/States.tsx";
import { StillReading } from "../../history/StillReading.tsx";
import { useChainTime } from "../../queries/useChainTime.ts";
import { tell } from "../../text/problem.ts";
import { againAfter, isBarred, type Standing } from "./standing.ts";
import type { StepProps } from "./StepBody.tsx";
import { termsOf } from "./terms.ts";

function Bar({ standing }: { standing: Standing }) {
  const { listing, motion, suspended } = standing;
  if (listing !== 0) {
    return (
      <>
        <Trans>
          This token is listed already, as <Link href={`/registry/${listing}`}>number {listing}</Link>.
        </Trans>{" "}
        {motion && (
          <Trans>
            <Link href={`/listings/candidate/${motion.id}`}>Motion {motion.id}</Link> to delist it is decided{" "}
            <Moment at={endsAt(motion.season)} />.
          </Trans>
        )}
      </>
    );
  }
  return (
    suspended && (
      <Trans>
        <Link href={`/listings/candidate/${suspended.id}`}>Candidate {suspended.id}</Link> of this token was chosen and
        is held back by the council.
      </Trans>
    )
  );
}

function Company({ standing }: { standing: Standing }) {
  const { others, running } = standing;
  return (
    <>
      {running && (
        <p>
          <Trans>
            <Link href={`/listings/candidate/${running.id}`}>Candidate {running.id}</Link> is the same token and is
            decided <Moment at={endsAt(running.season)} />. If it gets a place, yours is void and its bond comes back.
          </Trans>
        </p>
      )}
      {others.map(({ id, applicant }) => (
        <p key={id}>
          <Trans>
            <Account address={applicant} /> has applied for it too, as{" "}
            <Link href={`/listings/candidate/${id}`}>candidate {id}</Link>. Both may stand; one token takes one place.
          </Trans>
        </p>
      ))}
    </>
  );
}

/** Whether the token can be applied for at all: said before anything is paid. */
export function StandingNote({ shown, board, season, unsettled, draft }: StepProps) {
  const { i18n } = useLingui();
  const now = useChainTime(30);
  const { standing, isError, retry, past } = shown;
  if (isError) return <Failure what={<Trans>The node did not say where this token stands.</Trans>} retry={retry} />;
  if (!standing || now === undefined) return <Shape lines={2} />;
  const least = termsOf(draft, board).entry.least;
  const fee = feeOf(least, board.season.parameters.feeBps);
  const again = againAfter(standing, { now, nextToSettle: unsettled ?? season - 1, entry: { season, least, fee } });
  const barred = isBarred(standing);
  return (
    <div className={`note ${barred ? "alarm" : "moss"}`} role="status">
      <Icon name={barred ? "alarm" : "done"} />
      <div className="grid gap-1">
        {barred && (
          <p>
            <Bar standing={standing} />
          </p>
        )}
        {!again && standing.others.length === 0 && !standing.running && (
          <p>
            <Trans>Nobody has applied for this token before, and it is not listed. You can.</Trans>
          </p>
        )}
        {standing.last && !barred && (
          <p>
            <Trans>
              It stood before, as{" "}
              <Link href={`/listings/candidate/${standing.last.id}`}>candidate {standing.last.id}</Link> of season{" "}
              {standing.last.season}.
            </Trans>
          </p>
        )}
        {again && <p>{tell(i18n, again.said)}</p>}
        <Company standing={standing} />
        <StillReading of={past} />
      </div>
    </div>
  );
}
