import { type Known, readDraftFile } from "../../../../sdk/policy/draftFile.ts";
import { callOf, formOf } from "./calls.ts";
import type { Draft } from "./drafts.ts";

type Written = Pick<Draft, "title" | "body" | "calls">;

/** A draft as `policy propose --file` takes it. What is not whole yet is left out; the command says what is missing. */
export function fileOf(deployment: Known["deployment"], { title, body, calls }: Written): string {
  const made = calls.map((form) => callOf(deployment, form));
  const file = {
    ...(title.trim() === "" ? {} : { title: title.trim() }),
    ...(body.trim() === "" ? {} : { body: body.trim() }),
    calls: made.flatMap((one) => ("file" in one ? [one.file] : [])),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

export type ReadFile = { written: Written } | { faults: "not-json" | readonly string[] };

function jsonIn(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** A file as the command takes it, as a draft. */
export function draftFrom(known: Known, text: string): ReadFile {
  const parsed = jsonIn(text);
  if (!parsed) return { faults: "not-json" };
  const read = readDraftFile(parsed.json, known);
  if ("faults" in read) return read;
  const { title, body, calls } = read.draft;
  return { written: { title, body, calls: calls.map((call) => formOf(known.deployment, call)) } };
}
