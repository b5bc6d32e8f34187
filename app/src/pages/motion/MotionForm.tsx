import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { Hex } from "viem";
import { feeOf } from "../../../../sdk/mirrors/bond.ts";
import { endsAt, startsAt, withdrawalsCloseAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { pack, readText, unpack, writeText } from "../../chain/storage.ts";
import { Amount } from "../../components/Amount.tsx";
import { AmountField, checkAmount } from "../../components/AmountField.tsx";
import { Moment } from "../../components/Moment.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { ChainBook } from "../../queries/book.ts";
import type { Listing } from "../../queries/registry.ts";
import { positionQuery } from "../../queries/staking.ts";
import { documentOf } from "../../text/document.ts";
import { decimalOf } from "../../text/format.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useAccount } from "../../wallet/useAccount.ts";
import { DocumentStep } from "../apply/DocumentStep.tsx";
import { documentOnly, emptyMotion, isMotionForm, type MotionForm as Form, motionFaults, wholeForm } from "./motion.ts";
import { Outcomes } from "./Outcomes.tsx";

type Props = { listing: Listing; book: ChainBook; account: string | undefined };

/** What is written stays until it is sent, per account and listing. */
function useForm(key: string): [Form, (form: Form) => void] {
  const [form, setForm] = useState(() => {
    const stored = unpack(readText(key));
    return isMotionForm(stored) ? stored : emptyMotion;
  });
  useEffect(() => writeText(key, pack(form)), [form, key]);
  return [form, setForm];
}

const documentIn = (form: Form): { document: string; digest: Hex } => {
  if (!form.onChain) return { document: form.uri.trim(), digest: form.digest as Hex };
  const { uri, digest } = documentOf(form.text);
  return { document: uri, digest };
};

function BondSlip({ listing, book, form }: { listing: Listing; book: ChainBook; form: Form }) {
  const mext = useMext();
  const { start } = useTransactions();
  const { address } = useAccount();
  const { season, least } = book.entry;
  const [text, setText] = useState(decimalOf(least));
  const feeBps =
    book.seasons.find((page) => page.season.season === season)?.season.parameters.feeBps ??
    mext.deployment.parameters.feeBps;
  const position = useQuery(positionQuery(mext, address));
  const { amount } = checkAmount(text, position.data?.wallet);
  const bond = amount ?? least;
  const fee = feeOf(bond, feeBps);
  const blocked =
    Object.keys(motionFaults(form)).length > 0 ? (
      <Trans>Say why it should be delisted first.</Trans>
    ) : amount === undefined ? (
      <Trans>Your wallet does not hold the bond.</Trans>
    ) : amount < least ? (
      <Trans>
        The least bond is <Amount value={least} />.
      </Trans>
    ) : undefined;
  const rows: [ReactNode, ReactNode][] = [
    [<Trans>Burned at once</Trans>, <Amount value={fee} className="text-ember" />],
    [<Trans>Held until the season is settled</Trans>, <Amount value={bond - fee} />],
    [<Trans>Voted on from</Trans>, <Moment at={startsAt(season)} />],
    [<Trans>Settled from</Trans>, <Moment at={endsAt(season)} />],
    [<Trans>You may withdraw it until</Trans>, <Moment at={withdrawalsCloseAt(season)} />],
  ];
  const args = { listing: listing.id, symbol: listing.symbol, ...documentIn(form), bond, maxFee: fee };
  return (
    <aside className="slip">
      <header>
        <h2>
          <Trans>The bond</Trans>
        </h2>
      </header>
      <AmountField label={<Trans>Bond</Trans>} text={text} onText={setText} most={position.data?.wallet} />
      <dl className="facts">
        {rows.map(([term, value], index) => [<dt key={`t${index}`}>{term}</dt>, <dd key={index}>{value}</dd>])}
      </dl>
      <div className="slip-foot">
        <WriteButton verb="fileMotion" primary blocked={blocked} onWrite={() => start("fileMotion", args)}>
          <Trans>File the motion for season {season}</Trans>
        </WriteButton>
        <p className="text-note text-muted">
          <Trans>Two signatures: the allowance of exactly the bond, then the motion.</Trans>
        </p>
      </div>
    </aside>
  );
}

/** The document, what can come of it, and the bond. */
export function MotionForm({ listing, book, account }: Props) {
  const { chainId } = useMext().runtime;
  const [form, setForm] = useForm(`mext.motion.${chainId}.${listing.id}.${(account ?? "nobody").toLowerCase()}`);
  const faults = motionFaults(form);
  return (
    <div className="two-columns">
      <div className="form">
        <DocumentStep
          draft={{ form: wholeForm(form) }}
          faults={faults}
          isAsked={false}
          set={(change) => setForm(documentOnly({ ...wholeForm(form), ...change }))}
        />
        <section className="grid gap-3">
          <h2>
            <Trans>What can come of it</Trans>
          </h2>
          <Outcomes />
        </section>
      </div>
      <BondSlip listing={listing} book={book} form={form} />
    </div>
  );
}
