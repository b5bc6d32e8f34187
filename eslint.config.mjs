import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What a browser has not: the app and the SDK run where there is no Node. */
const nodeGlobals = ["process", "Buffer", "global", "__dirname", "require"].map((name) => ({
  name,
  message: "This code runs in a browser.",
}));

/** What the two scripts before the first paint use of the browser. */
const pageGlobals = Object.fromEntries(
  ["document", "localStorage", "location", "navigator", "NodeFilter", "PerformanceObserver", "setTimeout"].map(
    (name) => [name, "readonly"],
  ),
);

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      "artifacts/",
      "cache/",
      "coverage/",
      "types/",
      ".mext/",
      "**/dist/",
      "test-results/",
      "test/browser/screenshots/",
      "app/src/locales/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
      },
    },
  },
  {
    files: ["app/public/**/*.js"],
    languageOptions: { sourceType: "script", globals: pageGlobals },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-undef": "off",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: false } }],
      "max-lines": ["error", 200],
      eqeqeq: "error",
    },
  },
  {
    files: ["sdk/**/*.ts", "app/src/**/*.{ts,tsx}", "scripts/**/*.ts"],
    ignores: ["**/generated/**"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
    },
  },
  { files: ["sdk/**/*.ts", "app/src/**/*.{ts,tsx}"], rules: { "no-restricted-globals": ["error", ...nodeGlobals] } },
  {
    files: ["app/src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "wagmi/actions",
              importNames: ["readContract", "readContracts", "multicall"],
              message: "Use chain/readContract.ts: reads of one moment are one call.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["app/src/**/*.tsx"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    rules: { "max-lines": ["error", 150] },
  },
  {
    // A flow is one story, and chai's assertions are expressions.
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines": "off",
      "@typescript-eslint/no-unused-expressions": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  { files: ["**/generated/**"], rules: { "max-lines": "off" } },
);
