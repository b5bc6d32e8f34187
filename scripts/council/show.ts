import { isAddressEqual } from "viem";
import { optionalText } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { safeNonce } from "../lib/safe.ts";
import { showTable } from "../lib/show.ts";
import { signersOf } from "./acts.ts";
import { describeAct } from "./describe.ts";
import { actsIn, folderOf, hashOf } from "./file.ts";
import { signaturesOf } from "./signatures.ts";

/** The acts that lie in a folder, and how far each is. */
export async function showActs(open: Open): Promise<object> {
  const { client, args, chainId, deployment, say } = open;
  const folder = folderOf(optionalText(args, "folder"));
  const safe = deployment.contracts.council.address;
  const [next, { owners, threshold }] = await Promise.all([safeNonce(client, safe), signersOf(open)]);
  const ours = actsIn(folder).filter(({ call }) => call.chainId === chainId && isAddressEqual(call.safe, safe));
  const acts = await Promise.all(
    ours.map(async ({ file, call }) => {
      const [{ sentence }, { good }] = await Promise.all([describeAct(open, call), signaturesOf(file, call, owners)]);
      const signedBy = good.map(({ owner }) => owner);
      const missing = Math.max(0, threshold - signedBy.length);
      const state = call.nonce < next ? "past" : missing > 0 ? "unsigned" : call.nonce === next ? "ready" : "waits";
      return { nonce: call.nonce, state, signedBy, missing, sentence, hash: hashOf(call), file };
    }),
  );
  say(
    `The council's next number is ${next}; ${threshold} of ${owners.length} signers sign. Acts in ${folder}: ${acts.length}`,
  );
  if (acts.length > 0) {
    showTable(
      say,
      [{ title: "number", isNumber: true }, "state", "signed", "what", "file"],
      acts.map(({ nonce, state, signedBy, sentence, file }) => [
        nonce,
        state,
        `${signedBy.length} of ${threshold}`,
        sentence,
        file,
      ]),
    );
  }
  return { next, threshold, owners, acts };
}
