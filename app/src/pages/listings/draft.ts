import { MAX_ENTRIES } from "../../../../sdk/mirrors/ballot.ts";
import type { Choice } from "../../../../sdk/types.ts";
import type { CastBallot } from "../../queries/ballot.ts";

/**
 * A ballot on the table. `even`: nobody has touched a slider yet, so a new choice shares the whole evenly. `base`: the
 * ballot in force that it was built upon.
 */
export type Draft = { choices: readonly Choice[]; reason: string; even: boolean; base?: CastBallot | undefined };

export type DraftAction =
  | { type: "add"; candidate: number; against: boolean; most?: number }
  | { type: "share"; candidate: number; percent: number }
  | { type: "turn"; candidate: number }
  | { type: "remove"; candidate: number }
  | { type: "reason"; reason: string }
  | { type: "split" }
  | { type: "load"; cast: CastBallot }
  | { type: "rebase"; cast: CastBallot }
  | { type: "clear" };

export const emptyDraft: Draft = { choices: [], reason: "", even: true };

/** What a reason may take; every byte of it is paid for and stays for ever. */
export const MOST_REASON = 500;

export const used = (choices: readonly Choice[]): number =>
  choices.reduce((sum, { percent }) => sum + Math.abs(percent), 0);

/** Whole percents that add up to exactly 100; the first ones carry the remainder. */
function evenly(choices: readonly Choice[]): Choice[] {
  const share = Math.floor(100 / choices.length);
  const rest = 100 - share * choices.length;
  return choices.map((choice, index) => ({
    ...choice,
    percent: Math.sign(choice.percent) * (share + (index < rest ? 1 : 0)),
  }));
}

function add(draft: Draft, candidate: number, against: boolean): Draft {
  if (draft.choices.some((choice) => choice.candidate === candidate)) return turnTo(draft, candidate, against);
  if (draft.choices.length >= MAX_ENTRIES) return draft;
  const sign = against ? -1 : 1;
  if (draft.even) return { ...draft, choices: evenly([...draft.choices, { candidate, percent: sign }]) };
  const room = 100 - used(draft.choices);
  if (room > 0) return { ...draft, choices: [...draft.choices, { candidate, percent: sign * Math.min(room, 20) }] };
  return { ...draft, even: true, choices: evenly([...draft.choices, { candidate, percent: sign }]) };
}

function turnTo(draft: Draft, candidate: number, against: boolean): Draft {
  return {
    ...draft,
    choices: draft.choices.map((choice) =>
      choice.candidate === candidate ? { candidate, percent: (against ? -1 : 1) * Math.abs(choice.percent) } : choice,
    ),
  };
}

/** A share can grow only into what the others leave free. */
function share(draft: Draft, candidate: number, percent: number): Draft {
  const others = used(draft.choices.filter((choice) => choice.candidate !== candidate));
  const size = Math.max(1, Math.min(Math.round(percent), 100 - others));
  return {
    ...draft,
    even: false,
    choices: draft.choices.map((choice) =>
      choice.candidate === candidate ? { candidate, percent: Math.sign(choice.percent) * size } : choice,
    ),
  };
}

function remove(draft: Draft, candidate: number): Draft {
  const choices = draft.choices.filter((choice) => choice.candidate !== candidate);
  return { ...draft, choices: draft.even && choices.length > 0 ? evenly(choices) : choices };
}

export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case "add":
      return add(draft, action.candidate, action.against);
    case "share":
      return share(draft, action.candidate, action.percent);
    case "turn": {
      const own = draft.choices.find(({ candidate }) => candidate === action.candidate);
      return own ? turnTo(draft, action.candidate, own.percent > 0) : draft;
    }
    case "remove":
      return remove(draft, action.candidate);
    case "reason":
      return { ...draft, reason: action.reason };
    case "split":
      return draft.choices.length === 0 ? draft : { ...draft, even: true, choices: evenly(draft.choices) };
    case "load":
      return { choices: action.cast.choices, reason: "", even: action.cast.choices.length === 0, base: action.cast };
    case "rebase":
      return { ...draft, base: action.cast };
    case "clear":
      return { ...emptyDraft, base: draft.base };
  }
}

/**
 * What to do about a draft once the ballot in force is known: nothing; `load` it, for nobody has touched the draft;
 * `rebase`, for they say the same; or ask, for the ballot has changed elsewhere meanwhile.
 */
export function meets({ choices, base }: Draft, cast: CastBallot): "nothing" | "load" | "rebase" | "conflict" {
  if (base?.version === cast.version) return "nothing";
  if (sameChoices(choices, cast.choices)) return "rebase";
  if (sameChoices(choices, base?.choices ?? [])) return "load";
  return base === undefined && cast.version === 0 ? "rebase" : "conflict";
}

export const draftKey = (chainId: number, season: number, account: string | undefined) =>
  `mext.ballot.${chainId}.${season}.${(account ?? "nobody").toLowerCase()}`;

export function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return Array.isArray(draft?.choices) && typeof draft.reason === "string" && typeof draft.even === "boolean";
}

export const sameChoices = (a: readonly Choice[], b: readonly Choice[]): boolean =>
  a.length === b.length &&
  a.every(({ candidate, percent }) => b.some((other) => other.candidate === candidate && other.percent === percent));
