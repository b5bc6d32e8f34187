import type { Address, EIP1193Provider } from "viem";
import { getAddress } from "viem/utils";
import { createConnector } from "wagmi";

export const WALLET_CONNECT_ID = "walletConnect";

/** What we need of `@walletconnect/ethereum-provider`; the package is the operator's, not ours. */
type WalletConnectProvider = EIP1193Provider & {
  accounts: string[];
  chainId: number;
  session?: unknown;
  connect: () => Promise<void>;
  disconnect: () => Promise<void>;
};
type Options = { projectId: string; chains: number[]; rpcMap: Record<number, string>; showQrModal: false };
type Package = { EthereumProvider: { init: (options: Options) => Promise<WalletConnectProvider> } };

/** Empty unless the operator has installed the package before the build. */
const installed = import.meta.glob<Package>(
  "../../../node_modules/@walletconnect/ethereum-provider/dist/index{.es,}.js",
);

export const walletConnectProject = (): string | undefined => {
  const project: unknown = import.meta.env["VITE_WALLETCONNECT_PROJECT_ID"];
  return typeof project === "string" && project !== "" && Object.keys(installed).length > 0 ? project : undefined;
};

const CONNECTED = "walletConnect.connected" as const;
type Storage = { [CONNECTED]: boolean };

/** WalletConnect without its own dialog: the address to scan goes out as a message, and the page draws it. */
export function walletConnect(projectId: string) {
  let opened: Promise<WalletConnectProvider> | undefined;
  return createConnector<WalletConnectProvider, Record<string, unknown>, Storage>((config) => {
    const [chain] = config.chains;

    async function open(): Promise<WalletConnectProvider> {
      const [load] = Object.values(installed);
      if (!load) throw new Error("WalletConnect is not installed.");
      const { EthereumProvider } = await load();
      const rpcMap = { [chain.id]: chain.rpcUrls.default.http[0] ?? "" };
      const provider = await EthereumProvider.init({ projectId, chains: [chain.id], rpcMap, showQrModal: false });
      const on = provider.on.bind(provider) as (event: string, listener: (value: never) => void) => void;
      on("display_uri", (uri: string) => config.emitter.emit("message", { type: "display_uri", data: uri }));
      on("accountsChanged", (list: string[]) => config.emitter.emit("change", { accounts: list.map(toAddress) }));
      on("chainChanged", (id: string | number) => config.emitter.emit("change", { chainId: Number(id) }));
      on("disconnect", () => config.emitter.emit("disconnect"));
      return provider;
    }
    const providerOf = () => (opened ??= open());
    const mayOpen = async () => opened !== undefined || (await wasConnected());
    const wasConnected = async () => (await config.storage?.getItem(CONNECTED)) === true;

    return {
      id: WALLET_CONNECT_ID,
      name: "WalletConnect",
      type: WALLET_CONNECT_ID,
      connect: async <Full extends boolean = false>() => {
        const provider = await providerOf();
        if (!provider.session) await provider.connect();
        await config.storage?.setItem(CONNECTED, true);
        type Accounts = Full extends true
          ? readonly { address: Address; capabilities: Record<string, unknown> }[]
          : readonly Address[];
        return { accounts: provider.accounts.map(toAddress) as unknown as Accounts, chainId: provider.chainId };
      },
      disconnect: async () => {
        await config.storage?.removeItem(CONNECTED);
        await (await providerOf()).disconnect();
      },
      getAccounts: async () => (await providerOf()).accounts.map(toAddress),
      getChainId: async () => (await providerOf()).chainId,
      // Nothing is loaded before somebody chooses it, or has chosen it in an earlier visit.
      getProvider: async () => ((await mayOpen()) ? await providerOf() : undefined) as WalletConnectProvider,
      isAuthorized: async () => (await wasConnected()) && Boolean((await providerOf()).session),
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => config.emitter.emit("disconnect"),
    };
  });
}

const toAddress = (text: string): Address => getAddress(text);
