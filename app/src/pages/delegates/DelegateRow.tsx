import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "wouter";
import { proposalTitle } from "../../../../sdk/text/title.ts";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { useTransactions } from "../../tx/Transactions.tsx";
import { choiceNames } from "../policy/words.ts";
import type { DelegateRecord, LateVote } from "./record.ts";

/** How many votes a row tells; the account's page has all. */
const LATELY = 3;

function Vote({ of: { proposal, vote } }: { of: LateVote }) {
  const { i18n } = useLingui();
  const title = proposalTitle(proposal.description);
  return (
    <li data-choice={vote.choice}>
      <b>{i18n._(choiceNames[vote.choice])}</b>{" "}
      <Link href={`/policy/proposal/${proposal.id}`}>
        <bdi>{title === "" ? <Trans>Proposal {proposal.id.toString()}</Trans> : title}</bdi>
      </Link>
      {vote.reason !== "" && (
        <p className="text-muted" dir="auto">
          {vote.reason}
        </p>
      )}
    </li>
  );
}

function Figures({ record }: { record: DelegateRecord }) {
  const { power, next, delegators, fromOthers, policy, seasons } = record;
  return (
    <dl className="delegate-figures">
      <dt>
        <Trans>Power this week</Trans>
      </dt>
      <dd>
        <Amount value={power} unit={false} />
      </dd>
      {next !== power && (
        <>
          <dt>
            <Trans>From Thursday</Trans>
          </dt>
          <dd>
            <Amount value={next} unit={false} />
          </dd>
        </>
      )}
      <dt>
        <Trans>Given by others</Trans>
      </dt>
      <dd>
        {delegators === 0 ? (
          <Trans>nothing</Trans>
        ) : (
          <>
            <Amount value={fromOthers} unit={false} />{" "}
            <span className="text-muted">
              <Plural value={delegators} one="from # account" other="from # accounts" />
            </span>
          </>
        )}
      </dd>
      <dt>
        <Trans>Voted on proposals</Trans>
      </dt>
      <dd>
        <Trans>
          {policy.voted} of {policy.could}
        </Trans>
      </dd>
      <dt>
        <Trans>Voted in seasons</Trans>
      </dt>
      <dd>
        <Trans>
          {seasons.voted} of {seasons.could}
        </Trans>
      </dd>
    </dl>
  );
}

/** One who votes: with how much, how often, and how lately; and the way to give them one's own votes. */
export function DelegateRow({ record, isChosen }: { record: DelegateRecord; isChosen: boolean }) {
  const { start } = useTransactions();
  const { account, votes } = record;
  return (
    <article className="delegate-row" data-account={account}>
      <h3>
        <Account address={account} />
      </h3>
      <Figures record={record} />
      <div className="delegate-votes">
        {votes.length === 0 ? (
          <p className="text-muted">
            <Trans>Has not voted on a proposal yet.</Trans>
          </p>
        ) : (
          <ul>
            {votes.slice(0, LATELY).map((one) => (
              <Vote key={one.proposal.id.toString()} of={one} />
            ))}
          </ul>
        )}
        {isChosen ? (
          <p className="text-muted">
            <Trans>Votes with your weight.</Trans>
          </p>
        ) : (
          <WriteButton verb="delegate" terse onWrite={() => start("delegate", { delegatee: account })}>
            <Trans>Give my votes</Trans>
          </WriteButton>
        )}
      </div>
    </article>
  );
}
