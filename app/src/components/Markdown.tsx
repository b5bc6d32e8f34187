import { Trans } from "@lingui/react/macro";
import { useMemo } from "react";
import { DEEPEST, readMarkdown } from "../text/markdown/read.ts";
import { Inside } from "./MarkdownNode.tsx";

/** A stranger's text: elements of a fixed list, never markup of its own, and no request to anybody. */
export function Markdown({ source }: { source: string }) {
  const { tree, definitions, cutBytes, cutDepth, isRaw } = useMemo(() => readMarkdown(source), [source]);
  return (
    <div className="markdown" dir="auto">
      <Inside node={tree} definitions={definitions} />
      {isRaw && (
        <p>
          <Trans>This text has too many marks to be formatted: it is shown as written.</Trans>
        </p>
      )}
      {cutBytes > 0 && (
        <p>
          <Trans>The text is longer than 50 KB: its last {cutBytes} bytes are not shown.</Trans>
        </p>
      )}
      {cutDepth && (
        <p>
          <Trans>What is nested deeper than {DEEPEST} levels is not shown.</Trans>
        </p>
      )}
    </div>
  );
}
