import type { AbiFunction, AbiParameter } from "viem";

/** A function's ABI from its parts: `verb("transfer", "address to", "uint256 amount")`. */
export function verb(name: string, ...inputs: readonly string[]): AbiFunction {
  return { type: "function", name, inputs: inputs.map(parameter), outputs: [], stateMutability: "nonpayable" };
}

/** A view's ABI: its name, the type of its answer, and what it takes. */
export function view(name: string, answer: string, ...inputs: readonly string[]): AbiFunction {
  return { ...verb(name, ...inputs), outputs: [{ type: answer, name: "" }], stateMutability: "view" };
}

function parameter(text: string): AbiParameter {
  const [type = "", name = ""] = text.split(" ");
  return { type, name };
}
