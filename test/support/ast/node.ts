/** A node of the compiler's syntax tree, as loosely typed as the compiler writes it. */
export type Node = { id: number; nodeType: string; src: string; [key: string]: unknown };

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).nodeType === "string";

/** The nodes right below a node. */
export const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

/** A node and everything below it that `into` does not keep out. */
export function nodesOf(node: Node, into: (node: Node) => boolean = () => true): Node[] {
  return [node, ...childrenOf(node).flatMap((child) => (into(child) ? nodesOf(child, into) : []))];
}

/** What a name refers to. */
export const referenceOf = (node: Node): number | undefined => node["referencedDeclaration"] as number | undefined;

/** One member of a node, where it is a node. */
export function part(node: Node | undefined, name: string): Node | undefined {
  const value = node?.[name];
  return isNode(value) ? value : undefined;
}

/** A member of a node that is a list of nodes. */
export const parts = (node: Node | undefined, name: string): Node[] => {
  const value = node?.[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** The compiler's name of an expression's type. */
export const typeOf = (node: Node | undefined): string =>
  (node?.["typeDescriptions"] as { typeIdentifier?: string } | undefined)?.typeIdentifier ?? "";
