import type { Locator, Page } from "@playwright/test";
import type { LocalAccount } from "viem";
import type { Chain } from "../stack.ts";

export type Asked = "eth_signTypedData_v4" | "eth_sendTransaction";

/** One thing that a person can do in the page: how it is begun, what it asks of a wallet, what it does to the chain. */
export type Row = {
  owner: LocalAccount;
  title: string | RegExp;
  /** What the wallet is asked for, in order, where it cannot batch. */
  asks: readonly Asked[];
  path: string;
  /** Fills in what there is to fill in; resolves with the button that writes. */
  ready: (page: Page) => Promise<Locator>;
  /** What the chain says of it: the same until it is done. */
  facts: () => Promise<unknown>;
  /** Fails unless the chain says what had to become of those facts. */
  expectDone: (before: never) => Promise<void>;
};

/** Brings the chain to where the flow can begin. */
export type RowOf = (chain: Chain) => Promise<Row>;

export const SEND: readonly Asked[] = ["eth_sendTransaction"];
export const PERMIT: readonly Asked[] = ["eth_signTypedData_v4", "eth_sendTransaction"];
export const APPROVE: readonly Asked[] = ["eth_sendTransaction", "eth_sendTransaction"];

/** Facts, and what becomes of them, of one type. */
export function told<Facts>(facts: () => Promise<Facts>, expectDone: (before: Facts, after: Facts) => unknown) {
  return { facts, expectDone: async (before: Facts) => void (await expectDone(before, await facts())) };
}
