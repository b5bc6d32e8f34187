import type { Hex } from "viem";
import { badOption, optionalText, type RawArgs, textArg } from "../lib/args.ts";
import { requireRight } from "./checks.ts";
import { placeDocument, type PlacedDocument } from "./document.ts";
import { digestCheck, lengthCheck } from "./textChecks.ts";

/** The document that `--document`, `--digest` and `--copy` name, refused where the contract would refuse it. */
export function documentArg(args: RawArgs): PlacedDocument {
  const document = textArg(args, "document", "a Markdown file, or an https:, ipfs: or data: URI");
  const digest = optionalText(args, "digest");
  if (digest !== undefined && !/^0x[0-9a-fA-F]{64}$/.test(digest)) {
    throw badOption("digest", digest, "0x and 64 hexadecimal digits, the keccak-256 of the document");
  }
  const placed = placeDocument({
    document,
    digest: digest?.toLowerCase() as Hex | undefined,
    copy: optionalText(args, "copy"),
  });
  requireRight([lengthCheck("document", placed.document), digestCheck({ placed })]);
  return placed;
}
