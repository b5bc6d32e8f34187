import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { chooseLocale, type Locale, locales } from "../text/locale.ts";
import { chooseTheme, storedTheme, type Theme } from "../text/theme.ts";

/** Language and theme; both are remembered on this device only. */
export function Settings() {
  const { i18n, t } = useLingui();
  const [theme, setTheme] = useState(storedTheme);
  return (
    <div className="settings">
      <label>
        <span className="sr-only">
          <Trans>Language</Trans>
        </span>
        <select value={i18n.locale} onChange={(event) => void chooseLocale(event.target.value as Locale)}>
          {Object.entries(locales).map(([locale, { name }]) => (
            <option key={locale} value={locale} lang={locale}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="sr-only">
          <Trans>Theme</Trans>
        </span>
        <select
          value={theme}
          onChange={(event) => {
            const chosen = event.target.value as Theme;
            setTheme(chosen);
            chooseTheme(chosen);
          }}
        >
          <option value="system">{t`As the system`}</option>
          <option value="light">{t`Light`}</option>
          <option value="dark">{t`Dark`}</option>
        </select>
      </label>
    </div>
  );
}
