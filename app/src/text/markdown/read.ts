import type { Definition, Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";

export const LONGEST = 50 * 1024;
export const DEEPEST = 32;
/** Marks of quotes and lists that a line may begin with; the parser's work grows with their square. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){33}/m;
/** Marks that may open or close emphasis or links; the parser compares each with those before it. */
const MARKS = /[*_~[\]`]/g;
const MOST_MARKS = 5_000;

export type Reading = {
  tree: Root;
  definitions: ReadonlyMap<string, Definition>;
  /** Bytes that were left out at the end, and whether something nested too deeply was. */
  cutBytes: number;
  cutDepth: boolean;
  /** The text is shown as written: reading its marks would take the page too long. */
  isRaw: boolean;
};

function shortened(source: string): { text: string; cutBytes: number } {
  const bytes = new TextEncoder().encode(source);
  if (bytes.length <= LONGEST) return { text: source, cutBytes: 0 };
  const text = new TextDecoder().decode(bytes.subarray(0, LONGEST)).replace(/\uFFFD+$/, "");
  return { text, cutBytes: bytes.length - LONGEST };
}

/** Leaves out what is nested below `left` further levels; true when there was any. */
function cutBelow(node: Nodes, left: number): boolean {
  if (!("children" in node)) return false;
  if (left === 0) {
    const had = node.children.length > 0;
    node.children = [];
    return had;
  }
  return node.children.map((child) => cutBelow(child, left - 1)).includes(true);
}

function definitionsIn(nodes: readonly RootContent[]): Definition[] {
  return nodes.flatMap((node) =>
    node.type === "definition" ? [node] : "children" in node ? definitionsIn(node.children) : [],
  );
}

const asWritten = (value: string): Root => ({
  type: "root",
  children: [{ type: "paragraph", children: [{ type: "text", value }] }],
});

export function readMarkdown(source: string): Reading {
  const { text, cutBytes } = shortened(source);
  const isRaw = CONTAINERS.test(text) || (text.match(MARKS)?.length ?? 0) > MOST_MARKS;
  const tree = isRaw
    ? asWritten(text)
    : fromMarkdown(text, {
        extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmAutolinkLiteral()],
        mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmAutolinkLiteralFromMarkdown()],
      });
  const cutDepth = cutBelow(tree, DEEPEST);
  const definitions = new Map<string, Definition>();
  // The first definition of a name is the one that counts.
  for (const one of definitionsIn(tree.children).reverse()) definitions.set(one.identifier, one);
  return { tree, definitions, cutBytes, cutDepth, isRaw };
}
