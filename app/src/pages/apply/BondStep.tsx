import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { AmountField } from "../../components/AmountField.tsx";
import { Icon } from "../../components/Icon.tsx";
import { positionQuery } from "../../queries/staking.ts";
import { decimalOf } from "../../text/format.ts";
import { sayRevert } from "../../text/problem.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { BondFacts } from "./BondFacts.tsx";
import type { StepProps } from "./StepBody.tsx";
import { PLACES, type Terms, termsOf } from "./terms.ts";

export function TermsFault({ terms: { fault } }: { terms: Terms }) {
  const { i18n } = useLingui();
  if (fault?.kind !== "refused") return null;
  const { what, todo } = sayRevert(i18n, fault.refusal.name, fault.refusal.args);
  return (
    <p className="note alarm" role="alert">
      <Icon name="alarm" />
      <span>
        {what} {todo}
      </span>
    </p>
  );
}

/** Which place the application gets, and who leaves for it. */
export function PlaceWord({ terms, board }: { terms: Terms; board: StepProps["board"] }) {
  const format = useFormat();
  const displaced = board.candidates.find(({ id }) => id === terms.entry.displaced);
  if (displaced) {
    return (
      <Trans>
        All {format.number(PLACES)} places are taken. Yours displaces{" "}
        <Link href={`/listings/candidate/${displaced.id}`}>
          {displaced.symbol} (candidate {displaced.id})
        </Link>
        , whose bond of <Amount value={displaced.bond + displaced.fee} /> is the smallest; what is held of it goes back.
      </Trans>
    );
  }
  return (
    <Trans>
      Place {format.number(terms.place)} of {format.number(PLACES)}. Once all are taken, a bond a tenth above the
      smallest displaces it; a larger bond is harder to displace.
    </Trans>
  );
}

export function BondStep({ draft, save, board, season }: StepProps) {
  const mext = useMext();
  const { address } = useAccount();
  const position = useQuery(positionQuery(mext, address));
  const terms = termsOf(draft, board);
  return (
    <>
      <p className="note">
        <PlaceWord terms={terms} board={board} />
      </p>
      <AmountField
        label={<Trans>Bond</Trans>}
        text={draft.bond ?? decimalOf(terms.entry.least)}
        onText={(bond) => save({ bond })}
        most={position.data?.wallet}
        mostLabel={<Trans>Your wallet holds</Trans>}
      />
      <p className="text-note text-muted">
        <Trans>
          The least bond now is <Amount value={terms.entry.least} />.
        </Trans>{" "}
        {draft.bond !== null && (
          <button type="button" className="link" onClick={() => save({ bond: null })}>
            <Trans>Take the least</Trans>
          </button>
        )}
      </p>
      {draft.bond?.trim() === "" && (
        <p className="hint" data-bad role="alert">
          <Trans>Write how much MEXT you bond, or take the least.</Trans>
        </p>
      )}
      <BondFacts terms={terms} season={season} />
      <details className="why-power" open={draft.cap !== null || undefined}>
        <summary>
          <Trans>The most that may burn</Trans>
        </summary>
        <div className="grid gap-2">
          <AmountField
            label={<Trans>Accept a fee of at most</Trans>}
            text={draft.cap ?? decimalOf(terms.fee)}
            onText={(cap) => save({ cap })}
          />
          <p className="text-note text-muted">
            <Trans>
              If a policy vote raises the fee before your transaction arrives, the contract refuses it instead of
              burning more than this.
            </Trans>{" "}
            {draft.cap !== null && (
              <button type="button" className="link" onClick={() => save({ cap: null })}>
                <Trans>Take the fee of now</Trans>
              </button>
            )}
          </p>
        </div>
      </details>
      <TermsFault terms={terms} />
    </>
  );
}
