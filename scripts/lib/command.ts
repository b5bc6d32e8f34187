import "../../sdk/auction/errors/learn.ts";
import "../../sdk/policy/errors/learn.ts";
import { decodeError, sentenceOf } from "../../sdk/errors/decodeError.ts";
import { inEnglish } from "../../sdk/errors/sentence.ts";
import { plain as seen } from "../../sdk/text/plain.ts";
import { firstLine, foreseen } from "./foreseen.ts";
import { exitCodes, Problem } from "./problem.ts";

/** Where a command writes a line. */
export type Say = (line: string) => void;

/** How a command ends: what it answers, and the exit code. */
export type Ending = { exitCode: number; json: object };

export type Streams = {
  json: boolean;
  /** whether the one object is one line: for what writes lines of JSON before it */
  isOneLine?: boolean;
  /** results: standard output */
  write?: Say;
  /** progress and what went wrong: standard error, so that results can be piped */
  note?: Say;
};

/**
 * Runs a command's work and turns whatever happens into lines, one JSON object, and an exit code. `say` takes results,
 * `progress` what happens meanwhile; both are silent under `--json`, whose one object comes at the end.
 */
export async function runCommand(
  work: (say: Say, progress: Say) => Promise<object>,
  { json, isOneLine = false, write = (line) => console.log(line), note = (line) => console.error(line) }: Streams,
): Promise<Ending> {
  const silent: Say = () => undefined;
  const clean =
    (to: Say): Say =>
    (line) =>
      to(printable(line));
  const [say, progress] = json ? [silent, silent] : [clean(write), clean(note)];
  const ending = await endingOf(() => work(say, progress), progress);
  if (json) write(JSON.stringify(ending.json, plain, isOneLine ? undefined : 2));
  return ending;
}

/**
 * A line without what would move a terminal's cursor, hide text or turn its direction: names and reasons come from
 * strangers, by way of the chain.
 */
export function printable(line: string): string {
  return seen(line.replaceAll("\r", "\ufffd"), "\ufffd");
}

async function endingOf(work: () => Promise<object>, progress: Say): Promise<Ending> {
  try {
    const { exitCode = exitCodes.done, ...answer } = (await work()) as { exitCode?: number };
    return { exitCode, json: { ok: exitCode === exitCodes.done, ...answer } };
  } catch (thrown) {
    const { message, todo, exitCode, details } = problemOf(thrown);
    progress(`\n${message}\n${todo}`);
    return { exitCode, json: { ok: false, error: { message, todo, ...details } } };
  }
}

/** A problem as it is, a contract's error by its sentence, what nodes and keys say in ours, anything else by its own words. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const error = decodeError(thrown);
  if (error !== undefined) {
    const { what, todo, values } = sentenceOf(error);
    return new Problem(inEnglish(what, values), { todo: inEnglish(todo, values), details: { error: error.name } });
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const words = `${message} ${causes(thrown)}`;
  const known = foreseen.find(({ sign }) => sign.test(words));
  if (known === undefined) {
    return new Problem(firstLine(message), {
      todo: "Nothing else is known; run again, and report it if it comes back.",
    });
  }
  return new Problem(known.message(words), { todo: known.todo, exitCode: known.exitCode });
}

/** Ends the process with the ending's exit code, once its output is written. */
export function exitWith({ exitCode }: Ending): void {
  if (exitCode !== exitCodes.done) process.exitCode = exitCode;
}

function causes(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return cause === undefined ? "" : `${String(cause)} ${causes(cause)}`;
}

/** Amounts in JSON: texts, for a number would lose digits. */
export function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
