import type { Call } from "../lib/send.ts";

/** Something that anyone may do now. */
export type Chore = {
  /** what it is, in the words that the commands use too, so that each goes on with what the other began */
  intent: string;
  call: () => Call;
};
