/// <reference types="vite/types/importMeta.d.ts" />
import type { Deployment } from "../../../sdk/deployment.ts";
import { parseDeployment } from "../../../sdk/deployment.ts";
import { CONFIGURATION, recordOf, take } from "./ahead.ts";
import { readText, writeText } from "./storage.ts";

/** What the folder that serves the page says about the chain it belongs to. */
export type Runtime = { chainId: number; rpcUrl: string; local: boolean };

/** Why the page cannot start; each has its own sentence on the recovery screen. */
export type BootProblem =
  | { kind: "no-configuration" }
  | { kind: "no-deployment"; chainId: number }
  | { kind: "bad-deployment"; chainId: number; detail: string }
  | { kind: "rpc-silent"; chainId: number; rpcUrl: string }
  | { kind: "rpc-other-chain"; rpcUrl: string; wanted: number; found: number }
  | { kind: "wrong-code"; contract: string; address: string };

export class BootError extends Error {
  readonly problem: BootProblem;
  constructor(problem: BootProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const bundled = import.meta.glob<{ default: unknown }>("../../../deployments/[0-9]*.json");

const rpcKey = (chainId: number) => `mext.rpc.${chainId}`;

export function storedRpc(chainId: number): string | null {
  return readText(rpcKey(chainId));
}

export function storeRpc(chainId: number, url: string | null): void {
  writeText(rpcKey(chainId), url);
}

/** `?rpc=` may stand before or behind the hash. */
function rpcFromAddress(): string | null {
  const inHash = window.location.hash.split("?")[1] ?? "";
  return new URLSearchParams(window.location.search).get("rpc") ?? new URLSearchParams(inHash).get("rpc");
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

async function readConfiguration(): Promise<Partial<Runtime>> {
  const json = await take(CONFIGURATION);
  if (typeof json !== "object" || json === null) return {};
  const { chainId, rpcUrl, local } = json as Record<string, unknown>;
  return {
    ...(typeof chainId === "number" ? { chainId } : {}),
    ...(typeof rpcUrl === "string" ? { rpcUrl } : {}),
    ...(typeof local === "boolean" ? { local } : {}),
  };
}

function onlyBundledChain(): number | undefined {
  const ids = Object.keys(bundled).map((path) => Number(/(\d+)\.json$/.exec(path)?.[1]));
  return ids.length === 1 ? ids[0] : undefined;
}

/** A local chain is made anew more often than the page is built, so its record is read where the page is served. */
async function readDeployment(chainId: number, local: boolean): Promise<Deployment> {
  const load = bundled[`../../../deployments/${chainId}.json`];
  const json = (local ? await take(recordOf(chainId)) : null) ?? (load ? (await load()).default : null);
  if (!json) throw new BootError({ kind: "no-deployment", chainId });
  try {
    return parseDeployment(json);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new BootError({ kind: "bad-deployment", chainId, detail });
  }
}

export async function readRuntime(): Promise<{ runtime: Runtime; deployment: Deployment }> {
  const configuration = await readConfiguration();
  const chainId = configuration.chainId ?? onlyBundledChain();
  if (chainId === undefined) throw new BootError({ kind: "no-configuration" });
  const deployment = await readDeployment(chainId, configuration.local ?? false);
  const asked = rpcFromAddress();
  if (asked && isWebAddress(asked)) storeRpc(chainId, asked);
  const rpcUrl = storedRpc(chainId) ?? configuration.rpcUrl ?? deployment.rpcUrl;
  if (!rpcUrl) throw new BootError({ kind: "rpc-silent", chainId, rpcUrl: "" });
  return { runtime: { chainId, rpcUrl, local: configuration.local ?? false }, deployment };
}
