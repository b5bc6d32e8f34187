import { getAddress, isAddress } from "viem/utils";
import type { Address, Hex } from "viem";
import { checkCaip19 } from "../../../../sdk/mirrors/caip19.ts";
import type { Application } from "../../../../sdk/types.ts";
import { assetOf } from "../../text/caip.ts";
import { documentOf } from "../../text/document.ts";
import type { Form } from "./form.ts";

export const MOST = { name: 64, symbol: 16, document: 8_192, wallets: 32 } as const;

/** What is wrong with a field, with the value that is wrong. */
export type Fault =
  | { kind: "missing" }
  | { kind: "long"; bytes: number; most: number }
  | { kind: "malformed"; token: string; position: number }
  | { kind: "checksum"; value: string }
  | { kind: "scheme"; value: string }
  | { kind: "digest"; value: string }
  | WalletFault;
export type WalletFault =
  | { kind: "address"; value: string; at: number }
  | { kind: "walletChecksum"; value: string; at: number }
  | { kind: "twice"; value: string; first: number; at: number }
  | { kind: "many"; count: number };
export type Faults = Partial<Record<keyof Form, Fault>>;

const HEX_ADDRESS = /^0x[0-9a-fA-F]{40}$/;
const size = (text: string) => new TextEncoder().encode(text).length;

export function tokenId({ chain, asset }: Pick<Form, "chain" | "asset">): string {
  const written = asset.trim();
  return chain === "" ? written : `${chain}/${assetOf(chain, written)}`;
}

/** Mixed case says that a checksum is meant; one case says nothing. */
const hasBadChecksum = (address: string): boolean =>
  HEX_ADDRESS.test(address) && /[a-f]/.test(address) && /[A-F]/.test(address.slice(2)) && !isAddress(address);

function lengthFault(text: string, most: number): Fault | undefined {
  if (text.trim() === "") return { kind: "missing" };
  const bytes = size(text);
  return bytes > most ? { kind: "long", bytes, most } : undefined;
}

function assetFault(form: Form): Fault | undefined {
  const written = form.asset.trim();
  if (written === "") return { kind: "missing" };
  if (form.chain.startsWith("eip155:") && hasBadChecksum(written)) return { kind: "checksum", value: written };
  const token = tokenId(form);
  const check = checkCaip19(token);
  return check.ok ? undefined : { kind: "malformed", token, position: check.position };
}

function inlineFault(text: string): Fault | undefined {
  if (text.trim() === "") return { kind: "missing" };
  const { bytes } = documentOf(text);
  return bytes > MOST.document ? { kind: "long", bytes, most: MOST.document } : undefined;
}

function uriFault(uri: string): Fault | undefined {
  const fault = lengthFault(uri, MOST.document);
  if (fault) return fault;
  return /^(https:\/\/|ipfs:\/\/)\S+$/i.test(uri.trim()) ? undefined : { kind: "scheme", value: uri.trim() };
}

function digestFault(digest: string): Fault | undefined {
  if (digest === "") return { kind: "missing" };
  return /^0x[0-9a-fA-F]{64}$/.test(digest) && !/^0x0+$/.test(digest) ? undefined : { kind: "digest", value: digest };
}

/** One wallet as it was written, and what is wrong with it. `at` counts from 1. */
export type Wallet = { at: number; written: string; address?: Address; fault?: WalletFault };

export function walletsOf(text: string): Wallet[] {
  const seen = new Map<string, number>();
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  return parts.map((written, index): Wallet => {
    const at = index + 1;
    if (hasBadChecksum(written)) return { at, written, fault: { kind: "walletChecksum", value: written, at } };
    if (!HEX_ADDRESS.test(written)) return { at, written, fault: { kind: "address", value: written, at } };
    const address = getAddress(written.toLowerCase());
    const first = seen.get(address);
    if (first !== undefined) return { at, written, address, fault: { kind: "twice", value: address, first, at } };
    seen.set(address, at);
    return { at, written, address };
  });
}

function walletFault(text: string): Fault | undefined {
  const wallets = walletsOf(text);
  const wrong = wallets.find(({ fault }) => fault)?.fault;
  if (wrong) return wrong;
  return wallets.length > MOST.wallets ? { kind: "many", count: wallets.length } : undefined;
}

export function faultsOf(form: Form): Faults {
  const found: Faults = {
    asset: assetFault(form),
    name: lengthFault(form.name, MOST.name),
    symbol: lengthFault(form.symbol, MOST.symbol),
    ...(form.onChain
      ? { text: inlineFault(form.text) }
      : { uri: uriFault(form.uri), digest: digestFault(form.digest) }),
    wallets: walletFault(form.wallets),
  };
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined));
}

export function applicationOf(form: Form): Application {
  const document = form.onChain ? documentOf(form.text) : { uri: form.uri.trim(), digest: form.digest as Hex };
  return {
    token: tokenId(form),
    name: form.name.trim(),
    symbol: form.symbol.trim(),
    document: document.uri,
    digest: document.digest,
    wallets: walletsOf(form.wallets).flatMap(({ address }) => (address ? [address] : [])),
  };
}
