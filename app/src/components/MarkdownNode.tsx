import type { Definition, Nodes, Root, Table } from "mdast";
import type { ReactNode } from "react";
import { safeLink } from "../text/markdown/link.ts";
import { plain } from "../../../sdk/text/plain.ts";

type Props = {
  node: Nodes;
  definitions: ReadonlyMap<string, Definition>;
  /** by how much each heading stands deeper in the page than in the text */
  deeper: number;
};

/** The rank of a text's highest heading, 1 to 6. */
export const shallowest = (tree: Root): number => Math.min(...ranksIn(tree), 6);

function ranksIn(node: Nodes): number[] {
  if (node.type === "heading") return [node.depth];
  return "children" in node ? node.children.flatMap(ranksIn) : [];
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return plain(node.value);
  if ("children" in node) return node.children.map(wordsOf).join("");
  return "alt" in node ? plain(node.alt ?? "") : "";
}

/** A link in a link is none that a browser can follow: an image in one is its words. */
const hasImage = (node: Nodes): boolean =>
  node.type === "image" || node.type === "imageReference" || ("children" in node && node.children.some(hasImage));

function Link({ url, words, children }: { url: string | undefined; words: string; children: ReactNode }) {
  const link = url === undefined ? undefined : safeLink(url, words);
  if (!link) return <>{children}</>;
  return (
    <>
      <a href={link.href} rel="noopener noreferrer nofollow" target="_blank">
        {words.trim() === "" ? link.href : children}
      </a>
      {link.shownHost !== undefined && <bdi> ({link.shownHost})</bdi>}
    </>
  );
}

function Rows({ table, ...known }: Omit<Props, "node"> & { table: Table }) {
  const [head, ...body] = table.children;
  return (
    <table>
      <thead>
        <tr>
          {head?.children.map((cell, index) =>
            cell.children.length === 0 ? (
              <td key={index} />
            ) : (
              <th key={index} scope="col">
                <Inside node={cell} {...known} />
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.children.map((cell, column) => (
              <td key={column}>
                <Inside node={cell} {...known} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Inside({ node, ...known }: Props) {
  if (!("children" in node)) return null;
  return node.children.map((child, index) => <MarkdownNode key={index} node={child} {...known} />);
}

/** The kinds of node that a text may bring; every other shows nothing. */
function MarkdownNode({ node, ...known }: Props): ReactNode {
  const { definitions, deeper } = known;
  const inside = <Inside node={node} {...known} />;
  switch (node.type) {
    case "text":
      return plain(node.value);
    case "html":
      return <code>{plain(node.value)}</code>;
    case "inlineCode":
      return <code>{plain(node.value)}</code>;
    case "code":
      return (
        <pre>
          <code>{plain(node.value)}</code>
        </pre>
      );
    case "paragraph":
      return <p>{inside}</p>;
    case "heading": {
      const Heading = (["h3", "h4", "h5", "h6"] as const)[node.depth + deeper - 3] ?? "h6";
      return <Heading>{inside}</Heading>;
    }
    case "emphasis":
      return <em>{inside}</em>;
    case "strong":
      return <strong>{inside}</strong>;
    case "delete":
      return <del>{inside}</del>;
    case "blockquote":
      return <blockquote>{inside}</blockquote>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>;
    case "listItem":
      return <li>{inside}</li>;
    case "table":
      return <Rows table={node} {...known} />;
    case "thematicBreak":
      return <hr />;
    case "break":
      return <br />;
    case "link":
      return <Link url={node.url} words={wordsOf(node)} children={hasImage(node) ? wordsOf(node) : inside} />;
    case "image":
      return <Link url={node.url} words={wordsOf(node)} children={wordsOf(node)} />;
    case "linkReference":
      return (
        <Link
          url={definitions.get(node.identifier)?.url}
          words={wordsOf(node)}
          children={hasImage(node) ? wordsOf(node) : inside}
        />
      );
    case "imageReference":
      return <Link url={definitions.get(node.identifier)?.url} words={wordsOf(node)} children={wordsOf(node)} />;
    default:
      return null;
  }
}
