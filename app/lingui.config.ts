import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

const src = (...names: string[]): string[] => names.map((name) => `<rootDir>/src/${name}`);
const pages = (...names: string[]): string[] => src(...names.map((name) => `pages/${name}`));
const sdk = (...names: string[]): string[] => names.map((name) => `<rootDir>/../sdk/${name}`);

/** Each part of the page brings its own words (`text/words.ts`), so that the first page waits for none of the others'. */
const areas = {
  frame: [
    ...sdk("listing/bondFate.ts"),
    ...src(
      "ChainApp.tsx",
      "components",
      "chart",
      "history",
      "pages/Pages.tsx",
      "pages/openings.tsx",
      "pages/policyOpenings.tsx",
      "pages/overview",
      "wallet/AccountButton.tsx",
      "wallet/SwitchButton.tsx",
      "wallet/tierNames.ts",
    ),
  ],
  acts: [...src("tx", "wallet", "text"), ...sdk("errors", "listing")],
  account: pages("account", "policy/words.ts", "season/StateWord.tsx", "stake/Delegators.tsx", "stake/Shares.tsx"),
  apply: pages("apply", "drafts", "listings/SettleCard.tsx"),
  listings: pages("listings", "candidate", "season", "motion"),
  market: [...sdk("auction"), ...pages("auction", "burns")],
  policy: [...sdk("policy"), ...pages("policy", "delegates", "listings/ReasonField.tsx")],
  propose: pages("propose", "drafts"),
  recovery: pages("Recovery.tsx"),
  registry: pages("registry", "listings/SettleCard.tsx", "listings/PastSeasons.tsx"),
  stake: pages("stake"),
};

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "ar"],
  catalogs: Object.entries(areas).map(([area, include]) => ({
    path: `<rootDir>/src/locales/${area}/{locale}`,
    include,
  })),
  format: formatter({ lineNumbers: false }),
  orderBy: "origin",
});
