import type { AbiFunction, AbiParameter } from "viem";

/** A function's ABI from its parts: `verb("transfer", "address to", "uint256 amount")`. */
export function verb(name: string, ...inputs: readonly string[]): AbiFunction {
  return { type: "function", name, inputs: inputs.map(parameter), outputs: [], stateMutability: "nonpayable" };
}

function parameter(text: string): AbiParameter {
  const [type = "", name = ""] = text.split(" ");
  return { type, name };
}
