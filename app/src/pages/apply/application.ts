import { isAddress } from "viem/utils";
import type { Address, Hex } from "viem";
import { checkCaip19 } from "../../../../sdk/mirrors/caip19.ts";
import type { Application } from "../../../../sdk/types.ts";
import { documentOf } from "../../text/document.ts";

/** What stands in the form. `chain` is empty when the whole identifier is written by hand in `asset`. */
export type Form = {
  chain: string;
  asset: string;
  name: string;
  symbol: string;
  onChain: boolean;
  text: string;
  uri: string;
  digest: string;
  wallets: string;
};

export const emptyForm: Form = {
  chain: "eip155:1",
  asset: "",
  name: "",
  symbol: "",
  onChain: true,
  text: "",
  uri: "",
  digest: "",
  wallets: "",
};

export const MOST = { name: 64, symbol: 16, document: 8_192, wallets: 32 } as const;

export type Fault = "missing" | "long" | "malformed" | "digest" | "address" | "many";
export type Faults = Partial<Record<keyof Form, Fault>>;

const size = (text: string) => new TextEncoder().encode(text).length;

/** An EVM contract's address becomes an erc20 asset in lower case; anything else is taken as it is written. */
export function tokenId({ chain, asset }: Form): string {
  const written = asset.trim();
  if (chain === "") return written;
  if (chain.startsWith("eip155:") && /^0x[0-9a-fA-F]{40}$/.test(written))
    return `${chain}/erc20:${written.toLowerCase()}`;
  return `${chain}/${written}`;
}

export const walletsOf = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== "");

function lengthFault(text: string, most: number): Fault | undefined {
  if (text.trim() === "") return "missing";
  return size(text) > most ? "long" : undefined;
}

function documentFaults(form: Form): Faults {
  if (form.onChain) {
    const fault =
      lengthFault(form.text, MOST.document) ?? (documentOf(form.text).bytes > MOST.document ? "long" : undefined);
    return fault ? { text: fault } : {};
  }
  const uri = lengthFault(form.uri, MOST.document);
  const digest = /^0x[0-9a-fA-F]{64}$/.test(form.digest) && !/^0x0+$/.test(form.digest) ? undefined : "digest";
  return { ...(uri ? { uri } : {}), ...(digest ? { digest } : {}) };
}

export function faultsOf(form: Form): Faults {
  const faults: Faults = documentFaults(form);
  const token = tokenId(form);
  if (form.asset.trim() === "") faults.asset = "missing";
  else if (!checkCaip19(token).ok) faults.asset = "malformed";
  const name = lengthFault(form.name, MOST.name);
  const symbol = lengthFault(form.symbol, MOST.symbol);
  if (name) faults.name = name;
  if (symbol) faults.symbol = symbol;
  const wallets = walletsOf(form.wallets);
  if (wallets.some((wallet) => !isAddress(wallet))) faults.wallets = "address";
  else if (wallets.length > MOST.wallets) faults.wallets = "many";
  return faults;
}

export function applicationOf(form: Form): Application {
  const document = form.onChain ? documentOf(form.text) : { uri: form.uri.trim(), digest: form.digest as Hex };
  return {
    token: tokenId(form),
    name: form.name.trim(),
    symbol: form.symbol.trim(),
    document: document.uri,
    digest: document.digest,
    wallets: walletsOf(form.wallets) as Address[],
  };
}

export function isForm(value: unknown): value is Form {
  return typeof value === "object" && value !== null && Object.keys(emptyForm).every((key) => key in value);
}
