import type { FunctionFragment } from "ethers";
import type { Target, TargetName } from "./system.ts";

/** A way to call a contract: by a function that writes, or by what no ABI offers. */
export type Verb = { key: string; target: Target } & (
  | { kind: "function"; fragment: FunctionFragment }
  | { kind: "library"; selector: string }
  | { kind: "ether" }
  | { kind: "forced ether" }
  | { kind: "no calldata" }
  | { kind: "unknown selector" }
  | { kind: "short calldata" }
);

/** Every way to call every contract. Functions come from the ABIs, so that one added later is here without being named. */
export function verbsOf(targets: Record<TargetName, Target>): Verb[] {
  return Object.values(targets).flatMap((target): Verb[] => {
    const functions: FunctionFragment[] = [];
    target.interface.forEachFunction((fragment) => {
      if (!fragment.constant) functions.push(fragment);
    });
    const names = functions.map(({ name }) => name);
    const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
    const keyOf = (name: string) => `${target.name}.${name}`;
    return [
      ...functions.map((fragment): Verb => {
        const name = isTwice(fragment.name) ? fragment.format() : fragment.name;
        return { key: keyOf(name), target, kind: "function", fragment };
      }),
      ...Object.entries(target.selectors).map(([signature, selector]): Verb => {
        return { key: keyOf(signature.split("(")[0]!), target, kind: "library", selector: `0x${selector}` };
      }),
      ...(["ether", "forced ether", "no calldata", "unknown selector", "short calldata"] as const).map(
        (kind): Verb => ({ key: `${target.name} <${kind}>`, target, kind }),
      ),
    ];
  });
}
