import { Trans } from "@lingui/react/macro";
import { useMemo } from "react";
import { DEEPEST, readMarkdown } from "../text/markdown/read.ts";
import { Inside, shallowest } from "./MarkdownNode.tsx";

/**
 * A stranger's text: elements of a fixed list, never markup of its own, and no request to anybody. Its headings stand
 * below the page's own: `under` is the level of the one above the text.
 */
export function Markdown({ source, under = 2 }: { source: string; under?: 2 | 3 }) {
  const { tree, definitions, cutBytes, cutDepth, isRaw } = useMemo(() => readMarkdown(source), [source]);
  return (
    <div className="markdown" dir="auto">
      <Inside node={tree} definitions={definitions} deeper={under + 1 - shallowest(tree)} />
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
