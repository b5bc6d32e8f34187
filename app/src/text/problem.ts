import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { errorSentences } from "../../../sdk/errors/errorSentences.ts";
import type { Sentence, Value } from "../../../sdk/errors/sentence.ts";
import type { Said as Told } from "../../../sdk/listing/said.ts";
import type { Problem } from "../tx/flow.ts";
import { formatBps, formatMext, formatMoment, formatNumber, formatPercent, shortAddress } from "./format.ts";

/** What happened, and what to do. */
export type Said = { what: string; todo: string };

function valueText(value: Value, locale: string): string {
  switch (value.kind) {
    case "amount":
      return `${formatMext(value.value, locale, 6)} MEXT`;
    case "time":
      return formatMoment(Number(value.value), locale);
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

/** The sentences of a candidate's story, one after the other. */
export const tell = (i18n: I18n, sentences: readonly Told[]): string =>
  sentences
    .map(({ message: { id, message }, values }) => i18n._(id, textsOf(values, i18n.locale), { message }))
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

export function sayProblem(i18n: I18n, problem: Problem): Said {
  switch (problem.kind) {
    case "refused":
      return {
        what: i18n._(msg`You refused it in your wallet.`),
        todo: i18n._(msg`Nothing was sent. Try again when you like.`),
      };
    case "interrupted":
      return {
        what: i18n._(msg`The page was closed before you signed.`),
        todo: i18n._(msg`Nothing was sent. Continue or remove it.`),
      };
    case "cancelled":
      return {
        what: i18n._(msg`Your wallet replaced the transaction with another one.`),
        todo: i18n._(msg`This one will not happen. Try again if you still want it.`),
      };
    case "reverted-later":
      return {
        what: i18n._(msg`The transaction was mined, but the contract refused it: something changed after the check.`),
        todo: i18n._(msg`Only the network fee was spent. Try again to see the reason.`),
      };
    case "wrong-chain":
      return {
        what: i18n._(msg`Your wallet stands on another network.`),
        todo: i18n._(msg`Switch the network and try again.`),
      };
    case "no-answer":
      return {
        what: i18n._(msg`The network gave no usable answer: ${problem.detail}`),
        todo: i18n._(msg`Try again, or set another RPC at the foot of the page.`),
      };
    case "revert":
      return sayRevert(i18n, problem.name, problem.args);
  }
}
