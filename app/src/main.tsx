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
import { activate, preferredLocale } from "./text/locale.ts";

/** After the next paint; a tab in the background paints nothing, and waits no longer for it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 80);
    requestAnimationFrame(() => setTimeout(resolve));
  });

// The shell paints with React alone; the wallet and the chain arrive behind it, and take no line from it.
askAhead();
const ChainApp = lazy(async () => {
  await painted();
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
