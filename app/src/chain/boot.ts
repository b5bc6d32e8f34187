import { createConfig, createStorage, injected, type Config } from "wagmi";
import { defineChain } from "viem/utils";
import type { Deployment } from "../../../sdk/deployment.ts";
import { demoWallet } from "../wallet/demoWallet.ts";
import { safeWallet } from "../wallet/safeWallet.ts";
import { walletConnect, walletConnectProject } from "../wallet/walletConnect.ts";
import { codeHashesOf } from "./readContract.ts";
import { quietStorage } from "./storage.ts";
import { BootError, readRuntime, type Runtime } from "./runtime.ts";
import { transportTo } from "./transport.ts";

export type Booted = { runtime: Runtime; deployment: Deployment; config: Config };

/** Beside the wallets that announce themselves; each is offered only where it can be used. */
function connectorsFor({ local, rpcUrl }: Runtime) {
  const project = walletConnectProject();
  return [
    safeWallet(),
    injected(),
    ...(project === undefined ? [] : [walletConnect(project)]),
    ...(local ? [demoWallet(rpcUrl)] : []),
  ];
}

function configFor(runtime: Runtime): Config {
  const chain = defineChain({
    id: runtime.chainId,
    name: runtime.local ? "Local chain" : `Chain ${runtime.chainId}`,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [runtime.rpcUrl] } },
  });
  return createConfig({
    chains: [chain],
    connectors: connectorsFor(runtime),
    multiInjectedProviderDiscovery: true,
    pollingInterval: runtime.local ? 800 : 4_000,
    storage: createStorage({ storage: quietStorage, key: `mext.wallet.${runtime.chainId}` }),
    transports: { [chain.id]: transportTo(runtime.rpcUrl) },
  });
}

async function chainIdAt({ chainId, rpcUrl }: Runtime): Promise<number> {
  try {
    const response = await fetch(rpcUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] }),
      signal: AbortSignal.timeout(8_000),
    });
    const { result } = (await response.json()) as { result?: string };
    if (result) return Number(result);
  } catch {
    // Falls through to the sentence about a silent node.
  }
  throw new BootError({ kind: "rpc-silent", chainId, rpcUrl });
}

/** The page trusts an address only when the code behind it is the code that was deployed. */
async function requirePinnedCode(config: Config, { chainId, rpcUrl }: Runtime, deployment: Deployment): Promise<void> {
  const pinned = Object.entries(deployment.contracts);
  const found = await codeHashesOf(
    config.getClient(),
    pinned.map(([, { address }]) => address),
  ).catch(() => {
    throw new BootError({ kind: "rpc-silent", chainId, rpcUrl });
  });
  pinned.forEach(([contract, { address, codeHash }], index) => {
    if (found[index] !== codeHash) throw new BootError({ kind: "wrong-code", contract, address });
  });
}

export async function boot(): Promise<Booted> {
  const { runtime, deployment } = await readRuntime();
  const config = configFor(runtime);
  // Both are asked at once; whether it is the right chain is said first.
  const pinned = requirePinnedCode(config, runtime, deployment).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const found = await chainIdAt(runtime);
  if (found !== runtime.chainId) {
    throw new BootError({ kind: "rpc-other-chain", rpcUrl: runtime.rpcUrl, wanted: runtime.chainId, found });
  }
  const trouble = await pinned;
  if (trouble) throw trouble.error;
  return { runtime, deployment, config };
}
