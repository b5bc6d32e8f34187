import type { BrowserContext, Page } from "@playwright/test";
import type { Address, Hex, LocalAccount } from "viem";
import { foundry } from "viem/chains";
import { rpc } from "../../../scripts/launch/rpc.ts";
import { announce, type Answer, type Call, type Card } from "./announce.ts";
import { type Batch, openSigner, type Signer, type Transaction } from "./signer.ts";

/** What its owner does with the next call of a method; without a word of theirs, they approve. */
export type Word = "reject" | "unsupported" | "busy" | "locked" | "unknown-chain";
export type Decision = Word | { after: Promise<Word | undefined> };

export type Wallet = {
  account: LocalAccount;
  /** every method that was asked for, in order */
  asked: string[];
  times: (method: string) => number;
  next: (method: string, decision: Decision) => void;
  /** The next call waits until `release` approves it, or `refuse` refuses it. */
  hold: (method: string) => { release: () => void; refuse: () => void };
  /** Its owner changes the network in the wallet itself. */
  moveTo: (page: Page, chainId: number) => Promise<void>;
  /** Its owner goes over to another account, or locks it. */
  use: (page: Page, account: LocalAccount) => Promise<void>;
  lock: (page: Page) => Promise<void>;
  /** Its owner sends another transaction in the place of the last one. */
  replace: Signer["replace"];
};

export type Options = {
  /** What it says of batches (EIP-5792); without it, it knows none. */
  atomic?: "supported" | "ready";
};

const CARD: Card = {
  uuid: "4b1f6f3e-5d0c-4c58-9b7e-2f7a3a0d6c11",
  name: "Test wallet",
  icon: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 2h8v5H0z" fill="#765"/></svg>')}`,
  rdns: "org.example.wallet",
};

const refused = (code: number, message: string): Answer => ({ error: { code, message } });
const hex = (value: number): Hex => `0x${value.toString(16)}`;

/** Calls that such a wallet does not know at all. */
const unknownMethods = new Set(["wallet_requestPermissions", "wallet_revokePermissions"]);
const batchMethods = new Set(["wallet_getCapabilities", "wallet_sendCalls", "wallet_getCallsStatus"]);

function wordOf(decision: Word, method: string): Answer {
  switch (decision) {
    case "reject":
      return refused(4001, "User rejected the request.");
    case "unsupported":
      return refused(4200, `The wallet does not support ${method}.`);
    case "busy":
      return refused(-32002, `Request of type '${method}' already pending.`);
    case "locked":
      return refused(4100, "The wallet is locked.");
    case "unknown-chain":
      return refused(4902, "Unrecognized chain ID.");
  }
}

/** A wallet of our own whose owner follows a script. It knows no page before it was asked to connect. */
export async function openWallet(
  context: BrowserContext,
  rpcUrl: string,
  first: LocalAccount,
  { atomic }: Options = {},
): Promise<Wallet> {
  const asked: string[] = [];
  const decisions = new Map<string, Decision[]>();
  const signer = openSigner(rpcUrl);
  let account = first;
  let chainId: number = foundry.id;
  let isConnected = false;

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
      case "wallet_addEthereumChain":
        chainId = Number((list[0] as { chainId: Hex }).chainId);
        return null;
      case "eth_sendTransaction":
        return signer.send(account, requireOwn(list[0] as Transaction & { from: Address }));
      case "eth_signTypedData_v4":
        return account.signTypedData(JSON.parse(list[1] as string));
      case "wallet_getCapabilities":
        return { [hex(foundry.id)]: { atomic: { status: atomic } } };
      case "wallet_sendCalls":
        return signer.sendCalls(account, requireOwn(list[0] as Batch));
      case "wallet_getCallsStatus":
        return signer.callsStatus(list[0] as string);
      default:
        return rpc(rpcUrl, method, ...list);
    }
  }

  /** What the page may never ask of a wallet that stands elsewhere. */
  function requireOwn<Asked extends { from: Address }>(request: Asked): Asked {
    if (chainId !== foundry.id) throw new Error(`asked to send on chain ${chainId}`);
    if (request.from.toLowerCase() !== account.address.toLowerCase())
      throw new Error(`asked in ${request.from}'s name`);
    return request;
  }

  async function answer(page: Page, call: Call): Promise<Answer> {
    asked.push(call.method);
    const decision = decisions.get(call.method)?.shift();
    const isUnknown = unknownMethods.has(call.method) || (batchMethods.has(call.method) && atomic === undefined);
    if (isUnknown) return wordOf("unsupported", call.method);
    const word = typeof decision === "object" ? await decision.after : decision;
    if (word !== undefined) return wordOf(word, call.method);
    try {
      const result = await approve(call);
      if (/^wallet_(switch|add)EthereumChain$/.test(call.method)) await say(page, "chainChanged", hex(chainId));
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
    get account() {
      return account;
    },
    asked,
    times: (method) => asked.filter((one) => one === method).length,
    next,
    hold: (method) => {
      let answer = (_word?: Word): void => undefined;
      next(method, { after: new Promise<Word | undefined>((resolve) => (answer = resolve)) });
      return { release: () => answer(), refuse: () => answer("reject") };
    },
    moveTo: async (page, to) => {
      chainId = to;
      await say(page, "chainChanged", hex(to));
    },
    use: async (page, other) => {
      account = other;
      await say(page, "accountsChanged", [other.address]);
    },
    lock: async (page) => {
      isConnected = false;
      await say(page, "accountsChanged", []);
    },
    replace: signer.replace,
  };
}
