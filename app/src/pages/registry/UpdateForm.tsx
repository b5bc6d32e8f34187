import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useId, useState } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { readText, writeText } from "../../chain/storage.ts";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { Listing } from "../../queries/registry.ts";
import { documentOf } from "../../text/document.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useAccount } from "../../wallet/useAccount.ts";

/** The longest document that the contract keeps, in bytes of its URI. */
export const UPDATE_MOST = 8_192;

type Props = { listing: Listing; text: string; onText: (text: string) => void };

function Writing({ listing: { id, symbol }, text, onText }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const { start } = useTransactions();
  const field = useId();
  const { uri, digest, bytes } = documentOf(text);
  const isEmpty = text.trim() === "";
  const isLong = bytes > UPDATE_MOST;
  const blocked = isEmpty ? (
    <Trans>Write something first.</Trans>
  ) : isLong ? (
    <Trans>
      Shorten it by {format.number(bytes - UPDATE_MOST)} bytes; the chain keeps {format.number(UPDATE_MOST)}.
    </Trans>
  ) : undefined;
  return (
    <div className="card update-form">
      <div className="field">
        <label htmlFor={field}>
          <Trans>Write to your holders</Trans>
        </label>
        <textarea
          id={field}
          rows={5}
          value={text}
          placeholder={t`What has happened since your last update`}
          aria-invalid={isLong || undefined}
          aria-describedby={`${field}-hint`}
          onChange={(event) => onText(event.target.value)}
        />
        <p className="hint" id={`${field}-hint`}>
          <Trans>
            {format.number(isEmpty ? 0 : bytes)} of {format.number(UPDATE_MOST)} bytes. It stays on the chain for good,
            and keeps the listing from being dormant.
          </Trans>
        </p>
      </div>
      <WriteButton
        verb="postUpdate"
        primary
        blocked={blocked}
        onWrite={() => start("postUpdate", { listing: id, symbol, document: uri, digest })}
      >
        <Trans>Post the update</Trans>
      </WriteButton>
    </div>
  );
}

/** The team's own place to write. What is written stays until the chain shows it; others see nothing here. */
export function UpdateForm({ listing, posted }: { listing: Listing; posted: readonly { digest: string }[] }) {
  const { address } = useAccount();
  const key = `mext.update.${useMext().runtime.chainId}.${listing.id}`;
  const [text, setText] = useState(() => readText(key) ?? "");
  const isPosted = text !== "" && posted.some(({ digest }) => digest === documentOf(text).digest);
  const shown = isPosted ? "" : text;
  useEffect(() => writeText(key, shown === "" ? null : shown), [key, shown]);
  const isTeam = address?.toLowerCase() === listing.applicant.toLowerCase();
  return isTeam && listing.delistedAt === 0 ? <Writing listing={listing} text={shown} onText={setText} /> : null;
}
