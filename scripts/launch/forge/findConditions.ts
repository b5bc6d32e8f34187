import solc from "solc";

type Callbacks = { import: (path: string) => { contents: string } };
const { compile } = solc as { compile: (input: string, callbacks: Callbacks) => string };

/** A node of the compiler's syntax tree, of which we know only what every node has. */
type Node = { nodeType: string; src: string } & Record<string, unknown>;

/** What decides where the code goes: a condition without `&&`, `||` and `!`, or one clause of a `try`. In bytes. */
export type Fork = { kind: "condition" | "clause"; start: number; end: number };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "nodeType" in value && "src" in value;

/** Where a node stands; the tree counts bytes. */
function spanOf({ src }: Node): { start: number; end: number } {
  const [start = 0, length = 0] = src.split(":").map(Number);
  return { start, end: start + length };
}

/** The syntax tree of a source, which is parsed and nothing more. */
function parse(source: string): Node {
  const input = {
    language: "Solidity",
    sources: { source: { content: source } },
    settings: { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } },
  };
  const imported = { import: () => ({ contents: "" }) };
  const output = JSON.parse(compile(JSON.stringify(input), imported)) as {
    sources?: { source?: { ast?: unknown } };
    errors?: { severity: string; formattedMessage: string }[];
  };
  const ast = output.sources?.source?.ast;
  if (!isNode(ast)) throw new Error(output.errors?.map((error) => error.formattedMessage).join("\n"));
  return ast;
}

const IN_ASSEMBLY = new Set(["YulIf", "YulSwitch", "YulForLoop"]);

const isLogical = ({ nodeType, operator }: Node): boolean =>
  nodeType === "BinaryOperation" && (operator === "&&" || operator === "||");

/** The expression that decides what a node does next, if it has one. */
function conditionOf(node: Node): unknown {
  if (["IfStatement", "Conditional", "WhileStatement", "DoWhileStatement", "ForStatement"].includes(node.nodeType)) {
    return node["condition"];
  }
  const { expression } = node as { expression?: unknown };
  const isCheck = isNode(expression) && (expression["name"] === "require" || expression["name"] === "assert");
  return node.nodeType === "FunctionCall" && isCheck ? (node["arguments"] as unknown[])[0] : undefined;
}

/** Every fork of a source, outer ones before those inside them. */
export function findForks(source: string): Fork[] {
  const forks: Fork[] = [];

  /** The parts of a condition that are decided one after the other. */
  function split(node: Node): void {
    const parts = node["components"] as unknown[] | undefined;
    if (isLogical(node)) for (const side of [node["leftExpression"], node["rightExpression"]]) split(side as Node);
    else if (node.nodeType === "UnaryOperation" && node["operator"] === "!") split(node["subExpression"] as Node);
    else if (node.nodeType === "TupleExpression" && parts?.length === 1) split(parts[0] as Node);
    else {
      forks.push({ kind: "condition", ...spanOf(node) });
      walk(node);
    }
  }

  function walk(node: Node): void {
    if (IN_ASSEMBLY.has(node.nodeType)) {
      const line = Buffer.from(source).subarray(0, spanOf(node).start).toString().split("\n").length;
      throw new Error(`Line ${line} branches in assembly, which is not measured: branch in Solidity.`);
    }
    if (node.nodeType === "TryCatchClause") forks.push({ kind: "clause", ...spanOf(node["block"] as Node) });
    const condition = conditionOf(node);
    if (isNode(condition)) split(condition);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (!isNode(child) || child === condition) continue;
        if (isLogical(child)) split(child);
        else walk(child);
      }
    }
  }

  walk(parse(source));
  return forks;
}
