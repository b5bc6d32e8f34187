import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getConfig } from "@lingui/conf";
import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { createServer, defineConfig, type Plugin, type Rolldown } from "vite";
import { type Groups, nameOf } from "../bench/size/groups.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const configPath = fileURLToPath(new URL("./lingui.config.ts", import.meta.url));

/** The development server injects inline scripts; the policy is for the built page. */
const policyForBuildOnly: Plugin = {
  name: "mext-policy-for-build-only",
  apply: "serve",
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
};

/** `MEXT_CONFIG` names a runtime configuration file to serve in development as `./mext.json`. */
const runtimeConfig: Plugin = {
  name: "mext-runtime-config",
  apply: "serve",
  configureServer(server) {
    const file = process.env["MEXT_CONFIG"];
    if (!file) return;
    server.middlewares.use("/mext.json", (_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(readFileSync(file));
    });
  },
};

/** What is painted before any script has run is rendered from the page's own parts, while it is built. */
const openingPaint: Plugin = {
  name: "mext-opening-paint",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: async (html) => {
      const server = await createServer({
        configFile: fileURLToPath(import.meta.url),
        logLevel: "warn",
        appType: "custom",
        server: { middlewareMode: true, ws: false, hmr: false },
        optimizeDeps: { noDiscovery: true, include: [] },
      });
      try {
        const { prerender } = (await server.ssrLoadModule("/src/prerender.tsx")) as {
          prerender: () => Promise<string>;
        };
        const scripts = [
          ...html.matchAll(
            /\s*<(?:script type="module"|link rel="modulepreload") crossorigin (?:src|href)="([^"]+)">(?:<\/script>)?/g,
          ),
        ];
        const page = scripts.reduce((text, [tag]) => text.replace(tag, ""), html);
        return page
          .replace("<!-- prerendered -->", await prerender())
          .replace('src="./opening.js"', `src="./opening.js" data-page="${scripts.map(([, file]) => file).join(" ")}"`);
      } finally {
        await server.close();
      }
    },
  },
};

const grouped = JSON.parse(readFileSync(new URL("./groups.json", import.meta.url), "utf8")) as Groups;

/**
 * What every visit loads comes in three scripts instead of sixty: the shell, the chain behind it, and the past. Which
 * modules they are is measured (`npm run size -- --write`): what is left after tree shaking, and all that it imports.
 */
const every = Object.entries(grouped).map(([name, modules]): Rolldown.CodeSplittingGroup => {
  const own = new Set(modules);
  return { name, test: (id) => own.has(nameOf(id)), priority: 1, includeDependenciesRecursively: false };
});

/** What this many parts of the page share, but not the first page: one script instead of twenty small ones. */
const SHARED_BY = 15;
const grouping = new Set(Object.values(grouped).flat());
const common: Rolldown.CodeSplittingGroup = {
  name: "common",
  minShareCount: SHARED_BY,
  test: (id) => !grouping.has(nameOf(id)) && !id.includes(".po"),
  includeDependenciesRecursively: false,
};

export default defineConfig(({ mode }) => ({
  root,
  base: "./",
  plugins: [
    policyForBuildOnly,
    runtimeConfig,
    openingPaint,
    react(),
    lingui({ configPath, cwd: root, failOnMissing: "catalog" }),
    babel({ presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig({ configPath }) }, { configPath })] }),
    tailwindcss(),
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      preserveEntrySignatures: false,
      output: { codeSplitting: { groups: mode === "ungrouped" ? [] : [...every, common] } },
    },
  },
  server: { fs: { allow: [".."] } },
}));
