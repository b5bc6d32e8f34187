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
