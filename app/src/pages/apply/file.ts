import { keccak256 } from "viem/utils";
import { splitToken } from "../../text/caip.ts";
import { bytesIn } from "../../text/document.ts";
import { applicationOf, faultsOf } from "./application.ts";
import { emptyForm, type Form } from "./form.ts";

/** The file that `npm run mext -- listing apply --application` takes: an object with these keys and no other. */
const keys = ["token", "name", "symbol", "document", "digest", "copy", "wallets"] as const;

/** A draft as that file. What is not written yet is left out; the command says what is missing. */
export function fileOf(form: Form): string {
  const application = applicationOf(form);
  const faults = faultsOf(form);
  const isWritten: Record<string, boolean> = {
    token: form.asset.trim() !== "",
    name: application.name !== "",
    symbol: application.symbol !== "",
    document: form.onChain ? form.text.trim() !== "" : form.uri.trim() !== "",
    digest: form.onChain ? form.text.trim() !== "" : !faults.digest,
    wallets: true,
  };
  const written = Object.entries(application).filter(([key]) => isWritten[key]);
  return `${JSON.stringify(Object.fromEntries(written), undefined, 2)}\n`;
}

/** Why a file is no application. */
export type FileFault =
  | { kind: "not-json" }
  | { kind: "not-object" }
  | { kind: "unknown"; key: string }
  | { kind: "not-text"; key: string }
  | { kind: "not-addresses" }
  | { kind: "not-readable"; uri: string }
  | { kind: "other-digest"; digest: string; found: string };

/** `path`: the document is a file beside this one, which the page cannot reach. */
export type ReadFile = { form: Form; path?: string } | { fault: FileFault };

function fieldsOf(text: string): { fields: Record<string, unknown> } | { fault: FileFault } {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== "object" || json === null || Array.isArray(json)) return { fault: { kind: "not-object" } };
    return { fields: json as Record<string, unknown> };
  } catch {
    return { fault: { kind: "not-json" } };
  }
}

function faultIn(fields: Record<string, unknown>): FileFault | undefined {
  for (const [key, value] of Object.entries(fields)) {
    if (!(keys as readonly string[]).includes(key)) return { kind: "unknown", key };
    if (key !== "wallets" && typeof value !== "string") return { kind: "not-text", key };
  }
  const { wallets = [] } = fields;
  const isList = Array.isArray(wallets) && wallets.every((wallet) => typeof wallet === "string");
  return isList ? undefined : { kind: "not-addresses" };
}

type Paper = { paper: Partial<Form>; path?: string } | { fault: FileFault };

function paperOf(document: string, digest: string): Paper {
  if (document === "") return { paper: {} };
  if (/^(https|ipfs):/i.test(document)) return { paper: { onChain: false, uri: document, digest } };
  if (!/^data:/i.test(document)) return { paper: { onChain: true }, path: document };
  const bytes = bytesIn(document);
  if (bytes === null) return { fault: { kind: "not-readable", uri: document } };
  const found = keccak256(bytes);
  if (digest !== "" && digest.toLowerCase() !== found) return { fault: { kind: "other-digest", digest, found } };
  return { paper: { onChain: true, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) } };
}

export function formFrom(text: string): ReadFile {
  const read = fieldsOf(text);
  if ("fault" in read) return read;
  const fault = faultIn(read.fields);
  if (fault) return { fault };
  const { wallets, ...rest } = read.fields as Record<string, string> & { wallets?: string[] };
  const paper = paperOf(rest["document"] ?? "", rest["digest"] ?? "");
  if ("fault" in paper) return paper;
  const form: Form = {
    ...emptyForm,
    ...(rest["token"] === undefined ? {} : splitToken(rest["token"])),
    name: rest["name"] ?? "",
    symbol: rest["symbol"] ?? "",
    wallets: (wallets ?? []).join("\n"),
    ...paper.paper,
  };
  return paper.path === undefined ? { form } : { form, path: paper.path };
}
