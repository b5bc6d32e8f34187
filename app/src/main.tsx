import "./design/index.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { askAhead } from "./chain/ahead.ts";
import { Shell } from "./components/Shell.tsx";
import { Waiting } from "./components/Waiting.tsx";
import { formatNumber } from "./text/format.ts";
import { activate, preferredLocale } from "./text/locale.ts";

/** Once the next frame has been shown; a tab in the background shows none, and waits no longer for it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 150);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });

// The shell paints with React alone; the wallet and the chain arrive behind it, and take no line from it.
const ChainApp = lazy(async () => {
  await painted();
  askAhead();
  // The browser's formatters take their time once: better now, while the line is busy, than amid the first figures.
  setTimeout(() => formatNumber(1, i18n.locale));
  return import("./ChainApp.tsx");
});

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element.");

void activate(preferredLocale()).then(() => {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <Router hook={useHashLocation}>
          <Shell>
            <Suspense fallback={<Waiting />}>
              <ChainApp />
            </Suspense>
          </Shell>
        </Router>
      </I18nProvider>
    </StrictMode>,
  );
});
