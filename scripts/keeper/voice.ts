import { plain } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { flagArg } from "../lib/args.ts";

export type Happening = { event: string } & Record<string, unknown>;

/** Tells what happens: a sentence with the time, or with `--json` an object a line. */
export type Tell = (happening: Happening, sentence: string) => void;

export function voiceOf({ args, say }: Pick<Open, "args" | "say">, write = (line: string) => console.log(line)): Tell {
  const isJson = flagArg(args, "json");
  return (happening, sentence) => {
    const at = new Date().toISOString();
    if (isJson) write(JSON.stringify({ at, ...happening, sentence }, plain));
    else say(`${at.slice(0, 19).replace("T", " ")}  ${sentence}`);
  };
}
