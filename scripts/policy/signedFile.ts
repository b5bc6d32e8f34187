import { readFileSync } from "node:fs";
import { getAddress, type Hex } from "viem";
import type { UnsignedPolicyVote } from "../../sdk/calls/policyVoteTypedData.ts";
import { JsonReader } from "../../sdk/jsonReader.ts";
import { policyChoices } from "../../sdk/types.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { requireSignedHere, signedPlace } from "../lib/signedPlace.ts";

export type SignedPolicyVote = UnsignedPolicyVote & { signature: Hex };

/** A signed vote as a file: what was signed, for which contract, and the signature. Anybody may send it. */
export function signedVoteJson(open: Open, { proposalId, choice, reason, ...vote }: SignedPolicyVote): string {
  const said = { proposal: `${proposalId}`, choice: choice.toLowerCase(), reason };
  return `${JSON.stringify({ ...signedPlace(open, "governor"), ...said, ...vote }, undefined, 2)}\n`;
}

/** Reads a signed vote for this governor; a signature for another one is refused before the chain is asked. */
export function readSignedVote(open: Open, file: string): SignedPolicyVote {
  try {
    const root = new JsonReader(JSON.parse(readFileSync(file, "utf8")), "vote");
    requireSignedHere(root, open, "governor");
    const deadline = root.optional("deadline")?.integer();
    return {
      voter: getAddress(root.at("voter").hex(20)),
      proposalId: root.at("proposal").amount(),
      choice: choiceOf(root.at("choice").text()),
      reason: root.at("reason").text(),
      votes: root.at("votes").integer(),
      ...(deadline === undefined ? {} : { deadline }),
      signature: root.at("signature").bytes(),
    };
  } catch (error) {
    throw new Problem(`${file} is no signed vote for here: ${(error as Error).message}`, {
      todo: "Name a file that policy sign wrote, for this network.",
      exitCode: exitCodes.input,
    });
  }
}

function choiceOf(text: string) {
  const found = policyChoices.find((choice) => choice.toLowerCase() === text);
  if (found !== undefined) return found;
  throw new Error(`vote.choice is ${JSON.stringify(text)}; it must be for, against or abstain.`);
}
