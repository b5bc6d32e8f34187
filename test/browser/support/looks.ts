import type { BrowserContextOptions } from "@playwright/test";

/** One way in which a page can be seen. */
export type Look = { name: string; options: BrowserContextOptions; isChecked: boolean };

const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

const look = (name: string, isChecked: boolean, options: BrowserContextOptions): Look => ({
  name,
  isChecked,
  options: { locale: "en-GB", colorScheme: "light", reducedMotion: "reduce", viewport: desktop, ...options },
});

/** Those that are `isChecked` go through axe as well. */
export const looks: readonly Look[] = [
  look("desktop-light", true, {}),
  look("desktop-dark", true, { colorScheme: "dark" }),
  look("desktop-arabic", true, { locale: "ar" }),
  look("phone-light", false, { viewport: phone }),
  look("phone-dark", false, { viewport: phone, colorScheme: "dark" }),
  look("phone-arabic", false, { viewport: phone, locale: "ar" }),
];

export const narrow: Look = look("narrow-320", false, { viewport: { width: 320, height: 640 } });
