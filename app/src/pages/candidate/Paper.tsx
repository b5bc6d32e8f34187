import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Icon } from "../../components/Icon.tsx";
import { Shape } from "../../components/States.tsx";
import type { Papers } from "../../queries/candidateHistory.ts";
import { type Checked, checkDocument, documentQuery, inlineCheck, isFetchable } from "../../queries/document.ts";
import { useFormat } from "../../text/useFormat.ts";

/** Whether these are the bytes whose digest was signed. */
function Verdict({ checked, inline }: { checked: Checked; inline: boolean }) {
  return (
    <p className={`note ${checked.matches ? "moss" : "alarm"}`} role="status">
      <Icon name={checked.matches ? "done" : "alarm"} />
      {!checked.matches ? (
        <Trans>This text does not fit the digest on the chain. Do not rely on it.</Trans>
      ) : inline ? (
        <Trans>This text is the one whose digest was signed; it is kept wholly on the chain.</Trans>
      ) : (
        <Trans>This is the document whose digest was signed.</Trans>
      )}
    </p>
  );
}

/** Always as plain text: nothing of a stranger's document is markup here. */
function Words({ checked }: { checked: Checked }) {
  const format = useFormat();
  if (checked.text === null) {
    return (
      <p className="text-muted">
        <Trans>It is no text: {format.number(checked.bytes)} bytes, which only their digest is shown of.</Trans>
      </p>
    );
  }
  return (
    <div className="paper" dir="auto" tabIndex={0}>
      {checked.text}
    </div>
  );
}

type AskProps = { document: string; onFetch: () => void; onFile: (bytes: Uint8Array) => void };

function Ask({ document, onFetch, onFile }: AskProps) {
  return (
    <div className="grid gap-3">
      <p className="note">
        <Icon name="link" />
        <span className="break-all">
          <Trans>The document lies elsewhere, at</Trans> <bdi>{document}</bdi>
        </span>
      </p>
      <div className="flex flex-wrap gap-3 items-center">
        {isFetchable(document) && (
          <button type="button" className="quiet" onClick={onFetch}>
            <Trans>Fetch and check it</Trans>
          </button>
        )}
        <label className="quiet file-choice">
          <Trans>Check a file that you have</Trans>
          <input
            type="file"
            className="sr-only"
            onChange={({ target }) =>
              void target.files?.[0]?.arrayBuffer().then((body) => onFile(new Uint8Array(body)))
            }
          />
        </label>
      </div>
      {isFetchable(document) ? (
        <p className="text-note text-muted">
          <Trans>Whoever keeps it sees that you fetch it; nobody else does.</Trans>
        </p>
      ) : (
        <p className="text-note text-muted">
          <Trans>A browser cannot fetch from there. Get the file by other means and check it here.</Trans>
        </p>
      )}
    </div>
  );
}

/** The document, and whether it is the one whose digest stands on the chain. */
export function Paper({ papers }: { papers: Papers }) {
  const { document, digest } = papers;
  const inline = inlineCheck(document, digest);
  const [wanted, setWanted] = useState(false);
  const [file, setFile] = useState<Checked>();
  const fetched = useQuery(documentQuery(document, digest, wanted && inline === null));
  const checked = inline ?? file ?? fetched.data;
  return (
    <div className="grid gap-4">
      {inline === null && (
        <Ask
          document={document}
          onFetch={() => (wanted ? void fetched.refetch() : setWanted(true))}
          onFile={(bytes) => setFile(checkDocument(bytes, digest))}
        />
      )}
      {fetched.isFetching && <Shape lines={3} />}
      {fetched.isError && !fetched.isFetching && !file && (
        <p className="note alarm" role="status">
          <Icon name="alarm" />
          <Trans>
            It could not be fetched ({fetched.error.message}). That says nothing about the document: many servers answer
            no page but their own. Download it and check the file.
          </Trans>
        </p>
      )}
      {checked && <Verdict checked={checked} inline={inline !== null} />}
      {checked && <Words checked={checked} />}
      <p className="text-note text-muted break-all">
        <Trans>Digest</Trans> <code dir="ltr">{digest}</code>
      </p>
    </div>
  );
}
