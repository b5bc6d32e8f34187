import { readText, writeText } from "../chain/storage.ts";

export type Theme = "system" | "light" | "dark";

export function storedTheme(): Theme {
  const stored = readText("mext.theme");
  return stored === "light" || stored === "dark" ? stored : "system";
}

export function chooseTheme(theme: Theme): void {
  writeText("mext.theme", theme === "system" ? null : theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
