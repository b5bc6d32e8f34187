import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { homeDir, LOCAL_CHAIN_ID } from "../launch/places.ts";
import { choiceArg, flagArg, optionalText, optionalWhole } from "../lib/args.ts";
import { readIfThere, writeWhole } from "../lib/files.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { showTable } from "../lib/show.ts";
import { type Kind, kinds, missing, type Scene, stageScene, steps } from "./drills.ts";

/** A drill that runs; kept in a file, so that the people in it can use several terminals and lose none of it. */
type Drill = { kind: Kind; scene: Scene; begunAt: number; done: Record<string, { at: number; note: string }> };

const folder = (): string => join(homeDir(), "drill");
const file = (): string => join(folder(), "running.json");
const minutes = (milliseconds: number): string => `${(milliseconds / 60_000).toFixed(1)} min`;

/** Begins a drill, shows where it stands, ticks a step off, or ends it. */
export async function drill(open: Open): Promise<object> {
  if (open.chainId !== LOCAL_CHAIN_ID) {
    throw new Problem(`Chain ${open.chainId} is not a local chain; a drill stays away from others.`, {
      todo: "Start a local chain with npm start, and run it with --network local.",
      exitCode: exitCodes.input,
    });
  }
  const text = readIfThere(file());
  const running = text === undefined ? undefined : (JSON.parse(text) as Drill);
  if (optionalText(open.args, "kind") !== undefined) return begin(open, running);
  if (running === undefined) {
    throw new Problem("No drill is running.", {
      todo: `Begin one with --kind: ${kinds.join(", ")}.`,
      exitCode: exitCodes.input,
    });
  }
  const step = optionalWhole(open.args, "done", 1, steps.length);
  const now = step === undefined ? running : await tick(open, running, step);
  const isOver = Object.keys(now.done).length === steps.length;
  if (isOver || flagArg(open.args, "stop")) return end(open, now);
  show(open, now);
  return answer(now, "running");
}

async function begin(open: Open, running: Drill | undefined): Promise<object> {
  if (running !== undefined) {
    throw new Problem(`A drill is running, ${running.kind}, for ${minutes(Date.now() - running.begunAt)}.`, {
      todo: "Finish it, or end it with --stop.",
      exitCode: exitCodes.input,
    });
  }
  const kind = choiceArg(open.args, "kind", kinds);
  const begun: Drill = { kind, scene: await stageScene(open, kind), begunAt: Date.now(), done: {} };
  save(begun);
  open.say(`This is a drill. ${begun.scene.story}`);
  show(open, begun);
  return answer(begun, "begun");
}

async function tick(open: Open, running: Drill, number: number): Promise<Drill> {
  const step = steps[number - 1];
  const note = optionalText(open.args, "note") ?? "";
  const why = step !== undefined && "proof" in step ? await missing(open, running, step.proof, note) : undefined;
  if (why !== undefined) throw new Problem(`Step ${number} is not done: ${why}`, { todo: "Do it, then tick it off." });
  const done = { ...running, done: { ...running.done, [number]: running.done[number] ?? { at: Date.now(), note } } };
  save(done);
  return done;
}

function end(open: Open, over: Drill): object {
  const late = rowsOf(over).filter(({ state }) => state === "late" || state === "missed");
  const report = join(
    resolve(optionalText(open.args, "out") ?? folder()),
    `${new Date(over.begunAt).toISOString().slice(0, 16).replace(":", "")}-${over.kind}.md`,
  );
  writeWhole(report, reportOf(over));
  rmSync(file(), { force: true });
  show(open, over);
  open.say(
    late.length === 0 ? "Every step in time." : `Late or missed: ${late.map(({ number }) => number).join(", ")}.`,
  );
  open.say(`Report: ${report}. Talk it over within a week; docs/operations.md has the five questions.`);
  return { ...answer(over, "over"), report, exitCode: late.length === 0 ? exitCodes.done : exitCodes.refused };
}

function show(open: Open, drill: Drill): void {
  showTable(
    open.say,
    [{ title: "step", isNumber: true }, { title: "by minute", isNumber: true }, "who", "does", "state", "at", "note"],
    rowsOf(drill).map(({ number, minute, who, does, state, at, note }) => [
      number,
      minute,
      who,
      does,
      state,
      at === undefined ? "" : minutes(at),
      note,
    ]),
  );
}

type Row = { number: number; minute: number; who: string; does: string; state: string; at?: number; note: string };

function rowsOf({ begunAt, done }: Drill): Row[] {
  const elapsed = Date.now() - begunAt;
  return steps.map(({ minute, who, does }, index): Row => {
    const tick = done[index + 1];
    // A step at minute 0 has the first minute to be ticked off.
    const dueIn = Math.max(1, minute) * 60_000;
    if (tick === undefined) {
      return { number: index + 1, minute, who, does, state: elapsed > dueIn ? "missed" : "open", note: "" };
    }
    const at = tick.at - begunAt;
    return { number: index + 1, minute, who, does, state: at > dueIn ? "late" : "done", at, note: tick.note };
  });
}

function reportOf(drill: Drill): string {
  const lines = rowsOf(drill).map(
    ({ number, minute, who, does, state, at, note }) =>
      `| ${number} | ${minute} | ${who} | ${does} | ${state} | ${at === undefined ? "" : minutes(at)} | ${note.replaceAll("|", "\\|")} |`,
  );
  return [
    `# Drill: ${drill.kind}, ${new Date(drill.begunAt).toISOString()}`,
    "",
    drill.scene.story,
    "",
    "| step | by minute | who | does | state | at | note |",
    "| ---- | --------- | --- | ---- | ----- | -- | ---- |",
    ...lines,
    "",
  ].join("\n");
}

const answer = (drill: Drill, status: string): object => ({
  status,
  kind: drill.kind,
  story: drill.scene.story,
  begunAt: new Date(drill.begunAt).toISOString(),
  steps: rowsOf(drill),
});

const save = (drill: Drill): void => writeWhole(file(), `${JSON.stringify(drill, undefined, 2)}\n`);
