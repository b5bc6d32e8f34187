import { Trans } from "@lingui/react/macro";
import { Icon } from "../../components/Icon.tsx";
import type { Papers } from "../../queries/candidateHistory.ts";
import { readDocument } from "../../text/document.ts";

/** The document as plain text, with the check against the digest on the chain. */
export function Paper({ papers }: { papers: Papers }) {
  const read = readDocument(papers.document, papers.digest);
  return (
    <div className="grid gap-4">
      {papers.objection && (
        <div className="note sea">
          <Icon name="pause" />
          <p>
            <b>
              <Trans>The council objects:</Trans>
            </b>{" "}
            <bdi>{papers.objection.reason}</bdi>
          </p>
        </div>
      )}
      {read ? (
        <>
          <p className={`note ${read.matches ? "moss" : "alarm"}`}>
            <Icon name={read.matches ? "done" : "alarm"} />
            {read.matches ? (
              <Trans>This text is the one whose digest was signed; it is kept wholly on the chain.</Trans>
            ) : (
              <Trans>This text does not fit the digest on the chain. Do not rely on it.</Trans>
            )}
          </p>
          <div className="paper" dir="auto">
            {read.text}
          </div>
        </>
      ) : (
        <p className="note">
          <Icon name="link" />
          <span className="break-all">
            <Trans>The document lies elsewhere; compare its keccak-256 digest yourself:</Trans>{" "}
            <bdi>{papers.document}</bdi>
          </span>
        </p>
      )}
      <p className="text-note text-muted break-all">
        <Trans>Digest</Trans> <code dir="ltr">{papers.digest}</code>
      </p>
    </div>
  );
}
