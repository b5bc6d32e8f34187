import { isAddressEqual, recoverTypedDataAddress } from "viem";
import { textArg } from "../lib/args.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { safeNonce, safeTypedData } from "../lib/safe.ts";
import { showFacts } from "../lib/show.ts";
import { signTypedData } from "../lib/signTypedData.ts";
import { signersOf } from "./acts.ts";
import { describeAct } from "./describe.ts";
import { hashOf, readSignatures, writeSignature } from "./file.ts";
import { loadAct } from "./load.ts";
import { refusalOf } from "./prepare.ts";

/** One signer's signature, written beside the act. What is signed is shown first, read from its bytes. */
export async function signAct(open: Open): Promise<object> {
  const { client, args, say, progress } = open;
  const file = textArg(args, "file", "the file that council prepare wrote");
  const act = loadAct(open, file);
  const hash = hashOf(act);
  const described = await describeAct(open, act);
  say(described.sentence);
  showFacts(say, [...described.values, ["number", act.nonce], ["hash", hash]]);
  const next = await safeNonce(client, act.safe);
  if (act.nonce < next) {
    throw new Problem(
      `The council's number ${act.nonce} is used up: this act, or another in its place, was executed.`,
      {
        todo: "Prepare it again if it is still wanted.",
      },
    );
  }
  const refusal = await refusalOf(open, act);
  if (refusal !== undefined) progress(`As things are now, the chain would refuse it: ${refusal.message}`);
  const signer = await accountOf(open);
  const { owners, threshold } = await signersOf(open);
  if (!owners.some((owner) => isAddressEqual(owner, signer))) {
    throw new Problem(`${signer} does not sign for the council; its signers are ${owners.join(", ")}.`, {
      todo: "Name the signer with --from, or use the network that holds the signer's key.",
      exitCode: exitCodes.account,
    });
  }
  const data = safeTypedData(act);
  const signature = await signTypedData(open, signer, data);
  const recovered = await recoverTypedDataAddress({ ...data, signature });
  if (!isAddressEqual(recovered, signer)) {
    throw new Problem(`The wallet's signature is ${recovered}'s, not ${signer}'s; it was thrown away.`, {
      todo: "Check which account of the wallet is chosen.",
      exitCode: exitCodes.account,
    });
  }
  const written = writeSignature(file, hash, { owner: signer, signature });
  const count = new Set(readSignatures(file, hash).map(({ owner }) => owner)).size;
  say(`Signed by ${signer}: ${written}. ${count} of the ${threshold} that it needs.`);
  return { file, signature: written, hash, signer, signatures: count, threshold, sentence: described.sentence };
}
