import { type Hex, keccak256, stringToBytes } from "viem";

/** A document that is kept on chain whole: its `data:` URI, and the digest of its bytes. */
export function inlineDocument(text: string): { document: string; digest: Hex } {
  return {
    document: `data:text/markdown;charset=utf-8,${encodeURIComponent(text)}`,
    digest: keccak256(stringToBytes(text)),
  };
}
