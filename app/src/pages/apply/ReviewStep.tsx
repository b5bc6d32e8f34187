import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { positionQuery } from "../../queries/staking.ts";
import { chainName } from "../../text/caip.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useAccount } from "../../wallet/useAccount.ts";
import { applicationOf } from "./application.ts";
import { PlaceWord, TermsFault } from "./BondStep.tsx";
import { Future } from "./Future.tsx";
import { Rehearsal } from "./Rehearsal.tsx";
import { isBarred } from "./standing.ts";
import { StandingNote } from "./StandingNote.tsx";
import type { StepProps } from "./StepBody.tsx";
import { pathOf, unfinished } from "./steps.ts";
import { StepWord } from "./StepTitle.tsx";
import { termsOf } from "./terms.ts";

/** What still has to be written, with the way there. */
function Missing({ draft, faults }: StepProps) {
  const open = unfinished(faults);
  return (
    <div className="note alarm" role="status">
      <p>
        <Trans>Before you can sign, complete:</Trans>{" "}
        {open.map((step, index) => (
          <span key={step}>
            {index > 0 && ", "}
            <Link href={pathOf(step, draft.id)}>
              <StepWord step={step} />
            </Link>
          </span>
        ))}
      </p>
    </div>
  );
}

function Words({ draft, board, season }: StepProps) {
  const format = useFormat();
  const { form } = draft;
  const application = applicationOf(form);
  const terms = termsOf(draft, board);
  const wallets = application.wallets.length;
  return (
    <div className="review-words">
      <p>
        <Trans>
          You apply to list <b>{application.symbol}</b> (<bdi>{application.name}</bdi>) on{" "}
          {chainName(application.token)}, in season {season}.
        </Trans>{" "}
        <code className="break-all" dir="ltr">
          {application.token}
        </code>
      </p>
      <p>
        {form.onChain ? (
          <Trans>Your document goes on the chain whole; nobody can change it, you neither.</Trans>
        ) : (
          <Trans>
            Your document stays at <bdi className="break-all">{application.document}</bdi>; keep it there unchanged.
          </Trans>
        )}{" "}
        <code className="break-all" dir="ltr">
          {application.digest}
        </code>
      </p>
      <p>
        {wallets === 0 ? (
          <Trans>You name no wallet of the team.</Trans>
        ) : (
          <Trans>You name {format.number(wallets)} of the team’s wallets; ballots from them are marked.</Trans>
        )}
      </p>
      <p>
        <Trans>
          You put down <Amount value={terms.bond} />: <Amount value={terms.fee} className="text-ember" /> burn at once
          and never come back, <Amount value={terms.bond - terms.fee} /> are held. At most{" "}
          <Amount value={terms.maxFee} /> may burn; above that the contract refuses.
        </Trans>
      </p>
      <p>
        <PlaceWord terms={terms} board={board} />
      </p>
    </div>
  );
}

export function ReviewStep(props: StepProps) {
  const { draft, faults, board, season, unsettled, shown } = props;
  const mext = useMext();
  const { address } = useAccount();
  const { start } = useTransactions();
  const position = useQuery(positionQuery(mext, address));
  const terms = termsOf(draft, board);
  const isWhole = unfinished(faults).length === 0;
  const barred = shown.standing !== undefined && isBarred(shown.standing);
  const wallet = position.data?.wallet;
  const args = { application: applicationOf(draft.form), bond: terms.bond, maxFee: terms.maxFee };
  const blocked = !isWhole ? (
    <Trans>Something is still missing above.</Trans>
  ) : unsettled !== undefined ? (
    <Trans>Season {unsettled} has to be settled first.</Trans>
  ) : barred ? (
    <Trans>This token cannot be applied for now.</Trans>
  ) : terms.fault ? (
    <Trans>Correct the bond first.</Trans>
  ) : wallet !== undefined && wallet < terms.bond ? (
    <Trans>
      The bond is <Amount value={terms.bond} />; your wallet holds <Amount value={wallet} />. Offer less, or get more
      MEXT first.
    </Trans>
  ) : undefined;
  return (
    <>
      {isWhole ? <Words {...props} /> : <Missing {...props} />}
      {isWhole && <StandingNote {...props} />}
      <TermsFault terms={terms} />
      <Future season={season} parameters={board.season.parameters} />
      {isWhole && !barred && !terms.fault && unsettled === undefined && address && (
        <Rehearsal args={args} from={address} />
      )}
      <WriteButton verb="applyForListing" primary blocked={blocked} onWrite={() => start("applyForListing", args)}>
        <Trans>Apply for season {season}</Trans>
      </WriteButton>
    </>
  );
}
