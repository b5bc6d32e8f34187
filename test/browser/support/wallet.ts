import type { BrowserContext, Page } from "@playwright/test";
import { type Address, createWalletClient, type Hex, http, type LocalAccount } from "viem";
import { foundry } from "viem/chains";
import { rpc } from "../../../scripts/launch/rpc.ts";
import { announce, type Answer, type Call, type Card } from "./announce.ts";

/** What its owner does with the next call of a method; without a word of theirs, they approve. */
export type Decision = "reject" | "unsupported" | { after: Promise<unknown> };

export type Wallet = {
  account: LocalAccount;
  /** every method that was asked for, in order */
  asked: string[];
  times: (method: string) => number;
  next: (method: string, decision: Decision) => void;
  /** The next call waits until `release` is called, and is approved then. */
  hold: (method: string) => { release: () => void };
  /** Its owner changes the network in the wallet itself. */
  moveTo: (page: Page, chainId: number) => Promise<void>;
};

const CARD: Card = {
  uuid: "4b1f6f3e-5d0c-4c58-9b7e-2f7a3a0d6c11",
  name: "Test wallet",
  icon: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 2h8v5H0z" fill="#765"/></svg>')}`,
  rdns: "org.example.wallet",
};

const refused = (code: number, message: string): Answer => ({ error: { code, message } });
const hex = (value: number): Hex => `0x${value.toString(16)}`;

type Transaction = { to?: Address; data?: Hex; value?: Hex; gas?: Hex };

/** A wallet of our own whose owner follows a script. It knows no page before it was asked to connect. */
export async function openWallet(context: BrowserContext, rpcUrl: string, account: LocalAccount): Promise<Wallet> {
  const asked: string[] = [];
  const decisions = new Map<string, Decision[]>();
  const client = createWalletClient({ account, chain: foundry, transport: http(rpcUrl) });
  let chainId: number = foundry.id;
  let isConnected = false;

  const send = ({ to, data, value, gas }: Transaction): Promise<Hex> =>
    client.sendTransaction({
      to,
      data,
      ...(value === undefined ? {} : { value: BigInt(value) }),
      ...(gas === undefined ? {} : { gas: BigInt(gas) }),
    });

  async function approve({ method, params }: Call): Promise<unknown> {
    const list = (params ?? []) as unknown[];
    switch (method) {
      case "eth_requestAccounts":
        isConnected = true;
        return [account.address];
      case "eth_accounts":
        return isConnected ? [account.address] : [];
      case "eth_chainId":
        return hex(chainId);
      case "wallet_switchEthereumChain":
        chainId = Number((list[0] as { chainId: Hex }).chainId);
        return null;
      case "eth_sendTransaction":
        if (chainId !== foundry.id) throw new Error(`asked to send on chain ${chainId}`);
        return send(list[0] as Transaction);
      case "eth_signTypedData_v4":
        return account.signTypedData(JSON.parse(list[1] as string));
      default:
        return rpc(rpcUrl, method, ...list);
    }
  }

  async function answer(page: Page, call: Call): Promise<Answer> {
    asked.push(call.method);
    const decision = decisions.get(call.method)?.shift();
    if (decision === "reject") return refused(4001, "User rejected the request.");
    if (decision === "unsupported" || call.method === "wallet_requestPermissions") {
      return refused(4200, `The wallet does not support ${call.method}.`);
    }
    if (decision !== undefined) await decision.after;
    try {
      const result = await approve(call);
      if (call.method === "wallet_switchEthereumChain") await say(page, "chainChanged", hex(chainId));
      return { result };
    } catch (error) {
      return refused(-32603, error instanceof Error ? error.message : String(error));
    }
  }

  const say = (page: Page, event: string, value: unknown): Promise<void> =>
    page.evaluate(([name, what]) => window.mextTestWalletSays(name as string, what), [event, value]);

  const next = (method: string, decision: Decision): void => {
    decisions.set(method, [...(decisions.get(method) ?? []), decision]);
  };

  await context.exposeBinding("mextTestWallet", ({ page }, call: Call) => answer(page, call));
  await context.addInitScript(announce, CARD);
  return {
    account,
    asked,
    times: (method) => asked.filter((one) => one === method).length,
    next,
    hold: (method) => {
      let release = (): void => undefined;
      next(method, { after: new Promise<undefined>((resolve) => (release = () => resolve(undefined))) });
      return { release };
    },
    moveTo: async (page, to) => {
      chainId = to;
      await say(page, "chainChanged", hex(to));
    },
  };
}
