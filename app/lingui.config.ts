import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "ar"],
  catalogs: [
    {
      path: "<rootDir>/src/locales/{locale}",
      include: ["<rootDir>/src", "<rootDir>/../sdk/errors", "<rootDir>/../sdk/listing"],
    },
  ],
  format: formatter({ lineNumbers: false }),
  orderBy: "origin",
});
