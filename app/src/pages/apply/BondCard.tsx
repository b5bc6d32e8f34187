import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { feeOf } from "../../../../sdk/mirrors/bond.ts";
import { endsAt, startsAt, withdrawalsCloseAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { AmountField, checkAmount } from "../../components/AmountField.tsx";
import { Moment } from "../../components/Moment.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { seasonQuery } from "../../queries/season.ts";
import { positionQuery } from "../../queries/staking.ts";
import { decimalOf } from "../../text/format.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useAccount } from "../../wallet/useAccount.ts";
import { applicationOf, faultsOf, type Form } from "./application.ts";

type Props = { form: Form; bond: bigint; season: number };

/** What it costs: what burns at once, what is held, and when it comes back. */
export function BondCard({ form, bond: least, season }: Props) {
  const mext = useMext();
  const format = useFormat();
  const { address } = useAccount();
  const { start } = useTransactions();
  const [text, setText] = useState(decimalOf(least));
  const position = useQuery(positionQuery(mext, address));
  const board = useQuery(seasonQuery(mext, season));
  const { amount } = checkAmount(text, position.data?.wallet);
  const parameters = board.data?.season.parameters ?? mext.deployment.parameters;
  const bond = amount ?? least;
  const fee = feeOf(bond, parameters.feeBps);
  const missing = Object.keys(faultsOf(form)).length;
  const blocked =
    missing > 0 ? (
      <Trans>Fill in what is missing; {format.number(missing)} to go.</Trans>
    ) : amount === undefined ? (
      <Trans>Your wallet does not hold the bond.</Trans>
    ) : amount < least ? (
      <Trans>
        The least bond is <Amount value={least} />.
      </Trans>
    ) : undefined;

  return (
    <aside className="slip">
      <header>
        <h2>
          <Trans>The bond</Trans>
        </h2>
      </header>
      <AmountField label={<Trans>Bond</Trans>} text={text} onText={setText} most={position.data?.wallet} />
      <dl className="facts">
        <dt>
          <Trans>Burned at once</Trans>
        </dt>
        <dd className="text-ember">
          <Amount value={fee} />
        </dd>
        <dt>
          <Trans>Held until the season is settled</Trans>
        </dt>
        <dd>
          <Amount value={bond - fee} />
        </dd>
        <dt>
          <Trans>Voted on from</Trans>
        </dt>
        <dd>
          <Moment at={startsAt(season)} />
        </dd>
        <dt>
          <Trans>Settled from</Trans>
        </dt>
        <dd>
          <Moment at={endsAt(season)} />
        </dd>
      </dl>
      <p className="text-note text-muted">
        <Trans>
          What is held comes back in every case but one: when objection passes support and reaches the quorum, it burns.
          You may withdraw until <Moment at={withdrawalsCloseAt(season)} />.
        </Trans>
      </p>
      <div className="slip-foot">
        <WriteButton
          verb="applyForListing"
          primary
          blocked={blocked}
          onWrite={() => start("applyForListing", { application: applicationOf(form), bond, maxFee: fee })}
        >
          <Trans>Apply for season {season}</Trans>
        </WriteButton>
      </div>
    </aside>
  );
}
