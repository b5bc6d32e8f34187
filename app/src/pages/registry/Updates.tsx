import { Trans } from "@lingui/react/macro";
import { Icon } from "../../components/Icon.tsx";
import { Moment } from "../../components/Moment.tsx";
import { readDocument } from "../../text/document.ts";
import type { Update } from "./life.ts";
import { WebText } from "./WebText.tsx";

function Words({ update: { document, digest } }: { update: Update }) {
  const read = readDocument(document, digest);
  if (read) {
    return (
      <>
        {!read.matches && (
          <p className="note alarm">
            <Icon name="alarm" />
            <Trans>This text does not fit the digest on the chain. Do not rely on it.</Trans>
          </p>
        )}
        <div className="paper" dir="auto">
          {read.text}
        </div>
      </>
    );
  }
  return (
    <p>
      <WebText text={document} />
    </p>
  );
}

/** What the team wrote to its holders, the newest first and open. */
export function Updates({ updates }: { updates: readonly Update[] }) {
  return (
    <ul className="grid gap-3">
      {updates.map((update, index) => (
        <li key={`${update.at}-${update.digest}`}>
          <details className="update" open={index === 0}>
            <summary>
              <Moment at={update.at} />
            </summary>
            <div className="grid gap-2">
              <Words update={update} />
              <p className="text-note text-muted break-all">
                <Trans>Digest</Trans> <code dir="ltr">{update.digest}</code>
              </p>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
