import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import Packed, { inflate, setupLambdaEnvironment } from "@sparticuz/chromium";

const require = createRequire(import.meta.url);

/** Libraries that a small machine may lack come with the package. */
async function completeLibraries(browser: string): Promise<void> {
  const { stdout } = spawnSync("ldd", [browser], { encoding: "utf8" });
  if (!stdout?.includes("not found")) return;
  const packed = join(dirname(require.resolve("@sparticuz/chromium")), "..", "bin", "al2023.tar.br");
  await inflate(packed);
  setupLambdaEnvironment(join(tmpdir(), "al2023", "lib"));
}

/** The browser that `CHROMIUM_PATH` names, else the one in the npm package, else Playwright's own. */
export async function findBrowser(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return named;
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const packed = await Packed.executablePath();
    await completeLibraries(packed);
    return packed;
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  throw new Error(
    `There is no browser for ${process.platform}-${process.arch}. Set CHROMIUM_PATH to a Chromium or Chrome, ` +
      "or run npx playwright install chromium.",
  );
}
