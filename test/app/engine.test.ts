import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../app/src/chain/storage.ts";
import { Engine } from "../../app/src/tx/engine.ts";
import type { World } from "../../app/src/tx/engineWorld.ts";
import { afterReload, type Flow, type Problem, reduceFlow, type Sent, type StepKind } from "../../app/src/tx/flow.ts";
import type { Outcome } from "../../app/src/tx/outcome.ts";
import { FlowStore, flowsKey, type TextStore } from "../../app/src/tx/store.ts";

const HASH = "0xaa" as const;
const OTHER = "0xbb" as const;

function textStore(): TextStore & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (key) => texts.get(key) ?? null,
    write: (key, value) => void (value === null ? texts.delete(key) : texts.set(key, value)),
  };
}

const flowOf = (change: Partial<Flow> = {}): Flow => ({
  id: "one",
  verb: "stake",
  args: { tier: 1, amount: 5n },
  createdAt: 1,
  status: "planning",
  steps: [],
  ...change,
});

type Script = {
  plan?: StepKind[];
  /** What watching comes to, one a call; the last one again. */
  outcomes?: (Outcome | Promise<Outcome>)[];
  fails?: Problem;
  unable?: StepKind;
  /** What the wallet sent although nobody heard it. */
  found?: Sent;
};

const mined: Outcome = { kind: "mined" };

function worldOf({ plan = ["send"], outcomes = [mined], fails, unable, found }: Script, done: string[]): World {
  const left = [...outcomes];
  return {
    account: "0x01",
    plan: (_flow, without) => Promise.resolve(without ? ["approve", "send"] : plan),
    perform: (_flow, kind) => {
      done.push(kind);
      if (fails || kind === unable) return Promise.reject(new Error("no"));
      if (kind === "batch") return Promise.resolve({ batch: "b1" });
      return Promise.resolve(kind === "permit" ? undefined : { hash: HASH });
    },
    find: ({ print, batch }) => {
      done.push(`find ${print ?? batch}`);
      return Promise.resolve(found);
    },
    watch: (_flow, { hash, batch }) => {
      done.push(`watch ${hash ?? batch}`);
      return Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? mined);
    },
    show: () => {
      done.push("show");
      return Promise.resolve();
    },
    explain: () => fails ?? { kind: "no-answer", detail: "" },
    cannot: (_error, kind) => kind === unable,
  };
}

async function run(script: Script, flow = flowOf()) {
  const done: string[] = [];
  const store = new FlowStore("key", textStore());
  await new Engine(store, worldOf(script, done)).start(flow);
  return { flow: store.get("one"), done };
}

describe("a flow", () => {
  it("is done when the page has shown its effect", async () => {
    const { flow, done } = await run({});
    expect(done).toEqual(["send", "watch 0xaa", "show"]);
    expect(flow).toMatchObject({ status: "done", steps: [{ kind: "send", status: "done", hash: HASH }] });
  });
  it("takes its steps in order, each after the one before", async () => {
    const { done } = await run({ plan: ["approve", "send"] });
    expect(done).toEqual(["approve", "watch 0xaa", "send", "watch 0xaa", "show"]);
  });
  it("needs no transaction for a permit", async () => {
    const { done } = await run({ plan: ["permit", "send"] });
    expect(done).toEqual(["permit", "send", "watch 0xaa", "show"]);
  });
  it("falls back to an approval where the wallet signs no permits", async () => {
    const { flow, done } = await run({ plan: ["permit", "send"], unable: "permit" });
    expect(done).toEqual(["permit", "approve", "watch 0xaa", "send", "watch 0xaa", "show"]);
    expect(flow?.status).toBe("done");
  });
  it("stops with the reason when it is refused, and starts that step over", async () => {
    const { flow } = await run({ fails: { kind: "refused" } });
    expect(flow).toMatchObject({ status: "stopped", problem: { kind: "refused" }, steps: [{ status: "waiting" }] });
  });
  it("keeps the values of a revert for its sentence", async () => {
    const fails: Problem = { kind: "revert", name: "PenaltyTooHigh", args: { penalty: 2n, maxPenalty: 1n } };
    expect((await run({ fails })).flow?.problem).toEqual(fails);
  });
  it("follows the transaction that took its place with a higher fee, and remembers the first", async () => {
    const { flow, done } = await run({ outcomes: [{ kind: "replaced", hash: OTHER }, mined] });
    expect(done).toEqual(["send", "watch 0xaa", "watch 0xbb", "show"]);
    expect(flow).toMatchObject({ status: "done", steps: [{ status: "done", hash: OTHER, before: HASH }] });
  });
  it("follows a batch by the wallet's name until it is a transaction, and that one to its block", async () => {
    const { flow, done } = await run({ plan: ["batch"], outcomes: [{ kind: "became", hash: OTHER }, mined] });
    expect(done).toEqual(["batch", "watch b1", "watch 0xbb", "show"]);
    expect(flow).toMatchObject({ status: "done", steps: [{ kind: "batch", batch: "b1", hash: OTHER }] });
  });
  it.each<Problem>([
    { kind: "cancelled", hash: OTHER },
    { kind: "replaced", hash: OTHER },
    { kind: "reverted-later", hash: HASH },
    { kind: "out-of-gas", hash: HASH },
    { kind: "revert", name: "AmountZero", args: {}, hash: HASH },
    { kind: "batch-failed" },
    { kind: "safe-rejected" },
  ])("stops when it ended as $kind, and its step starts over", async (problem) => {
    const { flow } = await run({ outcomes: [{ kind: "stopped", problem }] });
    expect(flow).toMatchObject({ status: "stopped", problem });
    expect(flow?.steps[0]).toEqual({ kind: "send", status: "waiting" });
  });
  it("P10 a transaction that was sent is watched after a reload, and never sent twice", async () => {
    const texts = textStore();
    const first = new FlowStore("key", texts);
    const never = new Promise<Outcome>(() => undefined);
    void new Engine(first, worldOf({ outcomes: [never] }, [])).start(flowOf());
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(first.get("one")?.steps[0]).toMatchObject({ status: "pending", hash: HASH });

    const done: string[] = [];
    const second = new FlowStore("key", texts);
    new Engine(second, worldOf({}, done)).attend();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(done).toEqual(["watch 0xaa", "show"]);
    expect(second.get("one")?.status).toBe("done");
  });
  it("P10 keeps watching by hash when the node is silent and is tried again", async () => {
    const done: string[] = [];
    const store = new FlowStore("key", textStore());
    let silent = true;
    const world = worldOf({}, done);
    const engine = new Engine(store, {
      ...world,
      watch: (...asked) => (silent ? Promise.reject(new Error("silent")) : world.watch(...asked)),
    });
    await engine.start(flowOf());
    expect(store.get("one")).toMatchObject({ status: "stopped", steps: [{ status: "pending", hash: HASH }] });
    silent = false;
    await engine.retry("one");
    expect(done).toEqual(["send", "watch 0xaa", "show"]);
  });
});

describe("a wallet that was asked, with no answer heard", () => {
  const asked = { from: "0x01", nonce: 3, print: "0xcc", since: 9n } as const;
  const closed = () => flowOf({ status: "running", steps: [{ kind: "send", status: "signing", ...asked }] });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

  function reopened(script: Script, flow = closed()) {
    const done: string[] = [];
    const store = new FlowStore("key", textStore());
    store.put(flow);
    const engine = new Engine(store, worldOf(script, done));
    engine.attend();
    return { store, engine, done };
  }

  it("notes what it asks for before the answer", async () => {
    const store = new FlowStore("key", textStore());
    const world = worldOf({}, []);
    const perform: World["perform"] = (_flow, _kind, notice) => {
      notice(asked);
      return new Promise(() => undefined);
    };
    void new Engine(store, { ...world, perform }).start(flowOf());
    await pause();
    expect(store.get("one")?.steps).toEqual([{ kind: "send", status: "signing", ...asked }]);
  });
  it("P10 what was confirmed while the page was closed is followed, and not asked for again", async () => {
    const { store, done } = reopened({ found: { hash: HASH } });
    await pause();
    expect(done).toEqual(["find 0xcc", "watch 0xaa", "show"]);
    expect(store.get("one")).toMatchObject({ status: "done", steps: [{ hash: HASH }] });
  });
  it("P10 what is confirmed later is found at a new block", async () => {
    const done: string[] = [];
    const store = new FlowStore("key", textStore());
    store.put(closed());
    const world = worldOf({}, done);
    const wallet: { sent?: Sent } = {};
    const engine = new Engine(store, { ...world, find: () => Promise.resolve(wallet.sent) });
    engine.attend();
    await pause();
    expect(store.get("one")).toMatchObject({ status: "stopped", problem: { kind: "interrupted", isAsked: true } });
    engine.lookAgain();
    await pause();
    expect(done).toEqual([]);
    wallet.sent = { hash: HASH };
    engine.lookAgain();
    await pause();
    expect(done).toEqual(["watch 0xaa", "show"]);
    expect(store.get("one")?.status).toBe("done");
  });
  it("P10 is looked for once more before it is asked again", async () => {
    const { engine, done } = reopened({});
    await pause();
    await engine.retry("one");
    expect(done).toEqual(["find 0xcc", "find 0xcc", "send", "watch 0xaa", "show"]);
  });
  it("P10 also after the wallet went over to another account, or gave an answer of no use", async () => {
    for (const problem of [
      { kind: "other-account", account: "0x01" },
      { kind: "no-answer", detail: "" },
    ] as const) {
      const stopped = reduceFlow(closed(), { type: "stopped", problem });
      const { engine, done } = reopened({ found: { hash: HASH } }, stopped);
      await engine.retry("one");
      expect(done).toEqual(["find 0xcc", "watch 0xaa", "show"]);
    }
  });
  it("forgets it when the wallet says that it was refused", async () => {
    const stopped = reduceFlow(closed(), { type: "stopped", problem: { kind: "refused" } });
    const { engine, done } = reopened({ found: { hash: HASH } }, stopped);
    engine.lookAgain();
    await engine.retry("one");
    expect(done).toEqual(["send", "watch 0xaa", "show"]);
  });
  it("finds a batch by the name that the page gave it", async () => {
    const flow = flowOf({ status: "running", steps: [{ kind: "batch", status: "signing", batch: "b1" }] });
    const { done } = reopened({ found: { batch: "b1" } }, flow);
    await pause();
    expect(done).toEqual(["find b1", "watch b1", "show"]);
  });
});

describe("after a reload", () => {
  it("what was not signed waits for its owner", () => {
    const found = afterReload(flowOf({ status: "running", steps: [{ kind: "send", status: "signing" }] }));
    expect(found).toMatchObject({
      status: "stopped",
      problem: { kind: "interrupted" },
      steps: [{ status: "waiting" }],
    });
  });
  it("says whether the wallet was asked", () => {
    const signed = afterReload(flowOf({ status: "running", steps: [{ kind: "permit", status: "signing" }] }));
    expect(signed.problem).toEqual({ kind: "interrupted", isAsked: false });
  });
  it("what was mined is done", () => {
    expect(afterReload(flowOf({ status: "showing" })).status).toBe("done");
  });
  it("a retried flow forgets its problem", () => {
    const stopped = flowOf({
      status: "stopped",
      problem: { kind: "refused" },
      steps: [{ kind: "send", status: "waiting" }],
    });
    expect(reduceFlow(stopped, { type: "retried" })).toMatchObject({ status: "running", problem: undefined });
  });
});

describe("the store", () => {
  it("writes bigints and reads them back", () => {
    expect(unpack(pack({ amount: 5n, list: [1n, "1"] }))).toEqual({ amount: 5n, list: [1n, "1"] });
  });
  it("keeps each account and chain apart", () => {
    expect(flowsKey(1, "0xAB")).not.toBe(flowsKey(2, "0xAB"));
    expect(flowsKey(1, "0xAB")).toBe(flowsKey(1, "0xab"));
  });
  it("makes room, but never by forgetting what is under way", () => {
    const store = new FlowStore("key", textStore());
    store.put(flowOf({ id: "old", status: "running", steps: [{ kind: "send", status: "pending", hash: HASH }] }));
    for (let index = 0; index < 40; index++) store.put(flowOf({ id: `new ${index}`, status: "done" }));
    expect(store.get("old")).toBeDefined();
    expect(store.all()).toHaveLength(21);
  });
  it("survives what is not a store, and loses nothing but the broken entry", () => {
    const texts = textStore();
    texts.texts.set("key", "{broken");
    texts.texts.set("other", pack([flowOf({ id: "kept" }), { id: "broken", steps: "none" }, null, 7]));
    expect(new FlowStore("key", texts).all()).toEqual([]);
    expect(new FlowStore("other", texts).all().map(({ id }) => id)).toEqual(["kept"]);
  });
  it("keeps what it knows where the browser stores nothing", () => {
    const store = new FlowStore("key", { read: () => null, write: () => undefined });
    store.put(flowOf());
    store.put(flowOf({ id: "two" }));
    expect(store.all().map(({ id }) => id)).toEqual(["two", "one"]);
  });
});
