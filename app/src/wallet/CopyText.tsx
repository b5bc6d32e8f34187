import { Trans } from "@lingui/react/macro";
import { useState } from "react";

type Props = { text: string; children?: string };

/** Something long and exact, with a button that copies it and says that it did. */
export function CopyText({ text, children = text }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <span className="copy-text">
      <code className="hash" dir="ltr">
        {children}
      </code>
      <button type="button" className="link" onClick={() => void copy()} onBlur={() => setCopied(null)}>
        <Trans>Copy</Trans>
      </button>
      <span className="text-muted" aria-live="polite">
        {copied === true && <Trans>Copied</Trans>}
        {copied === false && <Trans>The browser did not allow it; select the text instead.</Trans>}
      </span>
    </span>
  );
}
