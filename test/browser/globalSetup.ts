import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringUp } from "../../scripts/launch/bringUp.ts";
import { placesUnder } from "../../scripts/launch/places.ts";
import { findBrowser } from "./support/findBrowser.ts";
import { handOver, type Stack } from "./support/stack.ts";

/**
 * What `npm start` does, in a temporary folder and on free ports, so that a running one is not disturbed.
 * `MEXT_STACK` names one that is up already: its page, its chain, its folder.
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  process.env["MEXT_BEGAN_AT"] = String(Date.now());
  process.env["MEXT_BROWSER"] = await findBrowser();
  const given = process.env["MEXT_STACK"];
  if (given !== undefined) return void handOver(JSON.parse(given) as Stack);
  const home = mkdtempSync(join(tmpdir(), "mext-browser-"));
  const clear = (): void => rmSync(home, { recursive: true, force: true });
  try {
    const { link, rpcUrl, stop } = await bringUp({ places: placesUnder(home), fresh: true });
    handOver({ link, rpcUrl, home });
    return async () => {
      await stop();
      clear();
    };
  } catch (error) {
    clear();
    throw error;
  }
}
