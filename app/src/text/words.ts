import { i18n, type Messages } from "@lingui/core";
import { messages as english } from "../locales/frame/en.po";

export type Area =
  | "frame"
  | "acts"
  | "account"
  | "apply"
  | "listings"
  | "market"
  | "policy"
  | "propose"
  | "recovery"
  | "registry"
  | "stake";

const catalogues = import.meta.glob<{ messages: Messages }>(["../locales/*/*.po", "!../locales/frame/en.po"]);
/** The areas whose words the page needs; `frame` is that of every page. */
const wanted = new Set<Area>(["frame"]);

async function load(locale: string, area: Area): Promise<Messages> {
  if (area === "frame" && locale === "en") return english; // there at once: most pages paint with it
  const read = catalogues[`../locales/${area}/${locale}.po`];
  if (!read) throw new Error(`There are no words for ${area} in ${locale}.`);
  return (await read()).messages;
}

/** All words that the page needs by now, in another language. */
export async function wordsIn(locale: string): Promise<Messages> {
  const all = await Promise.all([...wanted].map((area) => load(locale, area)));
  return Object.assign({}, ...all) as Messages;
}

async function want(area: Area): Promise<void> {
  if (wanted.has(area)) return;
  const { locale } = i18n;
  i18n.load(locale, await load(locale, area));
  wanted.add(area);
  // Somebody chose another language meanwhile.
  if (i18n.locale !== locale) i18n.load(i18n.locale, await load(i18n.locale, area));
}

/** A part of the page, once its words are there as well. */
export async function withWords<Part>(part: Promise<Part>, ...areas: readonly Area[]): Promise<Part> {
  const [loaded] = await Promise.all([part, ...areas.map(want)]);
  return loaded;
}
