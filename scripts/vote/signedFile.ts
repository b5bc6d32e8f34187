import { readFileSync } from "node:fs";
import { JsonReader } from "../../sdk/jsonReader.ts";
import type { SignedBallot } from "../../sdk/types.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { requireSignedHere, signedPlace } from "../lib/signedPlace.ts";

/** A signed ballot as a file: what was signed, for which contract, and the signature. Anybody may send it. */
export function signedBallotJson(open: Open, ballot: SignedBallot): string {
  return `${JSON.stringify({ ...signedPlace(open, "listingDao"), ...ballot }, undefined, 2)}\n`;
}

/** Reads signed ballots, one file or a list of them, each with one ballot or a list. */
export function readSignedBallots(open: Open, files: string): SignedBallot[] {
  return files
    .split(",")
    .map((file) => file.trim())
    .filter((file) => file !== "")
    .flatMap((file) => readOne(open, file));
}

function readOne(open: Open, file: string): SignedBallot[] {
  try {
    const json = JSON.parse(readFileSync(file, "utf8")) as unknown;
    return (Array.isArray(json) ? json : [json]).map((each) => {
      const root = new JsonReader(each, "ballot");
      requireSignedHere(root, open, "listingDao");
      return readBallot(root);
    });
  } catch (error) {
    throw new Problem(`${file} is no ballot for here: ${(error as Error).message}`, {
      todo: "Name a file that vote sign wrote, for this network.",
      exitCode: exitCodes.input,
    });
  }
}

function readBallot(root: JsonReader): SignedBallot {
  return {
    voter: root.at("voter").hex(20),
    season: root.at("season").integer(),
    choices: root.at("choices").list((line) => ({
      candidate: line.at("candidate").integer(),
      percent: line.at("percent").signed(),
    })),
    version: root.at("version").integer(),
    deadline: root.at("deadline").integer(),
    reason: root.at("reason").text(),
    signature: root.at("signature").bytes(),
  };
}
