import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDeployment } from "../../sdk/deployment.ts";
import { bringUp, type Up } from "./bringUp.ts";
import { LOCAL_CHAIN_ID, placesUnder } from "./places.ts";
import { countOneBallot } from "./probeBallot.ts";
import { say, Trouble } from "./say.mjs";

type Check = { name: string; run: () => Promise<string> };

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}

async function pageIsServed(link: string): Promise<string> {
  const page = await fetched(link);
  const policy = page.headers.get("content-security-policy") ?? "";
  if (!policy.includes("default-src 'none'") || policy.includes("unsafe")) throw new Error(`weak policy: ${policy}`);
  const html = await page.text();
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source ?? "");
  if (scripts.length === 0) throw new Error("the page has no script");
  let bytes = 0;
  for (const source of scripts) {
    const script = await fetched(new URL(source, link).href);
    const type = script.headers.get("content-type") ?? "";
    if (!type.startsWith("text/javascript")) throw new Error(`${source} is served as ${type}`);
    bytes += (await script.arrayBuffer()).byteLength;
  }
  if (bytes === 0) throw new Error("the page's scripts are empty");
  return `${scripts.length} scripts, ${bytes} bytes`;
}

async function runtimeIsServed({ link, rpcUrl }: Up): Promise<string> {
  const runtime = (await (await fetched(new URL("mext.json", link).href)).json()) as Record<string, unknown>;
  if (runtime["chainId"] !== LOCAL_CHAIN_ID || runtime["rpcUrl"] !== rpcUrl || runtime["local"] !== true) {
    throw new Error(`mext.json says ${JSON.stringify(runtime)}`);
  }
  return "mext.json names the local chain";
}

async function smoke(): Promise<boolean> {
  const began = Number(process.env["MEXT_BEGAN_AT"] ?? Date.now());
  const home = mkdtempSync(join(tmpdir(), "mext-smoke-"));
  const places = placesUnder(home);
  let up: Up | undefined;
  const clear = async (): Promise<void> => {
    await up?.stop();
    rmSync(home, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => void clear().then(() => process.exit(130)));
  try {
    const running = await bringUp({ places, fresh: true });
    up = running;
    say(`Ready in ${((Date.now() - began) / 1000).toFixed(1)} seconds at ${running.link}`);
    const record = join(places.deployments, `${LOCAL_CHAIN_ID}.json`);
    const checks: Check[] = [
      { name: "the page is served", run: () => pageIsServed(running.link) },
      { name: "the page is told about the chain", run: () => runtimeIsServed(running) },
      {
        name: "a ballot by a demo wallet's key is counted exactly",
        run: () => countOneBallot(running.rpcUrl, parseDeployment(readFileSync(record, "utf8"))),
      },
    ];
    let failed = 0;
    for (const { name, run } of checks) {
      const outcome = await run().catch((error: unknown) => {
        failed++;
        return `FAILED: ${error instanceof Error ? error.message : String(error)}`;
      });
      say(`${name}: ${outcome}`);
    }
    say(`smoke: ${checks.length - failed} passed, ${failed} failed`);
    return failed === 0;
  } finally {
    await clear();
  }
}

smoke().then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exit(1);
  },
);
