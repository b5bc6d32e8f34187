import type { Choice } from "../../sdk/types.ts";
import { JsonReader } from "../../sdk/jsonReader.ts";
import { badOption, bytesOf, optionalText, type RawArgs } from "../lib/args.ts";
import { exitCodes, Problem } from "../lib/problem.ts";

/** What a holder wants to say with their ballot. */
export type Wish = { choices: Choice[]; reason: string };

const must = 'candidates with whole percents, like "12:60,15:-20": above zero is for, below is against';

/** Reads `12:60,15:-20`. */
export function parseChoices(text: string): Choice[] {
  return text.split(",").map((part) => {
    const [, candidate, percent] = /^\s*#?(\d{1,9})\s*:\s*([+-]?\d{1,3})\s*%?\s*$/.exec(part) ?? [];
    if (candidate === undefined || percent === undefined) throw badOption("choices", text, must);
    return { candidate: Number(candidate), percent: Number(percent) };
  });
}

export const choicesText = (choices: readonly Choice[]): string =>
  choices.map(({ candidate, percent }) => `${candidate}:${percent}`).join(",");

/** A share in words. */
export const shareText = ({ candidate, percent }: Choice): string =>
  `${Math.abs(percent)} % ${percent < 0 ? "against" : "for"} ${candidate}`;

/** The ballot of `--choices` and `--reason`, or of the file that `--ballot` names. */
export function wishOf(args: RawArgs): Wish {
  const [text, file] = [optionalText(args, "choices"), optionalText(args, "ballot")];
  if (text !== undefined && file !== undefined) throw badOption("ballot", file, "left out where --choices is given");
  const reason = optionalText(args, "reason");
  if (text !== undefined) return { choices: parseChoices(text), reason: reason ?? "" };
  if (file === undefined) throw badOption("choices", undefined, must);
  const wish = readWish(file);
  return { ...wish, reason: reason ?? wish.reason };
}

function readWish(file: string): Wish {
  const text = Buffer.from(bytesOf("ballot", file)).toString("utf8");
  try {
    const root = new JsonReader(JSON.parse(text), "ballot");
    const choices = root.at("choices").list((line) => ({
      candidate: line.at("candidate").integer(),
      percent: line.at("percent").signed(),
    }));
    return { choices, reason: root.optional("reason")?.text() ?? "" };
  } catch (error) {
    throw new Problem(`${file} is no ballot: ${(error as Error).message}`, {
      todo: 'Write {"choices": [{"candidate": 12, "percent": 60}], "reason": "why"}; the reason may be left out.',
      exitCode: exitCodes.input,
    });
  }
}
