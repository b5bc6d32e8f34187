import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { Shell } from "./components/Shell.tsx";
import { Frame } from "./components/Waiting.tsx";
import { Opening } from "./pages/Opening.tsx";
import { openings } from "./pages/openings.tsx";
import { type Locale, locales } from "./text/locale.ts";
import { wordsIn } from "./text/words.ts";

/** Stands in a title where the address has its own part; `opening.js` puts that there. */
const PART = "\u{E000}";

const html = (children: ReactNode, path = ""): string =>
  renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Router hook={useHashLocation} ssrPath={path}>
        {children}
      </Router>
    </I18nProvider>,
  );

/** An address that fits the pattern: every part that it must have is there. */
const addressOf = (pattern: string): string => pattern.replaceAll(/\/:\w+\?/g, "").replaceAll(/:\w+/g, PART);

const template = (kind: "frame" | "opening", locale: string, path: string, content: string): string =>
  `<template data-${kind}="${path}" data-locale="${locale}">${content}</template>`;

/** The frame and each page's opening in each language, for `opening.js` to paint before any other script has run. */
export async function prerender(): Promise<string> {
  const templates: string[] = [];
  for (const locale of Object.keys(locales) as Locale[]) {
    i18n.loadAndActivate({ locale, messages: await wordsIn(locale) });
    const frame = (
      <Shell>
        <Frame>{null}</Frame>
      </Shell>
    );
    templates.push(template("frame", locale, "", html(frame, "/-")));
    for (const { path } of Object.values(openings)) {
      templates.push(template("opening", locale, path, html(<Opening />, addressOf(path))));
    }
  }
  return templates.join("\n");
}
