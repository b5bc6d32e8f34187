import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getConfig } from "@lingui/conf";
import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

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

export default defineConfig({
  root,
  base: "./",
  plugins: [
    policyForBuildOnly,
    runtimeConfig,
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
  },
  server: { fs: { allow: [".."] } },
});
