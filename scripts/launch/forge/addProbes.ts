import { findForks } from "./findConditions.ts";

/** One way at a fork, and the line of the probed source that runs when it is taken. */
export type Way = { line: number; what: string; seenAt: number };
export type Probed = { source: string; lines: number; ways: Way[] };

/**
 * The source, in which every condition is handed through a function of its own and every clause of a `try` calls one.
 * The functions follow after the last line, so that all lines keep their numbers; in a library, because forge does not
 * count what stands outside of contracts.
 *
 * forge counts branches of whole statements only: not the way past an `if` without `else`, nor the two ways of `?:`,
 * nor those of each side of `&&` and `||`. Here every way has a line of its own, and lines it counts exactly.
 */
export function addProbes(source: string): Probed {
  const bytes = Buffer.from(source.endsWith("\n") ? source : `${source}\n`);
  const lines = bytes.toString().split("\n").length - 1;
  const before = new Map<number, string>();
  const after = new Map<number, string>();
  const add = (to: Map<number, string>, at: number, text: string): void => void to.set(at, (to.get(at) ?? "") + text);

  const ways: Way[] = [];
  const library: string[] = ["library Probes {"];
  for (const [index, { kind, start, end }] of findForks(source).entries()) {
    const line = bytes.subarray(0, start).toString().split("\n").length;
    const text = bytes.subarray(start, end).toString().replace(/\s+/g, " ");
    const probe = `Probes.probe${index}`;
    const seen = (what: string, code: string): void => {
      library.push(code);
      ways.push({ line, what, seenAt: lines + library.length });
    };
    if (kind === "condition") {
      add(before, start, `${probe}(`);
      add(after, end, ")");
      library.push(`function probe${index}(bool met) internal pure returns (bool) {`, "if (met)");
      seen(`never true: ${text}`, "return true;");
      seen(`never false: ${text}`, "return false;");
    } else {
      add(before, start + 1, ` ${probe}();`);
      library.push(`function probe${index}() internal pure returns (bool) {`);
      seen("this clause never runs", "return true;");
    }
    library.push("}");
  }
  if (ways.length > 0) library.push("}", "");
  else library.length = 0;

  const edges = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  let text = "";
  let from = 0;
  for (const edge of edges) {
    text += bytes.subarray(from, edge).toString() + (after.get(edge) ?? "") + (before.get(edge) ?? "");
    from = edge;
  }
  text += bytes.subarray(from).toString();
  return { source: text + library.join("\n"), lines, ways };
}
