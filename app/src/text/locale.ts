import { i18n } from "@lingui/core";
import { readText, writeText } from "../chain/storage.ts";
import { wordsIn } from "./words.ts";

export const locales = {
  en: { name: "English", dir: "ltr" },
  ar: { name: "العربية", dir: "rtl" },
} as const;

export type Locale = keyof typeof locales;

const isLocale = (value: string | null): value is Locale => value !== null && value in locales;

export function preferredLocale(): Locale {
  const stored = readText("mext.locale");
  if (isLocale(stored)) return stored;
  const wanted = navigator.languages.map((tag) => tag.split("-")[0] ?? "").find(isLocale);
  return wanted ?? "en";
}

/** Loads the words, then turns the page: language, direction and every formatted figure change together. */
export async function activate(locale: Locale): Promise<void> {
  i18n.loadAndActivate({ locale, messages: await wordsIn(locale) });
  document.documentElement.lang = locale;
  document.documentElement.dir = locales[locale].dir;
}

export async function chooseLocale(locale: Locale): Promise<void> {
  writeText("mext.locale", locale);
  await activate(locale);
}
