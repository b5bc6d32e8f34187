import { exactAmount, groupedAmount } from "../format.ts";

/** A value of a sentence, with its kind, so that each language can write it its own way. */
export type Value =
  | { kind: "amount"; value: bigint }
  | { kind: "time"; value: bigint }
  | { kind: "duration"; value: bigint }
  | { kind: "number"; value: bigint }
  | { kind: "percent"; value: bigint }
  | { kind: "share"; value: bigint }
  | { kind: "account"; value: string }
  | { kind: "text"; value: string };

/** A message of the catalogue; `{name}` stands for the value of that name. */
export type Descriptor = { id: string; message: string };

/** What happened, and what to do about it. Both draw on the same values. */
export type Sentence = { what: Descriptor; todo: Descriptor; values: Record<string, Value> };

type Numeric = bigint | number;

/** MEXT with 18 decimals. */
export const amount = (value: Numeric): Value => ({ kind: "amount", value: BigInt(value) });
/** A Unix time in seconds. */
export const time = (value: Numeric): Value => ({ kind: "time", value: BigInt(value) });
/** Seconds. */
export const duration = (value: Numeric): Value => ({ kind: "duration", value: BigInt(value) });
export const number = (value: Numeric): Value => ({ kind: "number", value: BigInt(value) });
/** Whole percent. */
export const percent = (value: Numeric): Value => ({ kind: "percent", value: BigInt(value) });
/** Basis points. */
export const share = (value: Numeric): Value => ({ kind: "share", value: BigInt(value) });
export const account = (value: string): Value => ({ kind: "account", value });
export const text = (value: string): Value => ({ kind: "text", value });

/** A value in English, exact. */
export function englishValue(value: Value): string {
  switch (value.kind) {
    case "amount":
      return `${groupedAmount(value.value)} MEXT`;
    case "time":
      return englishTime(value.value);
    case "duration":
      return englishDuration(value.value);
    case "number":
      return value.value.toString();
    case "percent":
      return `${value.value} %`;
    case "share":
      return `${exactAmount(value.value * 10n ** 16n)} %`;
    case "account":
    case "text":
      return value.value;
  }
}

/** A descriptor in English with its values in place. */
export function inEnglish(descriptor: Descriptor, values: Record<string, Value>): string {
  return descriptor.message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : englishValue(value);
  });
}

/** A whole sentence in English: what happened and what to do. */
export function englishSentence(sentence: Sentence): string {
  return `${inEnglish(sentence.what, sentence.values)} ${inEnglish(sentence.todo, sentence.values)}`;
}

/** Times beyond what a date can hold stand for "never". */
const LAST_DATE = 8_640_000_000_000n;

function englishTime(seconds: bigint): string {
  if (seconds > LAST_DATE) return "the end of time";
  return `${new Date(Number(seconds) * 1_000).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

const steps = [
  [86_400n, "d"],
  [3_600n, "h"],
  [60n, "min"],
  [1n, "s"],
] as const;

function englishDuration(seconds: bigint): string {
  let left = seconds;
  const parts = steps.flatMap(([size, unit]) => {
    const count = left / size;
    left %= size;
    return count === 0n ? [] : [`${count} ${unit}`];
  });
  return parts.length === 0 ? "0 s" : parts.join(" ");
}
