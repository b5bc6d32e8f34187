import { childrenOf, type Node, nodesOf, part, parts, referenceOf, typeOf } from "./node.ts";

/** A compiled tree: every node by its number, and the contract that each stands in. */
export type Tree = { byId: Map<number, Node>; contracts: Node[]; homes: Map<Node, Node> };

export function treeOf(asts: readonly Node[]): Tree {
  const all = asts.flatMap((ast) => nodesOf(ast));
  const contracts = all.filter(({ nodeType }) => nodeType === "ContractDefinition");
  return {
    byId: new Map(all.map((node) => [node.id, node])),
    contracts,
    homes: new Map(contracts.flatMap((contract) => nodesOf(contract).map((node) => [node, contract] as const))),
  };
}

/**
 * A contract's state-changing functions by selector, each with the conditions that ask who calls: in the function, its
 * modifiers, and whatever they call inside the contract and its libraries.
 */
export function guardsIn(tree: Tree, contract: string): Map<string, string[]> {
  const definition = tree.contracts.find((node) => node["name"] === contract);
  if (definition === undefined) throw new Error(`There is no contract ${contract} in the tree.`);
  const line = (definition["linearizedBaseContracts"] as number[]).map((id) => tree.byId.get(id) as Node);
  const found = new Map<string, string[]>();
  for (const member of line.flatMap((base) => parts(base, "nodes"))) {
    const selector = member["functionSelector"] as string | undefined;
    const changes = !/view|pure/.test(String(member["stateMutability"]));
    if (member.nodeType !== "FunctionDefinition" || selector === undefined || !changes) continue;
    if (member["implemented"] !== true || found.has(`0x${selector}`)) continue;
    found.set(`0x${selector}`, conditionsOf({ tree, line, seen: new Set() }, member, new Set()));
  }
  return found;
}

type Search = { tree: Tree; line: Node[]; seen: Set<string> };

/** The conditions of a function that ask about its sender. `senders`: parameters that carry the sender. */
function conditionsOf(search: Search, callable: Node, senders: ReadonlySet<number>): string[] {
  const key = `${callable.id}:${[...senders].sort().join()}`;
  if (search.seen.has(key)) return [];
  search.seen.add(key);
  const nodes = nodesOf(callable);
  const known = knownIn(search, nodes, senders);
  const own = nodes.flatMap(conditionIn).filter((condition) => asksSender(search, condition, known));
  const assembly = nodes.filter(
    (node) => node.nodeType === "YulFunctionCall" && part(node, "functionName")?.["name"] === "caller",
  );
  const below = nodes.flatMap((node) =>
    called(search, node).flatMap(([callee, args]) => conditionsOf(search, callee, passed(search, callee, args, known))),
  );
  return [...own, ...assembly].map(({ src }) => `${String(callable["name"])} at ${src}`).concat(below);
}

/** Parameters and locals that are the sender, or a truth about it. */
function knownIn(search: Search, nodes: readonly Node[], senders: ReadonlySet<number>): Set<number> {
  const known = new Set(senders);
  for (const node of nodes) {
    if (node.nodeType !== "VariableDeclarationStatement") continue;
    const [variable] = parts(node, "declarations");
    const value = part(node, "initialValue");
    if (variable === undefined || value === undefined) continue;
    const isTruth = typeOf(variable) === "t_bool" && asksSender(search, value, known);
    if (isSender(search, value, known) || isTruth) known.add(variable.id);
  }
  return known;
}

/** What decides: the condition of an `if`, a `require` or an `assert`. */
function conditionIn(node: Node): Node[] {
  if (node.nodeType === "IfStatement" || node.nodeType === "Conditional") return [part(node, "condition") as Node];
  if (node.nodeType !== "FunctionCall") return [];
  const name = part(node, "expression")?.["name"];
  return name === "require" || name === "assert" ? parts(node, "arguments").slice(0, 1) : [];
}

/** Whether an expression asks who the sender is. That it is not the zero address is no such question. */
function asksSender(search: Search, expression: Node, known: ReadonlySet<number>): boolean {
  if (isSender(search, expression, known)) return true;
  if (expression.nodeType === "BinaryOperation") {
    const sides = [part(expression, "leftExpression"), part(expression, "rightExpression")] as [Node, Node];
    if (sides.some(isZero) && sides.some((side) => isSender(search, side, known))) return false;
  }
  if (expression.nodeType === "Identifier" && known.has(referenceOf(expression) ?? -1)) return true;
  const answers = called(search, expression).some(([callee, args]) => {
    const inside = passed(search, callee, args, known);
    const returns = nodesOf(callee).filter(({ nodeType }) => nodeType === "Return");
    return (
      callee["name"] !== "_msgSender" &&
      returns.some((node) => {
        const value = part(node, "expression");
        return value !== undefined && asksSender(search, value, inside);
      })
    );
  });
  return answers || childrenOf(expression).some((child) => asksSender(search, child, known));
}

function isSender(search: Search, node: Node, known: ReadonlySet<number>): boolean {
  if (node.nodeType === "Identifier") return known.has(referenceOf(node) ?? -1) && /^t_address/.test(typeOf(node));
  if (node.nodeType === "MemberAccess")
    return node["memberName"] === "sender" && part(node, "expression")?.["name"] === "msg";
  if (node.nodeType === "FunctionCall") {
    return called(search, node).some(([callee]) => callee["name"] === "_msgSender");
  }
  return false;
}

/** `address(0)` and what is the same. */
function isZero(node: Node): boolean {
  const [argument] = parts(node, "arguments");
  return node.nodeType === "FunctionCall" && node["kind"] === "typeConversion" && argument?.["value"] === "0";
}

/** What a node calls without leaving the contract, and with what: functions, its libraries' too, and modifiers. */
function called(search: Search, node: Node): [Node, Node[]][] {
  const { tree, line } = search;
  if (node.nodeType === "ModifierInvocation") {
    const target = tree.byId.get(referenceOf(part(node, "modifierName") as Node) ?? -1);
    return target?.nodeType === "ModifierDefinition" ? [[overridden(line, target), parts(node, "arguments")]] : [];
  }
  if (node.nodeType !== "FunctionCall") return [];
  const callee = part(node, "expression");
  const target = tree.byId.get((callee && referenceOf(callee)) ?? -1);
  if (callee === undefined || target?.nodeType !== "FunctionDefinition") return [];
  if (!/^t_function_(internal|delegatecall)/.test(typeOf(callee))) return [];
  const args = parts(node, "arguments");
  const base = part(callee, "expression");
  const isBound = parts(part(target, "parameters"), "parameters").length === args.length + 1 && base !== undefined;
  return [[running(search, base, target), isBound ? [base, ...args] : args]];
}

/**
 * What runs where `target` is called on `base`. `super` is the next contract in the line of the one that is searched, which
 * the compiler's tree does not know: it names the next one of the contract that says `super`. A contract's name is that
 * contract.
 */
function running({ tree, line }: Search, base: Node | undefined, target: Node): Node {
  if (base === undefined) return overridden(line, target);
  if (base["name"] === "super") {
    const home = line.indexOf(tree.homes.get(base) as Node);
    return overridden(line.slice(home + 1), target);
  }
  const named = tree.byId.get(referenceOf(base) ?? -1);
  return named?.nodeType === "ContractDefinition" ? target : overridden(line, target);
}

/** The function that runs where `target` is named: the first in the line of the same name and parameters. */
function overridden(line: readonly Node[], target: Node): Node {
  if (target["visibility"] === "private") return target;
  const shape = (node: Node): string =>
    `${node.nodeType} ${String(node["name"])} ${parts(part(node, "parameters"), "parameters").map(typeOf).join()}`;
  if (!line.some((base) => parts(base, "nodes").includes(target))) return target;
  const wanted = shape(target);
  const all = line.flatMap((base) => parts(base, "nodes"));
  return all.find((node) => shape(node) === wanted && (node["implemented"] ?? true) === true) ?? target;
}

/** The parameters of a callee that are given the sender. */
function passed(search: Search, callee: Node, args: readonly Node[], known: ReadonlySet<number>): Set<number> {
  const parameters = parts(part(callee, "parameters"), "parameters");
  return new Set(
    parameters.filter((_, i) => args[i] !== undefined && isSender(search, args[i], known)).map(({ id }) => id),
  );
}
