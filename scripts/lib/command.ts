import { decodeError, sentenceOf } from "../../sdk/errors/decodeError.ts";
import { inEnglish } from "../../sdk/errors/sentence.ts";
import { Problem } from "./problem.ts";

/** Where a command writes while it works; silent under `--json`, whose one object comes at the end. */
export type Say = (line: string) => void;

/** How a command ends: what it answers, and the exit code. */
export type Ending = { exitCode: number; json: object };

/** Runs a command's work and turns whatever happens into lines, one JSON object, and an exit code. */
export async function runCommand(
  work: (say: Say) => Promise<object>,
  options: { json: boolean; write?: (line: string) => void },
): Promise<Ending> {
  const write = options.write ?? ((line: string) => console.log(line));
  const say: Say = options.json ? () => undefined : write;
  const ending = await endingOf(() => work(say), say);
  if (options.json) write(JSON.stringify(ending.json, plain, 2));
  return ending;
}

async function endingOf(work: () => Promise<object>, say: Say): Promise<Ending> {
  try {
    return { exitCode: 0, json: { ok: true, ...(await work()) } };
  } catch (thrown) {
    const { message, todo, exitCode } = problemOf(thrown);
    say(`\n${message}\n${todo}`);
    return { exitCode, json: { ok: false, error: { message, todo } } };
  }
}

/** A problem as it is, a contract's error by its sentence, anything else by its own words. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const error = decodeError(thrown);
  if (error !== undefined) {
    const { what, todo, values } = sentenceOf(error);
    return new Problem(inEnglish(what, values), { todo: inEnglish(todo, values) });
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const isUnreachable = /ECONNREFUSED|fetch failed|Cannot connect to the network|HHE706/i.test(
    `${message} ${causes(thrown)}`,
  );
  if (isUnreachable) {
    return new Problem("The chain does not answer.", {
      todo: "Start it (npm start runs a local one), or name its address in MEXT_RPC_URL.",
    });
  }
  return new Problem(message, { todo: "Nothing else is known; run again, and report it if it comes back." });
}

/** Ends the process with the ending's exit code, once its output is written. */
export function exitWith({ exitCode }: Ending): void {
  if (exitCode !== 0) process.exitCode = exitCode;
}

function causes(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return cause === undefined ? "" : `${String(cause)} ${causes(cause)}`;
}

function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
