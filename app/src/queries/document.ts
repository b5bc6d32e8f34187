import { queryOptions } from "@tanstack/react-query";
import type { Hex } from "viem";
import { keccak256 } from "viem/utils";
import { bytesIn } from "../text/document.ts";

/** Larger files are no document for a page. */
const MOST_BYTES = 2_000_000;
const PATIENCE_MS = 15_000;

export type Checked = { matches: boolean; bytes: number; text: string | null };

/** Text only where the bytes are text: a picture or an archive has a digest, and no words. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

export function checkDocument(bytes: Uint8Array, digest: Hex): Checked {
  return { matches: keccak256(bytes) === digest, bytes: bytes.length, text: textOf(bytes) };
}

/** What a `data:` URI says of itself; nothing for a document that lies elsewhere. */
export function inlineCheck(uri: string, digest: Hex): Checked | null {
  const bytes = bytesIn(uri);
  return bytes && checkDocument(bytes, digest);
}

/** An address that a browser can fetch from. */
export const isFetchable = (uri: string): boolean =>
  URL.canParse(uri) && ["https:", "http:"].includes(new URL(uri).protocol);

async function fetchDocument(uri: string, digest: Hex): Promise<Checked> {
  const response = await fetch(uri, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const body = await response.arrayBuffer();
  if (body.byteLength > MOST_BYTES) throw new Error(`> ${MOST_BYTES} bytes`);
  return checkDocument(new Uint8Array(body), digest);
}

/** Fetches only when asked to: the server that keeps the document learns who reads it. */
export const documentQuery = (uri: string, digest: Hex, wanted: boolean) =>
  queryOptions({
    queryKey: ["document", uri, digest],
    enabled: wanted,
    staleTime: Infinity,
    retry: false,
    queryFn: () => fetchDocument(uri, digest),
  });
