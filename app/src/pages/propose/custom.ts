import { type AbiFunction, formatUnits, type Hex } from "viem";
import type { FileCall } from "../../../../sdk/policy/draftShape.ts";
import { encodeCall, parseFunction } from "../../../../sdk/policy/draftFile.ts";
import type { ProposalCall } from "../../../../sdk/policy/proposal.ts";
import { parseMext } from "../../text/parse.ts";
import type { CallForm, Fields, MadeCall } from "./calls.ts";
import { type Fault, readValue } from "./values.ts";

type Made<Value> = { value: Value } | { key: string; fault: Fault };
type Bytes = { data: Hex; file: Pick<FileCall, "function" | "args" | "data"> };

const wrong = (key: string, fault: Fault) => ({ key, fault });

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const json: unknown = JSON.parse(text === "" ? "[]" : text);
    return Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function functionIn(signature: string): AbiFunction | undefined {
  try {
    return parseFunction(signature, "signature");
  } catch {
    return undefined;
  }
}

function functionBytes(signature: string, written: string): Made<Bytes> {
  const item = functionIn(signature);
  if (!item) return wrong("signature", { kind: "unreadable", as: "signature", value: signature });
  const args = listIn(written);
  if (!args) return wrong("args", { kind: "unreadable", as: "list", value: written });
  try {
    const data = encodeCall(item, args, "arguments");
    return { value: { data, file: { function: signature, args: [...args] } } };
  } catch (error) {
    return wrong("args", { kind: "unfit", sentence: (error as Error).message });
  }
}

function bytesOf({ signature = "", args = "", data = "" }: Fields): Made<Bytes> {
  if (signature.trim() !== "") return functionBytes(signature.trim(), args.trim());
  const raw = data.trim().toLowerCase();
  if (raw === "") return wrong("signature", { kind: "missing" });
  if (!/^0x([0-9a-f]{2})+$/.test(raw)) return wrong("data", { kind: "unreadable", as: "data", value: data.trim() });
  return { value: { data: raw as Hex, file: { data: raw } } };
}

function coinIn(text: string): Made<bigint> {
  const parsed = parseMext(text);
  if (parsed.kind === "bad") return wrong("value", { kind: "malformed", as: "mext", value: text.trim() });
  return { value: parsed.kind === "empty" ? 0n : parsed.amount };
}

/** Any call: a signature with its arguments as a JSON list, or the bytes. */
export function customCall(fields: Fields): MadeCall {
  const target = readValue("address", fields["target"] ?? "");
  const [value, bytes] = [coinIn(fields["value"] ?? ""), bytesOf(fields)];
  const faults = [value, bytes].flatMap((one) => ("fault" in one ? [[one.key, one.fault] as const] : []));
  if ("fault" in target) faults.push(["target", target.fault]);
  if ("fault" in target || "fault" in value || "fault" in bytes) return { faults: Object.fromEntries(faults) };
  const to = target.value as `0x${string}`;
  const paid = value.value === 0n ? {} : { value: formatUnits(value.value, 18) };
  return {
    call: { target: to, value: value.value, data: bytes.value.data },
    file: { target: to, ...paid, ...bytes.value.file },
  };
}

export const customForm = ({ target, value, data }: ProposalCall): CallForm => ({
  template: "custom",
  fields: { target, value: value === 0n ? "" : formatUnits(value, 18), signature: "", args: "", data },
});
