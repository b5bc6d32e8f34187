import { postUpdate } from "../../sdk/calls/postUpdate.ts";
import { act } from "../lib/act.ts";
import { wholeArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { documentArg } from "./namedDocument.ts";

/** The listed team's word to the holders. */
export async function updateListing(open: Open): Promise<object> {
  const listing = wholeArg(open.args, "listing");
  const { document, digest } = documentArg(open.args);
  const { answer, receipt } = await act(open, {
    intent: `post update ${digest} of listing ${listing}`,
    call: () => postUpdate(open.deployment, { listing, document, digest }),
  });
  if (receipt !== undefined) open.say(`Posted for listing ${listing}, with digest ${digest}.`);
  return { listing, digest, ...answer };
}
