import {
  type Abi,
  type Address,
  concat,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  keccak256,
  zeroHash,
} from "viem";
import type { Deployed } from "../../deployment.ts";
import type { DecodedCall } from "./decodeCalls.ts";
import type { Asset, CodeFacts, Facts, Outcome } from "./facts.ts";
import { view } from "./functions.ts";
import { movementsOf } from "./movements.ts";
import { nameOf } from "./look.ts";
import type { Named } from "./names.ts";
import { replaceableBy } from "./replaceableBy.ts";
import { readRules } from "./readRules.ts";
import type { Ask } from "./simulateProposal.ts";

type About = {
  deployment: Named & Deployed;
  calls: readonly DecodedCall[];
  /** of the proposal, once there is one */
  id?: bigint;
  outcomes?: readonly Outcome[];
  /** what the chain's own coin is called */
  coin?: string;
};

const LATEST = "latest";
const approvals = new Set(["approve", "increaseAllowance", "permit"]);

const balanceAbi: Abi = [view("balanceOf", "uint256", "address account")];
const symbolAbi: Abi = [view("symbol", "string")];
const decimalsAbi: Abi = [view("decimals", "uint8")];
const pinAbi: Abi = [view("codePinOf", "bytes32", "uint256 proposalId")];

/** Reads what the judge has to know, each address once; our own contracts are not asked whether they are proxies. */
export async function gatherFacts(ask: Ask, about: About): Promise<Facts> {
  const { deployment, calls, id, outcomes, coin = "of the chain's coin" } = about;
  const called = unique(calls.filter(({ data }) => data !== "0x").map(({ target }) => target));
  const paid = unique(calls.filter(({ value }) => value > 0n).map(({ target }) => target));
  const own = new Set(Object.values(deployment.contracts).map(({ address }) => address.toLowerCase()));
  const [code, rules, treasury, seen, pin] = await Promise.all([
    Promise.all(called.map(async (address) => [address, await codeFacts(ask, address, own.has(address))] as const)),
    readRules(ask, deployment),
    readTreasury(ask, deployment, calls, coin),
    Promise.all(paid.map(async (address) => ((await isSeen(ask, address)) ? [address] : []))),
    id === undefined ? undefined : readOne(ask, deployment.contracts.governor.address, pinAbi, [id]),
  ]);
  const codes = new Map(code);
  return {
    ...{ code: codes, rules, treasury, seen: new Set(seen.flat()) },
    ...(typeof pin === "string" ? { isCodeChanged: pin !== pinOf(calls, codes) } : {}),
    ...(outcomes === undefined ? {} : { outcomes }),
  };
}

/** What the governor would record of this code now. */
function pinOf(calls: readonly DecodedCall[], codes: ReadonlyMap<string, CodeFacts>): Hex {
  const hashOf = ({ target, data }: DecodedCall): Hex =>
    data === "0x" ? zeroHash : (codes.get(target.toLowerCase())?.hash ?? zeroHash);
  return keccak256(concat(calls.map(hashOf)));
}

const unique = (addresses: readonly Address[]): Address[] => [
  ...new Set(addresses.map((address) => address.toLowerCase() as Address)),
];

async function codeFacts(ask: Ask, address: Address, isOwn: boolean): Promise<CodeFacts> {
  const code = (await ask("eth_getCode", [address, LATEST])) as Hex;
  const hash = code === "0x" ? undefined : keccak256(code);
  if (hash === undefined || isOwn) return { hash };
  const replaceable = await replaceableBy(ask, address, code);
  return { hash, ...(replaceable === undefined ? {} : { replaceable }) };
}

async function isSeen(ask: Ask, address: Address): Promise<boolean> {
  const [code, balance, sent] = (await Promise.all([
    ask("eth_getCode", [address, LATEST]),
    ask("eth_getBalance", [address, LATEST]),
    ask("eth_getTransactionCount", [address, LATEST]),
  ])) as [Hex, Hex, Hex];
  return code !== "0x" || BigInt(balance) > 0n || BigInt(sent) > 0n;
}

async function readTreasury(
  ask: Ask,
  deployment: Named,
  calls: readonly DecodedCall[],
  coin: string,
): Promise<Asset[]> {
  const { timelock, mextToken } = deployment.contracts;
  const approved = calls.filter((call) => approvals.has(nameOf(call) ?? "")).map(({ target }) => target);
  const moved = movementsOf(deployment, calls).flatMap(({ token }) => (token === undefined ? [] : [token]));
  const held = (await ask("eth_getBalance", [timelock.address, LATEST])) as Hex;
  const tokens = unique([mextToken.address, ...moved, ...approved]);
  const assets = tokens.map(async (token): Promise<Asset> => {
    const read = (abi: Abi, ...args: unknown[]) => readOne(ask, token, abi, args);
    const [symbol, decimals, balance] = await Promise.all([
      read(symbolAbi),
      read(decimalsAbi),
      read(balanceAbi, timelock.address),
    ]);
    return {
      token,
      symbol: typeof symbol === "string" ? symbol : token,
      decimals: typeof decimals === "number" ? decimals : 0,
      balance: typeof balance === "bigint" ? balance : undefined,
    };
  });
  return [{ symbol: coin, decimals: 18, balance: BigInt(held) }, ...(await Promise.all(assets))];
}

/** A view's answer; `undefined` where the contract has none that reads as one. */
async function readOne(ask: Ask, to: Address, abi: Abi, args: readonly unknown[]): Promise<unknown> {
  try {
    const data = (await ask("eth_call", [{ to, data: encodeFunctionData({ abi, args }) }, LATEST])) as Hex;
    return decodeFunctionResult({ abi, args, data });
  } catch {
    return undefined;
  }
}
