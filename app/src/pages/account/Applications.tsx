import { Trans } from "@lingui/react/macro";
import { useQueries } from "@tanstack/react-query";
import type { Address } from "viem";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Section } from "../../components/PageHead.tsx";
import { listingScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { type ShownHistory, useHistory } from "../../history/useHistory.ts";
import { type Candidate, candidateQuery } from "../../queries/season.ts";
import { stateName } from "../listings/board.ts";
import { StateWord, stateTone } from "../season/StateWord.tsx";
import { applicationsOf, disclosuresOf } from "./history.ts";

function Application({ candidate }: { candidate: Candidate }) {
  const { id, season, symbol, bond, fee, state, motionOn } = candidate;
  const name = stateName(state);
  return (
    <li>
      <span>
        <Link href={`/listings/candidate/${id}`}>
          {motionOn > 0 ? <Trans>Motion to delist {symbol}</Trans> : <b>{symbol}</b>}
        </Link>{" "}
        <span className="text-muted">
          <Trans>season {season}</Trans>
        </span>
      </span>
      <span className={`chip ${stateTone(name)}`}>
        <StateWord state={name} motion={motionOn > 0} />
      </span>
      <span className="text-note">
        <Trans>
          <Amount value={bond} /> held, <Amount value={fee} /> burned
        </Trans>
      </span>
    </li>
  );
}

function Disclosures({ account }: { account: Address }) {
  const listing = useHistory(listingScan(useMext()));
  const disclosures = disclosuresOf(listing.entries, account);
  if (disclosures.length === 0) return <StillReading of={listing} />;
  return (
    <>
      <h3>
        <Trans>Named as a team’s own wallet</Trans>
      </h3>
      <ul className="plain-rows">
        {disclosures.map(({ candidate, season, symbol }) => (
          <li key={candidate}>
            <Link href={`/listings/candidate/${candidate}`}>{symbol}</Link>
            <span className="text-note text-muted">
              <Trans>season {season}</Trans>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What an account put forward, what became of its bonds, and which teams call it their own. */
export function Applications({ account, history }: { account: Address; history: ShownHistory }) {
  const mext = useMext();
  const ids = applicationsOf(history.entries, account);
  const candidates = useQueries({ queries: ids.map((id) => candidateQuery(mext, id)) });
  return (
    <Section title={<Trans>Applications and bonds</Trans>}>
      {ids.length === 0
        ? history.isComplete && (
            <p className="text-muted">
              <Trans>This account never applied for a listing.</Trans>
            </p>
          )
        : candidates.some(({ data }) => data) && (
            <ul className="plain-rows">
              {candidates.map(({ data }) => data && <Application key={data.id} candidate={data} />)}
            </ul>
          )}
      <Disclosures account={account} />
    </Section>
  );
}
