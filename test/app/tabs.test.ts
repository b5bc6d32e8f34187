import { describe, expect, it } from "vitest";
import { Engine } from "../../app/src/tx/engine.ts";
import type { World } from "../../app/src/tx/engineWorld.ts";
import type { Flow, Sent } from "../../app/src/tx/flow.ts";
import { type Locks, ownLocks } from "../../app/src/tx/locks.ts";
import type { Outcome } from "../../app/src/tx/outcome.ts";
import { FlowStore, type TextStore } from "../../app/src/tx/store.ts";

const HASH = "0xaa" as const;
const flow: Flow = { id: "one", verb: "claim", args: {}, createdAt: 1, status: "planning", steps: [] };
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** One storage that several tabs share; each hears what the others write, as the browser has it. */
function sharedStorage() {
  const texts = new Map<string, string>();
  const tabs = new Map<object, () => void>();
  const open = (): TextStore => {
    const tab = {};
    return {
      read: (key) => texts.get(key) ?? null,
      write: (key, value) => {
        if (value === null) texts.delete(key);
        else texts.set(key, value);
        for (const [other, listener] of tabs) if (other !== tab) listener();
      },
      onChange: (_key, listener) => {
        tabs.set(tab, listener);
        return () => tabs.delete(tab);
      },
    };
  };
  return open;
}

/** Locks of which a closed tab lets go, whatever it was at. */
function tabLocks(shared: Locks) {
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const locks: Locks = {
    hold: (name, work, options) => shared.hold(name, () => Promise.race([work(), closed]), options),
  };
  return { locks, close: () => close() };
}

type Hands = { answer?: Promise<Sent>; outcome?: Promise<Outcome> };

function openTab(text: TextStore, shared: Locks, hands: Hands = {}) {
  const done: string[] = [];
  const world: World = {
    account: "0x01",
    plan: () => Promise.resolve(["send"]),
    perform: () => {
      done.push("asked");
      return hands.answer ?? Promise.resolve({ hash: HASH });
    },
    find: () => Promise.resolve(undefined),
    watch: () => {
      done.push("watched");
      return hands.outcome ?? Promise.resolve({ kind: "mined" });
    },
    show: () => Promise.resolve(),
    explain: () => ({ kind: "refused" }),
    cannot: () => false,
  };
  const store = new FlowStore("key", text);
  const { locks, close } = tabLocks(shared);
  const engine = new Engine(store, world, locks);
  engine.attend();
  return { store, engine, done, close };
}

const never = new Promise<never>(() => undefined);

describe("two tabs", () => {
  it("show the same, and only one of them asks the wallet", async () => {
    const [open, shared] = [sharedStorage(), ownLocks()];
    let sign = (_sent: Sent): void => undefined;
    const first = openTab(open(), shared, { answer: new Promise((resolve) => (sign = resolve)) });
    const second = openTab(open(), shared);
    void first.engine.start(flow);
    await settle();
    expect(second.store.get("one")?.steps[0]?.status).toBe("signing");
    expect(second.engine.isHere("one")).toBe(false);
    expect(await second.engine.retry("one")).toBe(false);
    sign({ hash: HASH });
    await settle();
    expect(second.store.get("one")?.status).toBe("done");
    expect(first.done).toEqual(["asked", "watched"]);
    expect(second.done).toEqual([]);
  });
  it("hand over what was sent when one is closed", async () => {
    const [open, shared] = [sharedStorage(), ownLocks()];
    const first = openTab(open(), shared, { outcome: never });
    const second = openTab(open(), shared);
    void first.engine.start(flow);
    await settle();
    expect(second.done).toEqual([]);
    first.close();
    await settle();
    expect(second.done).toEqual(["watched"]);
    expect(second.store.get("one")?.status).toBe("done");
  });
  it("say that nothing was sent when the asking one is closed, and the other can go on", async () => {
    const [open, shared] = [sharedStorage(), ownLocks()];
    const first = openTab(open(), shared, { answer: never });
    const second = openTab(open(), shared);
    void first.engine.start(flow);
    await settle();
    first.close();
    await settle();
    expect(second.store.get("one")).toMatchObject({ status: "stopped", problem: { kind: "interrupted" } });
    expect(await second.engine.retry("one")).toBe(true);
    expect(second.done).toEqual(["asked", "watched"]);
  });
  it("lose neither one's flow when both write", () => {
    const open = sharedStorage();
    const [one, two] = [new FlowStore("key", open()), new FlowStore("key", open())];
    one.put({ ...flow, status: "done" });
    two.put({ ...flow, id: "two", status: "done" });
    one.put({ ...flow, id: "three", status: "done" });
    expect(two.all().map(({ id }) => id)).toEqual(["three", "two", "one"]);
    two.remove("two");
    expect(one.all().map(({ id }) => id)).toEqual(["three", "one"]);
  });
});

describe("another account in the wallet", () => {
  it("stops what waits for a signature, and forgets nothing of what is signed after all", async () => {
    let sign = (_sent: Sent): void => undefined;
    const tab = openTab(sharedStorage()(), ownLocks(), { answer: new Promise((resolve) => (sign = resolve)) });
    void tab.engine.start(flow);
    await settle();
    tab.engine.leave();
    expect(tab.store.get("one")).toMatchObject({
      status: "stopped",
      problem: { kind: "other-account", account: "0x01" },
    });
    expect(await tab.engine.retry("one")).toBe(false);
    sign({ hash: HASH });
    await settle();
    expect(tab.store.get("one")).toMatchObject({ status: "running", steps: [{ status: "pending", hash: HASH }] });
    expect(tab.done).toEqual(["asked"]);
    tab.engine.attend();
    await settle();
    expect(tab.done).toEqual(["asked", "watched"]);
    expect(tab.store.get("one")?.status).toBe("done");
  });
  it("lets go of a transaction that nobody wants to know of any more", async () => {
    const tab = openTab(sharedStorage()(), ownLocks(), { outcome: never });
    void tab.engine.start(flow);
    await settle();
    tab.store.remove("one");
    await settle();
    expect(tab.store.all()).toEqual([]);
  });
});
