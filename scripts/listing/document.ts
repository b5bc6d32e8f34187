import { type Hex, keccak256 } from "viem";
import { inlineDocument } from "../../sdk/document.ts";
import { bytesOf } from "../lib/args.ts";
import { exitCodes, Problem } from "../lib/problem.ts";

/** What was said about a document: a Markdown file, or a URI with its digest or a copy of what it leads to. */
export type NamedDocument = { document: string; digest?: Hex | undefined; copy?: string | undefined };

/**
 * A document as the contract takes it.
 * - inline: on chain, whole; nothing else has to stay where it is
 * - https, ipfs: elsewhere; the digest says what was meant
 */
export type PlacedDocument = {
  document: string;
  digest: Hex;
  kind: "inline" | "https" | "ipfs";
  /** keccak-256 of the bytes that are known here, where some are */
  known: Hex | undefined;
};

/** The scheme of a URI; `undefined` for a path, with a drive's letter or without. */
export const schemeOf = (document: string): string | undefined =>
  /^([a-z][a-z0-9+.-]+):/i.exec(document)?.[1]?.toLowerCase();

export function placeDocument({ document, digest, copy }: NamedDocument): PlacedDocument {
  const scheme = schemeOf(document);
  if (scheme === undefined) {
    const text = textOf(document);
    if (text.trim() === "") throw wrong("document", document, "a file with some text; this one is empty");
    const inline = inlineDocument(text);
    return { document: inline.document, digest: digest ?? inline.digest, kind: "inline", known: inline.digest };
  }
  if (scheme === "data") {
    const known = keccak256(dataOf(document));
    return { document, digest: digest ?? known, kind: "inline", known };
  }
  if (scheme !== "https" && scheme !== "ipfs") {
    throw wrong("document", document, "a Markdown file, or a URI that begins with data:, https: or ipfs:");
  }
  const known = copy === undefined ? undefined : keccak256(bytesOf("copy", copy));
  const meant = digest ?? known;
  if (meant === undefined) {
    throw new Problem(`${document} has no digest, so nobody could tell what it said when you applied.`, {
      todo: "Give its keccak-256 as digest, or the file itself as copy; or name a Markdown file, which is kept on chain.",
      exitCode: exitCodes.input,
    });
  }
  return { document, digest: meant, kind: scheme, known };
}

function textOf(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf("document", file));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw wrong("document", file, "a text in UTF-8");
  }
}

/** The bytes that a `data:` URI holds. */
export function dataOf(uri: string): Uint8Array {
  const [, head, body] = /^data:([^,]*),(.*)$/is.exec(uri) ?? [];
  if (head === undefined || body === undefined) throw wrong("document", uri, "a whole data: URI, with a comma");
  if (/;base64$/i.test(head)) return new Uint8Array(Buffer.from(body, "base64"));
  try {
    return new TextEncoder().encode(decodeURIComponent(body));
  } catch {
    throw wrong("document", uri, "a data: URI whose text is percent-encoded UTF-8");
  }
}

function wrong(name: string, value: string, must: string): Problem {
  const shown = value.length > 100 ? `${value.slice(0, 100)}…` : value;
  return new Problem(`${name} is ${JSON.stringify(shown)}; it must be ${must}.`, {
    todo: "Correct it and run again.",
    exitCode: exitCodes.input,
  });
}
