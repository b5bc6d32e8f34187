import { keccak256 } from "viem";
import { exitCodes } from "../lib/problem.ts";
import { type Check, ok, unknown, wrong } from "./checks.ts";
import type { PlacedDocument } from "./document.ts";

const PATIENCE_MS = 15_000;

/** Fetches a document of the web, because it was asked for, and compares what came with the digest. */
export async function fetchedCheck({ document, digest }: PlacedDocument, fetcher = fetch): Promise<Check> {
  try {
    const answer = await fetcher(document, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) {
      return wrong("digest", `${document} answered ${answer.status}`, "Publish the document there first.");
    }
    const found = keccak256(new Uint8Array(await answer.arrayBuffer()));
    if (found === digest) return ok("digest", `${digest}, as ${document} answers now`);
    const says = `${digest} was given; ${document} answers bytes with ${found}`;
    return wrong("digest", says, "Publish the document that was meant, or give its digest.", exitCodes.input);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unknown("digest", `${document} could not be fetched: ${why}`, "Try again, or give a copy of the document.");
  }
}
