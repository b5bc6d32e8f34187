import type { AbiParameter } from "viem";
import type { ContractName } from "../../sdk/deployment.ts";
import { exactAmount } from "../../sdk/format.ts";
import { decodeCalls } from "../../sdk/policy/analysis/decodeCalls.ts";
import type { ProposalCall } from "../../sdk/policy/proposal.ts";
import type { Open } from "../lib/open.ts";

export type SaidCall = ProposalCall & { contract?: ContractName; function?: string; args?: unknown; text: string };

/** A call in words: by its function where that is known, and its bytes otherwise. */
export function decodeCall({ deployment }: Pick<Open, "deployment">, call: ProposalCall): SaidCall {
  const { target, value, data } = call;
  const [decoded] = decodeCalls(deployment, { targets: [target], values: [value], calldatas: [data] });
  const contract = decoded?.contract;
  const paid = value > 0n ? ` with ${exactAmount(value)} of the chain's coin` : "";
  const where = contract ?? target;
  if (data === "0x") return { ...call, contract, text: `pays ${where}${paid || " nothing"}` };
  if (decoded?.kind !== "decoded" || decoded.function === undefined) {
    return { ...call, contract, text: `${where}: ${data}${paid}` };
  }
  const { function: item, args } = decoded;
  const named = Object.fromEntries(args.map(({ name, value: each }) => [name, each]));
  const said = item.inputs.map((input, index) => `${args[index]?.name}: ${valueText(input, args[index]?.value)}`);
  return {
    ...{ ...call, contract, function: item.name, args: named },
    text: `${where}.${item.name}(${said.join(", ")})${paid}`,
  };
}

function valueText(parameter: AbiParameter, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => valueText(parameter, each)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${String(each)}`)
      .join(", ")} }`;
  }
  return typeof value === "string" && !value.startsWith("0x") ? JSON.stringify(value) : String(value);
}
