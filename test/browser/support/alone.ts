import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "vite";
import { placesUnder } from "../../../scripts/launch/places.ts";
import { freePort } from "../../../scripts/launch/ports.ts";
import { openProxy, type Proxy } from "../../cli/support/proxy.ts";
import type { Stack } from "./stack.ts";

/** The page with nothing beside it but a folder of files and a node. */
export type Alone = { link: string; node: Proxy; close: () => Promise<void> };

/** What public nodes answer, as the execution API has it; a node of one's own answers more. */
export const PLAIN: ReadonlySet<string> = new Set([
  "eth_blockNumber",
  "eth_call",
  "eth_chainId",
  "eth_estimateGas",
  "eth_feeHistory",
  "eth_gasPrice",
  "eth_getBalance",
  "eth_getBlockByHash",
  "eth_getBlockByNumber",
  "eth_getCode",
  "eth_getLogs",
  "eth_getTransactionByBlockHashAndIndex",
  "eth_getTransactionByHash",
  "eth_getTransactionCount",
  "eth_getTransactionReceipt",
  "eth_maxPriorityFeePerGas",
  "eth_sendRawTransaction",
]);

/** What the page asks for where a node has it, and does without where it is refused. */
export const BETTER: ReadonlySet<string> = new Set(["eth_simulateV1", "eth_getStorageAt"]);

/** Folders are often served below a path, not at the root of a name. */
const BELOW = "/of/somebody/";

/** The page that was built, the record of its chain, and a file that names the node: all that is published. */
export async function openAlone({ home, rpcUrl }: Stack): Promise<Alone> {
  const { dist, deployments } = placesUnder(home);
  const node = await openProxy(rpcUrl);
  const folder = mkdtempSync(join(tmpdir(), "mext-alone-"));
  cpSync(dist, folder, { recursive: true });
  mkdirSync(join(folder, "deployments"), { recursive: true });
  cpSync(join(deployments, "31337.json"), join(folder, "deployments", "31337.json"));
  writeFileSync(join(folder, "mext.json"), JSON.stringify({ chainId: 31_337, rpcUrl: node.url, local: true }));
  const port = await freePort();
  const files = await preview({
    configFile: false,
    logLevel: "silent",
    appType: "mpa", // an address without a file leads nowhere
    root: folder,
    base: BELOW,
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port, strictPort: true },
  });
  return {
    link: `http://127.0.0.1:${port}${BELOW}`,
    node,
    close: async () => {
      await Promise.all([files.close(), node.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
