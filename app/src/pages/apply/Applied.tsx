import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "wouter";
import type { Parameters } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Reminder } from "../../components/Reminder.tsx";
import type { Candidate } from "../../queries/season.ts";
import { Future } from "./Future.tsx";
import { useCandidacyDates } from "./Deadline.tsx";
import { useDrafts } from "./useDrafts.ts";
import { newDraftId } from "../drafts/store.ts";
import { pathOf } from "./steps.ts";

function Share({ href }: { href: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState<"yes" | "no">();
  const url = new URL(href, window.location.href).href;
  return (
    <div className="field">
      <label htmlFor="share">
        <Trans>The link to share</Trans>
      </label>
      <div className="with-button">
        <input
          id="share"
          className="text-input amount"
          readOnly
          dir="ltr"
          value={url}
          onFocus={(event) => event.target.select()}
        />
        <button
          type="button"
          className="quiet"
          onClick={() =>
            void navigator.clipboard.writeText(url).then(
              () => setCopied("yes"),
              () => setCopied("no"),
            )
          }
        >
          <Trans>Copy</Trans>
        </button>
      </div>
      <p className="hint" role="status">
        {copied === "yes" && t`Copied.`}
        {copied === "no" && t`Your browser does not allow it; copy the text yourself.`}
      </p>
    </div>
  );
}

/** The application is in: what its team does now. */
export function Applied({ candidate, id, parameters }: { candidate: Candidate; id: string; parameters: Parameters }) {
  const { store } = useDrafts();
  const href = `#/listings/candidate/${candidate.id}`;
  const dates = useCandidacyDates(candidate.season, candidate.symbol, href);
  const [next] = useState(newDraftId);
  return (
    <section className="form wizard-step">
      <div className="note moss" role="status">
        <Icon name="done" />
        <p>
          <Trans>
            {candidate.symbol} is <Link href={`/listings/candidate/${candidate.id}`}>candidate {candidate.id}</Link> of
            season {candidate.season}: <Amount value={candidate.fee} /> burned, <Amount value={candidate.bond} /> held.
          </Trans>
        </p>
      </div>
      <h2>
        <Trans>What now</Trans>
      </h2>
      <Share href={href} />
      <div className="grid gap-2">
        <p>
          <Trans>Put the dates that matter into your calendar: withdrawal, voting, settlement.</Trans>
        </p>
        <Reminder events={dates} name={`mext-${candidate.symbol}-${candidate.season}`} />
      </div>
      <Future season={candidate.season} parameters={parameters} />
      <p className="text-muted">
        <Trans>
          Once it is listed, this account posts the team’s updates, on the listing’s own page in the registry. Keep the
          account.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <Link href={`/listings/candidate/${candidate.id}`} className="primary">
          <Trans>To the candidate’s page</Trans>
        </Link>
        <Link href={pathOf("token", next)} className="quiet" onClick={() => store.remove(id)}>
          <Trans>Remove this draft and write another</Trans>
        </Link>
      </div>
    </section>
  );
}
