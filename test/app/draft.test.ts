import { describe, expect, it } from "vitest";
import {
  type Draft,
  type DraftAction,
  emptyDraft,
  meets,
  reduceDraft,
  sameChoices,
  used,
} from "../../app/src/pages/listings/draft.ts";

const after = (...actions: DraftAction[]): Draft => actions.reduce(reduceDraft, emptyDraft);
const pick = (candidate: number, against = false): DraftAction => ({ type: "add", candidate, against });
const percents = (draft: Draft) => draft.choices.map(({ percent }) => percent);

describe("a ballot on the table", () => {
  it("gives one choice everything and shares evenly among more", () => {
    expect(percents(after(pick(1)))).toEqual([100]);
    expect(percents(after(pick(1), pick(2), pick(3, true)))).toEqual([34, 33, -33]);
  });
  it("shares again when a choice is taken off", () => {
    expect(percents(after(pick(1), pick(2), { type: "remove", candidate: 1 }))).toEqual([100]);
  });
  it("leaves touched sliders alone and takes what is free", () => {
    const draft = after(pick(1), { type: "share", candidate: 1, percent: 90 }, pick(2));
    expect(percents(draft)).toEqual([90, 10]);
  });
  it("never passes a hundred percent", () => {
    const draft = after(pick(1), pick(2), { type: "share", candidate: 1, percent: 99 });
    expect(percents(draft)).toEqual([50, 50]);
    expect(used(draft.choices)).toBe(100);
  });
  it("never falls below one percent", () => {
    expect(percents(after(pick(1), { type: "share", candidate: 1, percent: 0 }))).toEqual([1]);
  });
  it("turns a choice round and keeps its share", () => {
    expect(percents(after(pick(1), { type: "turn", candidate: 1 }))).toEqual([-100]);
    expect(percents(after(pick(1), pick(1, true)))).toEqual([-100]);
  });
  it("holds sixteen choices at most", () => {
    const draft = after(...Array.from({ length: 20 }, (_, index) => pick(index)));
    expect(draft.choices).toHaveLength(16);
    expect(used(draft.choices)).toBe(100);
  });
  it("shares evenly again when there is no room for another", () => {
    const draft = after(
      pick(1),
      { type: "share", candidate: 1, percent: 40 },
      { type: "share", candidate: 1, percent: 100 },
      pick(2),
    );
    expect(percents(draft)).toEqual([50, 50]);
  });
  it("starts from the ballot in force, and can go back to nothing", () => {
    const cast = [{ candidate: 7, percent: -30 }];
    const base = { version: 3, choices: cast };
    expect(after({ type: "load", cast: base })).toEqual({ choices: cast, reason: "", even: false, base });
    expect(after(pick(1), { type: "clear" })).toEqual(emptyDraft);
    expect(after({ type: "load", cast: base }, { type: "clear" }).base).toEqual(base);
  });
  it("shares evenly on demand, and keeps each choice's way", () => {
    const draft = after(pick(1), { type: "share", candidate: 1, percent: 90 }, pick(2, true), { type: "split" });
    expect(percents(draft)).toEqual([50, -50]);
    expect(after({ type: "split" })).toEqual(emptyDraft);
  });
  it("is the same ballot in any order", () => {
    const [a, b] = [
      { candidate: 1, percent: 5 },
      { candidate: 2, percent: -5 },
    ];
    expect(sameChoices([a, b], [b, a])).toBe(true);
    expect(sameChoices([a], [a, b])).toBe(false);
  });
});

describe("a ballot on the table meets the ballot in force", () => {
  const one = { version: 1, choices: [{ candidate: 7, percent: 100 }] };
  const two = { version: 2, choices: [{ candidate: 8, percent: 100 }] };
  const untouched = after({ type: "load", cast: one });

  it("nothing changed: nothing happens", () => {
    expect(meets(untouched, one)).toBe("nothing");
  });
  it("the ballot changed elsewhere and nobody touched the draft: the new one is loaded", () => {
    expect(meets(untouched, two)).toBe("load");
    expect(meets(emptyDraft, one)).toBe("load");
    expect(meets(untouched, { version: 2, choices: [] })).toBe("load");
  });
  it("the draft itself was cast: it stays", () => {
    expect(meets(after({ type: "load", cast: one }, pick(8), { type: "remove", candidate: 7 }), one)).toBe("nothing");
    expect(meets({ ...emptyDraft, choices: two.choices, base: one }, two)).toBe("rebase");
  });
  it("the ballot changed elsewhere under a touched draft: the holder is asked", () => {
    expect(meets(after({ type: "load", cast: one }, pick(9)), two)).toBe("conflict");
    expect(meets(after(pick(9)), one)).toBe("conflict");
  });
  it("a first draft of one who has never cast belongs to the empty ballot", () => {
    expect(meets(after(pick(9)), { version: 0, choices: [] })).toBe("rebase");
  });
});
