import { join } from "node:path";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import type { EIP1193RequestFn, PrivateKeyAccount } from "viem";
import { defineChain } from "viem/utils";
import { createServer } from "vite";
import { type Config, createConfig, createConnector } from "wagmi";
import { connect } from "wagmi/actions";
import type { Mext } from "../../app/src/chain/MextContext.tsx";
import { transportTo } from "../../app/src/chain/transport.ts";
import type * as engine from "../../app/src/tx/engine.ts";
import type * as store from "../../app/src/tx/store.ts";
import type * as world from "../../app/src/tx/world.ts";
import type * as keys from "../../app/src/wallet/demoKeys.ts";
import type * as staking from "../../app/src/queries/staking.ts";
import { LOCAL_CHAIN_ID, root } from "../../scripts/launch/places.ts";
import type { Deployment } from "../../sdk/deployment.ts";

type Modules = {
  engine: typeof engine;
  store: typeof store;
  world: typeof world;
  keys: typeof keys;
  staking: typeof staking;
};

/** The app's own modules, built as the page builds them. */
export async function loadApp(): Promise<Modules & { close: () => Promise<void> }> {
  const server = await createServer({
    configFile: join(root, "app", "vite.config.ts"),
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  const load = (path: string) => server.ssrLoadModule(`/src/${path}`);
  const modules = {
    engine: await load("tx/engine.ts"),
    store: await load("tx/store.ts"),
    world: await load("tx/world.ts"),
    keys: await load("wallet/demoKeys.ts"),
    staking: await load("queries/staking.ts"),
  } as Modules;
  return { ...modules, close: () => server.close() };
}

type Request = { method: string; params?: unknown };

/** A wallet that signs at once with a key of its own, as the demo wallet does. */
function walletOf(account: PrivateKeyAccount, rpcUrl: string, { send, forward }: Modules["keys"]) {
  return createConnector((config) => {
    const chain = config.chains[0];
    const request = ({ method, params }: Request): Promise<unknown> => {
      const list = (params ?? []) as unknown[];
      if (method === "eth_accounts" || method === "eth_requestAccounts") return Promise.resolve([account.address]);
      if (method === "eth_sendTransaction") return send(chain, rpcUrl, account, list[0]);
      return forward(rpcUrl, method, list);
    };
    const provider = { request: request as EIP1193RequestFn };
    return {
      id: "bench",
      name: "Bench",
      type: "bench",
      // wagmi's type of `connect` depends on a flag that nobody sets here.
      connect: () => Promise.resolve({ accounts: [account.address], chainId: chain.id }) as never,
      disconnect: () => Promise.resolve(),
      getAccounts: () => Promise.resolve([account.address]),
      getChainId: () => Promise.resolve(chain.id),
      getProvider: () => Promise.resolve(provider),
      isAuthorized: () => Promise.resolve(true),
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => undefined,
    };
  });
}

/**
 * The page of one staker, open on their position: the app's engine, world and queries, settings of a public chain. As
 * `app/src/chain/boot.ts` makes it, but for the wallet.
 */
export async function openPage(modules: Modules, deployment: Deployment, rpcUrl: string, account: PrivateKeyAccount) {
  const chain = defineChain({
    id: LOCAL_CHAIN_ID,
    name: "Two seconds",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
  const config: Config = createConfig({
    chains: [chain],
    connectors: [walletOf(account, rpcUrl, modules.keys)],
    multiInjectedProviderDiscovery: false,
    pollingInterval: 4_000,
    storage: null,
    transports: { [chain.id]: transportTo(rpcUrl) },
  });
  const [connector] = config.connectors;
  if (connector === undefined) throw new Error("The page has no wallet.");
  await connect(config, { connector });
  const mext: Mext = { runtime: { chainId: chain.id, rpcUrl, local: false }, deployment, config };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const position = new QueryObserver(client, modules.staking.positionQuery(mext, account.address));
  const close = position.subscribe(() => undefined);
  const wallet = async (): Promise<bigint> => {
    const data = position.getCurrentResult().data ?? (await position.refetch()).data;
    if (data === undefined) throw new Error("The position could not be read.");
    return data.wallet;
  };
  const store = new modules.store.FlowStore("flows", { read: () => null, write: () => undefined });
  const engine = new modules.engine.Engine(store, modules.world.worldOf(mext, account.address, client));
  return { engine, store, wallet, close };
}
