import type { Hex } from "viem";
import { keccak256, stringToBytes } from "viem/utils";
import { inlineDocument } from "../../../sdk/document.ts";

/** A document kept wholly on the chain, and how many bytes its URI takes there. */
export function documentOf(text: string): { uri: string; digest: Hex; bytes: number } {
  const { document, digest } = inlineDocument(text);
  return { uri: document, digest, bytes: stringToBytes(document).length };
}

function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** The bytes that a `data:` URI carries; nothing for any other address. */
export function bytesIn(uri: string): Uint8Array | null {
  const match = /^data:([^,]*),(.*)$/s.exec(uri);
  if (!match) return null;
  try {
    return match[1]?.endsWith(";base64")
      ? bytesOfBase64(match[2] ?? "")
      : stringToBytes(decodeURIComponent(match[2] ?? ""));
  } catch {
    return null;
  }
}

export type ReadDocument = { text: string; matches: boolean };

/** The document as text, and whether it is the one whose digest stands on the chain. */
export function readDocument(uri: string, digest: Hex): ReadDocument | null {
  const bytes = bytesIn(uri);
  return bytes && { text: new TextDecoder().decode(bytes), matches: keccak256(bytes) === digest };
}

/** A text file as text; nothing if it is not UTF-8. What the bytes say is kept, a byte order mark too. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const digestOf = (bytes: Uint8Array): Hex => keccak256(bytes);

const MOST_FETCHED = 20_000_000;

/** Why an address gave no document. */
export type FetchFault =
  { kind: "no-answer" } | { kind: "status"; status: number } | { kind: "large"; bytes: number; most: number };

/** What an https: address leads to, asked for by this page and nobody else. */
export async function fetchDocument(uri: string): Promise<{ bytes: Uint8Array } | { fault: FetchFault }> {
  try {
    const response = await fetch(uri, { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
    if (!response.ok) return { fault: { kind: "status", status: response.status } };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length <= MOST_FETCHED) return { bytes };
    return { fault: { kind: "large", bytes: bytes.length, most: MOST_FETCHED } };
  } catch {
    return { fault: { kind: "no-answer" } };
  }
}
