import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";

const SHOWN_MS = 2_000;

/** Copies a text, and says so. Where the browser forbids it the text stands on the page to be copied by hand. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState<"copied" | "forbidden" | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("copied"),
      () => setSaid("forbidden"),
    );
  return (
    <button type="button" className="link" aria-label={label} onClick={() => void copy()}>
      <span aria-live="polite">
        {said === "copied" ? (
          <Trans>Copied</Trans>
        ) : said === "forbidden" ? (
          <Trans>Copy it by hand</Trans>
        ) : (
          <Trans>Copy</Trans>
        )}
      </span>
    </button>
  );
}
