import { createConnector } from "wagmi";
import type { Address, EIP1193RequestFn, Hex } from "viem";
import { readText, writeText } from "../chain/storage.ts";

/** The well-known people of a local chain; their keys are public, so the wallet exists on local chains only. */
export const DEMO_PEOPLE = 20;
export const DEMO_WALLET_ID = "mext-demo";
const CHOICE = "mext.demo.person";

type Provider = { request: EIP1193RequestFn };
type Call = { method: string; params?: unknown };

export function chosenPerson(): number | null {
  const stored = readText(CHOICE);
  return stored === null || !/^\d+$/.test(stored) ? null : Number(stored);
}

export function choosePerson(person: number): void {
  writeText(CHOICE, String(person));
}

const loadKeys = () => import("./demoKeys.ts");

/** A wallet whose keys are the local chain's; it signs without asking, and says so where it is offered. */
export function demoWallet(rpcUrl: string) {
  return createConnector<Provider>((config) => {
    const chain = config.chains[0];
    const account = async () => (await loadKeys()).accountOf(chosenPerson() ?? 0);

    async function answer({ method, params }: Call): Promise<unknown> {
      const list = (params ?? []) as unknown[];
      const { forward, send } = await loadKeys();
      if (method === "eth_accounts" || method === "eth_requestAccounts") return [(await account()).address];
      if (method === "eth_chainId") return `0x${chain.id.toString(16)}`;
      if (method === "eth_sendTransaction") return send(chain, rpcUrl, await account(), list[0]);
      if (method === "eth_signTypedData_v4") {
        const typed: unknown = typeof list[1] === "string" ? JSON.parse(list[1]) : list[1];
        return (await account()).signTypedData(typed as never);
      }
      if (method === "personal_sign") return (await account()).signMessage({ message: { raw: list[0] as Hex } });
      return forward(rpcUrl, method, list);
    }
    const provider: Provider = { request: answer as EIP1193RequestFn };

    return {
      id: DEMO_WALLET_ID,
      name: "Demo wallet",
      type: "demo",
      connect: async <Full extends boolean = false>() => {
        const accounts: readonly Address[] = [(await account()).address];
        if (chosenPerson() === null) choosePerson(0);
        type Accounts = Full extends true
          ? readonly { address: Address; capabilities: Record<string, unknown> }[]
          : readonly Address[];
        return { accounts: accounts as unknown as Accounts, chainId: chain.id };
      },
      disconnect: async () => writeText(CHOICE, null),
      getAccounts: async () => [(await account()).address],
      getChainId: async () => chain.id,
      getProvider: async () => provider,
      isAuthorized: async () => chosenPerson() !== null,
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => config.emitter.emit("disconnect"),
    };
  });
}
