import type { I18n } from "@lingui/core";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { errorSentences } from "../../../sdk/errors/errorSentences.ts";
import type { Sentence, Value } from "../../../sdk/errors/sentence.ts";
import type { Said as Told } from "../../../sdk/listing/said.ts";
import type { Problem } from "../tx/flow.ts";
import {
  formatBps,
  formatDuration,
  formatMext,
  formatMoment,
  formatNumber,
  formatPercent,
  shortAddress,
} from "./format.ts";

/** What happened, and what to do. */
export type Said = { what: string; todo: string };
type Wording = { what: MessageDescriptor; todo: MessageDescriptor };

function valueText(value: Value, locale: string): string {
  switch (value.kind) {
    case "amount":
      return `${formatMext(value.value, locale, 6)} MEXT`;
    case "time":
      return formatMoment(Number(value.value), locale);
    case "duration":
      return formatDuration(Number(value.value), locale);
    case "number":
      return formatNumber(value.value, locale);
    case "percent":
      return formatPercent(Number(value.value), locale);
    case "share":
      return formatBps(Number(value.value), locale);
    case "account":
      return shortAddress(value.value);
    case "text":
      return value.value;
  }
}

const textsOf = (values: Record<string, Value>, locale: string): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(value, locale)]));

/** In a story amounts are as short as elsewhere on the page, and numbers name seasons, places, and candidates. */
function storyText(value: Value, locale: string): string {
  if (value.kind === "amount") return `${formatMext(value.value, locale)} MEXT`;
  if (value.kind === "number") return new Intl.NumberFormat(locale, { useGrouping: false }).format(value.value);
  return valueText(value, locale);
}

/** The sentences of a candidate's story, one after the other. */
export const tell = (i18n: I18n, sentences: readonly Told[]): string =>
  sentences
    .map(({ message: { id, message }, values }) => {
      const texts = Object.entries(values).map(([name, value]) => [name, storyText(value, i18n.locale)] as const);
      return i18n._(id, Object.fromEntries(texts), { message });
    })
    .join(" ");

export function say(i18n: I18n, sentence: Sentence): Said {
  const values = textsOf(sentence.values, i18n.locale);
  const one = ({ id, message }: Sentence["what"]) => i18n._(id, values, { message });
  return { what: one(sentence.what), todo: one(sentence.todo) };
}

export function sayRevert(i18n: I18n, name: string, args: unknown): Said {
  const build = errorSentences[name as keyof typeof errorSentences] as ((args: unknown) => Sentence) | undefined;
  if (build) return say(i18n, build(args));
  return {
    what: i18n._(msg`The contract refused: ${name}.`),
    todo: i18n._(msg`Read the page again and check the values.`),
  };
}

/** Sentences for what a wallet, a node or another transaction did; the contract's own errors have theirs in the SDK. */
const sentences: Record<Exclude<Problem["kind"], "revert" | "no-answer" | "other-account"> | "asked", Wording> = {
  refused: { what: msg`You refused it in your wallet.`, todo: msg`Nothing was sent. Try again when you like.` },
  interrupted: {
    what: msg`The page was closed before you signed.`,
    todo: msg`Nothing was sent. Try again, or remove it.`,
  },
  asked: {
    what: msg`The page was closed while your wallet was asking you.`,
    todo: msg`If you confirm it there, it is found here within a block or two. If you refused it, try again.`,
  },
  "wrong-chain": {
    what: msg`Your wallet stands on another network.`,
    todo: msg`Switch the network and try again.`,
  },
  "wallet-busy": {
    what: msg`Your wallet still waits for an answer to an earlier question.`,
    todo: msg`Open the wallet, answer it there, and try again.`,
  },
  "wallet-locked": {
    what: msg`Your wallet is locked, or does not let this page use the account.`,
    todo: msg`Unlock it, allow the account, and try again.`,
  },
  "reverted-later": {
    what: msg`The transaction was mined, but the contract refused it: something changed after the check.`,
    todo: msg`Only the network fee was spent. Try again to see the reason.`,
  },
  "out-of-gas": {
    what: msg`The transaction was mined, but ran out of gas.`,
    todo: msg`Only the network fee was spent. Try again and leave the gas limit as it is proposed.`,
  },
  cancelled: {
    what: msg`You cancelled the transaction in your wallet.`,
    todo: msg`It will not happen any more. Try again if you still want it.`,
  },
  replaced: {
    what: msg`Your wallet sent another transaction in place of this one.`,
    todo: msg`This one will not happen. Try again if you still want it.`,
  },
  "batch-failed": {
    what: msg`Your wallet could not carry out the calls; none of them happened.`,
    todo: msg`Try again.`,
  },
  "batch-lost": {
    what: msg`Your wallet no longer knows this transaction.`,
    todo: msg`Look at your balance before you try again.`,
  },
  "safe-rejected": {
    what: msg`The owners of the Safe rejected it, or it failed there.`,
    todo: msg`It will not happen. Propose it again if you still want it.`,
  },
};

export function sayProblem(i18n: I18n, problem: Problem): Said {
  switch (problem.kind) {
    case "revert":
      return saidOfRevert(i18n, problem);
    case "no-answer":
      return {
        what: i18n._(msg`The network gave no usable answer: ${problem.detail}`),
        todo: i18n._(msg`Try again, or set another RPC at the foot of the page.`),
      };
    case "other-account":
      return {
        what: i18n._(msg`Your wallet is no longer on ${shortAddress(problem.account)}, to which this belongs.`),
        todo: i18n._(msg`Nothing more was asked of it. Go back to that account in your wallet, and continue.`),
      };
    default: {
      const isAsked = problem.kind === "interrupted" && problem.isAsked === true;
      const { what, todo } = sentences[isAsked ? "asked" : problem.kind];
      return { what: i18n._(what), todo: i18n._(todo) };
    }
  }
}

/** A refusal that was mined has cost the fee; one that was foreseen has cost nothing. */
function saidOfRevert(i18n: I18n, { name, args, hash }: Extract<Problem, { kind: "revert" }>): Said {
  const said = sayRevert(i18n, name, args);
  if (!hash) return said;
  const { what, todo } = said;
  return {
    what: i18n._(msg`It was mined, but refused: ${what}`),
    todo: i18n._(msg`Only the network fee was spent. ${todo}`),
  };
}
