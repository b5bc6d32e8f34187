import { decodeFunctionData, encodeFunctionData, type Hex, isAddressEqual, toFunctionSelector } from "viem";
import type { Deployed } from "../../../../sdk/deployment.ts";
import type { FileCall } from "../../../../sdk/policy/draftShape.ts";
import type { ProposalCall } from "../../../../sdk/policy/proposal.ts";
import { customCall, customForm } from "./custom.ts";
import { coinCall, coinForm, tokenCall, tokenForm } from "./payments.ts";
import { type GovernedName, governedNames, governedTemplates, isGoverned, type TemplateName } from "./templates.ts";
import { type Fault, readValue, textOf, type Value } from "./values.ts";

/** One call as it is written: a template and what stands in its fields. */
export type CallForm = { template: TemplateName; fields: Readonly<Record<string, string>> };
export type Fields = CallForm["fields"];
export type CallFaults = Readonly<Record<string, Fault>>;

/** The call itself, and as a file has it; or what is wrong, by field. */
export type MadeCall = { call: ProposalCall; file: FileCall } | { faults: CallFaults };

function governedCall(deployment: Deployed, name: GovernedName, fields: Fields): MadeCall {
  const { contract, item, fields: wanted } = governedTemplates[name];
  const read = wanted.map(
    (field) => [field.name, readValue(field.kind, fields[field.name] ?? "", field.bounds)] as const,
  );
  const faults = read.flatMap(([key, one]) => ("fault" in one ? [[key, one.fault] as const] : []));
  if (faults.length > 0) return { faults: Object.fromEntries(faults) };
  const values = read.map(([key, one]) => [key, (one as { value: Value }).value] as const);
  const isStruct = item.inputs[0]?.type === "tuple";
  const args = isStruct ? [Object.fromEntries(values)] : values.map(([, value]) => value);
  const written = values.map(([key, value]) => [key, String(value)] as const);
  return {
    call: {
      target: deployment.contracts[contract].address,
      value: 0n,
      data: encodeFunctionData({ abi: [item], functionName: item.name, args }),
    },
    file: {
      target: contract,
      function: item.name,
      args: isStruct ? [Object.fromEntries(written)] : written.map(([, value]) => value),
    },
  };
}

/** What a form comes to. */
export function callOf(deployment: Deployed, { template, fields }: CallForm): MadeCall {
  if (isGoverned(template)) return governedCall(deployment, template, fields);
  if (template === "token") return tokenCall(fields);
  return template === "coin" ? coinCall(fields) : customCall(fields);
}

function governedForm(deployment: Deployed, { target, value, data }: ProposalCall): CallForm | undefined {
  const name = governedNames.find((each) => {
    const { contract, item } = governedTemplates[each];
    return (
      value === 0n &&
      isAddressEqual(deployment.contracts[contract].address, target) &&
      data.startsWith(toFunctionSelector(item))
    );
  });
  if (name === undefined) return undefined;
  const { item, fields } = governedTemplates[name];
  const args = decodedArgs(item, data);
  if (args === undefined) return undefined;
  const byName = item.inputs[0]?.type === "tuple" ? (args[0] as Record<string, number | Value>) : undefined;
  const written = fields.map((field, index) => {
    const found = (byName ? byName[field.name] : args[index]) as number | Value;
    return [field.name, textOf(field.kind, typeof found === "number" ? BigInt(found) : found)] as const;
  });
  return { template: name, fields: Object.fromEntries(written) };
}

function decodedArgs(
  item: (typeof governedTemplates)[GovernedName]["item"],
  data: Hex,
): readonly unknown[] | undefined {
  try {
    return decodeFunctionData({ abi: [item], data }).args ?? [];
  } catch {
    return undefined;
  }
}

/** The form that a call would have come from: of its own template where there is one, else as a call of one's own. */
export function formOf(deployment: Deployed, call: ProposalCall): CallForm {
  const form = governedForm(deployment, call) ?? tokenForm(deployment, call) ?? coinForm(call) ?? customForm(call);
  const made = callOf(deployment, form);
  // A template may be narrower than the call: bounds, or bytes behind the arguments.
  return "call" in made && made.call.data === call.data && made.call.value === call.value ? form : customForm(call);
}

/** The calls of a draft that are whole. */
export const callsIn = (deployment: Deployed, { calls }: { calls: readonly CallForm[] }): ProposalCall[] =>
  calls.flatMap((form) => {
    const made = callOf(deployment, form);
    return "call" in made ? [made.call] : [];
  });
