import type { BrowserContextOptions } from "@playwright/test";

/** One way in which a page can be seen. Each theme in each direction is `isChecked` by axe, the phone in two of them. */
export type Look = { name: string; options: BrowserContextOptions; isChecked: boolean };

const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

const CHECKED = /^desktop|^phone-light$|^phone-arabic-dark$/;

const look = (name: string, options: BrowserContextOptions): Look => ({
  name,
  isChecked: CHECKED.test(name),
  options: { locale: "en-GB", colorScheme: "light", reducedMotion: "reduce", viewport: desktop, ...options },
});

/** Both themes and both directions, on a desktop and on a phone; and as narrow and as wide as screens get. */
export const looks: readonly Look[] = [
  look("desktop-light", {}),
  look("desktop-dark", { colorScheme: "dark" }),
  look("desktop-arabic", { locale: "ar" }),
  look("desktop-arabic-dark", { locale: "ar", colorScheme: "dark" }),
  look("phone-light", { viewport: phone }),
  look("phone-dark", { viewport: phone, colorScheme: "dark" }),
  look("phone-arabic", { viewport: phone, locale: "ar" }),
  look("phone-arabic-dark", { viewport: phone, locale: "ar", colorScheme: "dark" }),
  look("narrow-320", { viewport: { width: 320, height: 640 } }),
  look("narrow-320-arabic", { viewport: { width: 320, height: 640 }, locale: "ar" }),
  look("wide-1920", { viewport: { width: 1920, height: 1080 } }),
];
