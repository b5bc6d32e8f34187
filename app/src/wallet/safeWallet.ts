import type { Address, EIP1193RequestFn, Hex } from "viem";
import { getAddress, numberToHex } from "viem/utils";
import { createConnector } from "wagmi";

export const SAFE_WALLET_ID = "safe";

export type SafeTransaction = {
  status: string;
  txHash?: Hex;
  given?: number;
  needed?: number;
};

/** The Safe whose web app frames this page. */
export type Safe = {
  address: Address;
  chainId: number;
  send: (txs: { to: string; data: string; value: string }[]) => Promise<Hex>;
  transaction: (safeTxHash: Hex) => Promise<SafeTransaction>;
};

export const isFramed = (): boolean => typeof window !== "undefined" && window.parent !== window;

let found: Promise<Safe | null> | undefined;

/** Asks the frame around the page once; nothing is loaded where there is none. */
export function loadSafe(): Promise<Safe | null> {
  found ??= isFramed() ? import("./safeApp.ts").then(({ openSafe }) => openSafe()) : Promise.resolve(null);
  return found;
}

type Provider = { request: EIP1193RequestFn };

/** The wallet of a page in a Safe. Any page may frame this one and call itself a Safe: all it can do is to sign, or not. */
export function safeWallet() {
  return createConnector<Provider>((config) => {
    async function answer({ method }: { method: string }): Promise<unknown> {
      const safe = await loadSafe();
      if (!safe) throw new Error("The page is not in a Safe.");
      if (method === "eth_accounts" || method === "eth_requestAccounts") return [safe.address];
      if (method === "eth_chainId") return numberToHex(safe.chainId);
      throw Object.assign(new Error(`A Safe does not answer ${method}.`), { code: 4200 });
    }
    const provider: Provider = { request: answer as EIP1193RequestFn };
    const safeOrThrow = async () => {
      const safe = await loadSafe();
      if (!safe) throw new Error("The page is not in a Safe.");
      return safe;
    };

    return {
      id: SAFE_WALLET_ID,
      name: "Safe",
      type: "safe",
      connect: async <Full extends boolean = false>() => {
        const { address, chainId } = await safeOrThrow();
        type Accounts = Full extends true
          ? readonly { address: Address; capabilities: Record<string, unknown> }[]
          : readonly Address[];
        return { accounts: [address] as unknown as Accounts, chainId };
      },
      disconnect: async () => undefined,
      getAccounts: async () => [getAddress((await safeOrThrow()).address)],
      getChainId: async () => (await safeOrThrow()).chainId,
      getProvider: async () => ((await loadSafe()) ? provider : undefined) as Provider,
      isAuthorized: async () => (await loadSafe()) !== null,
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => config.emitter.emit("disconnect"),
    };
  });
}
