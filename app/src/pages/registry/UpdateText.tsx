import { Trans } from "@lingui/react/macro";
import type { Hex } from "viem";
import { Icon } from "../../components/Icon.tsx";
import { readDocument } from "../../text/document.ts";
import { Pointer } from "./Pointer.tsx";

/** The team's word: the text if the chain holds it, else where it is, with its digest. */
export function UpdateText({ document, digest }: { document: string; digest: Hex }) {
  const read = readDocument(document, digest);
  return (
    <div className="update">
      {read ? (
        <>
          <pre className="paper" dir="auto">
            {read.text}
          </pre>
          <p className={`text-note ${read.matches ? "text-muted" : "late"}`}>
            <Icon name={read.matches ? "done" : "alarm"} size={14} />{" "}
            {read.matches ? (
              <Trans>The text is the one that was signed.</Trans>
            ) : (
              <Trans>The text is not the one whose digest stands on the chain.</Trans>
            )}
          </p>
        </>
      ) : (
        <p>
          <Pointer to={document} />
        </p>
      )}
      <p className="text-note text-muted">
        <Trans>Digest (keccak-256):</Trans>{" "}
        <code className="break-all" dir="ltr">
          {digest}
        </code>
      </p>
    </div>
  );
}
