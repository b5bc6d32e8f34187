import { type Descriptor, inEnglish, type Value } from "../errors/sentence.ts";

/** One sentence with its values, for every language. */
export type Said = { message: Descriptor; values: Record<string, Value> };

export const said = (message: Descriptor, values: Said["values"] = {}): Said => ({ message, values });

/** The sentences in English, one after the other. */
export const saidInEnglish = (sentences: readonly Said[]): string =>
  sentences.map(({ message, values }) => inEnglish(message, values)).join(" ");
