import type { Address } from "viem";
import { problemOf } from "../lib/command.ts";
import { accountOf, type Open } from "../lib/open.ts";
import type { Condition } from "./condition.ts";
import { serveHealth } from "./health.ts";
import { dueNow, refreshed, type Round, round } from "./look.ts";
import { type KeeperOptions, optionsOf } from "./options.ts";
import { Setbacks } from "./setbacks.ts";
import { stopping } from "./stopping.ts";
import { type Tell, voiceOf } from "./voice.ts";

/** Does the chores that are open to anyone, until it is told to end. */
export async function runKeeper(open: Open): Promise<object> {
  const options = optionsOf(open.args);
  const tell = voiceOf(open);
  if (options.isDry) return lookOnly(open, tell);
  const from = await accountOf(open);
  return options.isOnce ? once(open, { from, options, tell }) : watch(open, { from, options, tell });
}

type Given = { from: Address; options: KeeperOptions; tell: Tell };

async function lookOnly(open: Open, tell: Tell): Promise<object> {
  const due = (await dueNow(open)).map(({ intent }) => intent);
  for (const chore of due) tell({ event: "due", chore }, `${chore}: due.`);
  if (due.length === 0) tell({ event: "idle" }, "Nothing is due.");
  return { event: "ended", due, done: [] };
}

async function once(open: Open, { from, options, tell }: Given): Promise<object> {
  const setbacks = new Setbacks(options.everyMs);
  const { signal } = stopping();
  const { done, waiting } = await round(quietly(open), {
    ...{ from, options, setbacks, tell },
    isStopping: () => signal.aborted,
  });
  if (waiting !== undefined) tell({ event: "waiting", why: waiting }, waiting);
  if (done.length === 0 && waiting === undefined) tell({ event: "idle" }, "Nothing else is due.");
  const isLeft = setbacks.all.length > 0 || waiting !== undefined;
  return { event: "ended", exitCode: isLeft ? 1 : 0, done, waiting, setbacks: setbacks.all };
}

async function watch(open: Open, { from, options, tell }: Given): Promise<object> {
  const { signal, pause } = stopping();
  const setbacks = new Setbacks(options.everyMs);
  const condition: Condition = {
    ...{ chainId: open.chainId, account: from, startedAt: Date.now(), everyMs: options.everyMs, done: 0 },
    ...{ lastLook: undefined, trouble: undefined, waiting: undefined, due: [], last: undefined, setbacks: [] },
  };
  const health = await serveHealth(options.port, () => ({ ...condition, setbacks: setbacks.all }));
  tell(
    { event: "started", account: from, chainId: open.chainId, health: health.url },
    `It acts as ${from} on chain ${open.chainId}; ${health.url} tells how it is. Ctrl+C ends it.`,
  );
  try {
    while (!signal.aborted) {
      const means = { from, options, setbacks, tell, isStopping: () => signal.aborted };
      await look(quietly(open), { from, condition, tell, work: (fresh) => round(fresh, means) });
      await pause(options.everyMs);
    }
  } finally {
    await health.close();
  }
  tell(
    { event: "stopped", done: condition.done },
    `It has ended, after ${condition.done} chores; nothing is half done.`,
  );
  return { event: "ended", done: condition.done };
}

/** One look, and what it tells about how the keeper is. Whatever fails, the next look comes. */
async function look(
  open: Open,
  given: { from: Address; condition: Condition; tell: Tell; work: (open: Open) => Promise<Round> },
): Promise<void> {
  const { from, condition, tell, work } = given;
  try {
    const { due, done, waiting } = await work(open);
    const { block, now } = await refreshed(open);
    const balance = await open.client.getBalance({ address: from });
    if (waiting !== undefined && waiting !== condition.waiting) tell({ event: "waiting", why: waiting }, waiting);
    if (condition.trouble !== undefined)
      tell({ event: "recovered" }, "The chain answers, and the account can pay again.");
    Object.assign(condition, {
      lastLook: { at: Date.now(), block, blockTime: now, balance },
      trouble: undefined,
      ...{ waiting, due, done: condition.done + done.length, last: done.at(-1) ?? condition.last },
    });
  } catch (error) {
    const { message, todo } = problemOf(error);
    if (condition.trouble !== message) tell({ event: "trouble", why: message, todo }, `${message} ${todo}`);
    condition.trouble = message;
  }
}

/** Without the lines that a command writes on its way. */
const quietly = (open: Open): Open => ({ ...open, progress: () => undefined });
