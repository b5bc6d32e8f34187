import type { Hex } from "viem";
import { numberToHex, toHex } from "viem/utils";
import type { Connector } from "wagmi";
import type { Mext } from "../chain/MextContext.tsx";
import { connectorOf } from "../wallet/connector.ts";
import { codeOf } from "./walletErrors.ts";
import type { Plain } from "./simulate.ts";
import type { Sent } from "./flow.ts";
import type { Outcome, Watching } from "./outcome.ts";

type Provider = { request: (call: { method: string; params: unknown[] }) => Promise<unknown> };

/** A wallet that once said what it can do is not asked again before the page is opened anew. */
const known = new Map<string, Promise<boolean>>();
const PATIENCE = 4_000;

const providerOf = async (connector: Connector): Promise<Provider> => (await connector.getProvider()) as Provider;

/** Whether the wallet can do several calls as one, or not at all (EIP-5792). */
export async function canBatch(mext: Mext, account: Hex): Promise<boolean> {
  const connector = await connectorOf(mext.config);
  const key = `${connector.uid} ${account} ${mext.runtime.chainId}`;
  const asked = known.get(key) ?? askCapabilities(connector, account, mext.runtime.chainId).catch(() => false);
  known.set(key, asked);
  return asked;
}

export async function forgetBatch(mext: Mext, account: Hex): Promise<void> {
  known.set(`${(await connectorOf(mext.config)).uid} ${account} ${mext.runtime.chainId}`, Promise.resolve(false));
}

type Capabilities = Record<string, { atomic?: { status?: string } } | undefined>;

async function askCapabilities(connector: Connector, account: Hex, chainId: number): Promise<boolean> {
  const provider = await providerOf(connector);
  const chain = numberToHex(chainId);
  const silence = new Promise<Capabilities>((resolve) => setTimeout(() => resolve({}), PATIENCE));
  const answer = provider.request({ method: "wallet_getCapabilities", params: [account, [chain]] });
  const capabilities = (await Promise.race([answer, silence])) as Capabilities | null;
  const { status } = (capabilities?.[chain] ?? capabilities?.["0x0"])?.atomic ?? {};
  return status === "supported" || status === "ready";
}

/** A name for a batch that no page has given before (EIP-5792 lets the page choose it). */
export const newBatchName = (): Hex => toHex(crypto.getRandomValues(new Uint8Array(32)));

/** One confirmation for all the calls, under `name`; resolves with the wallet's own name where it keeps to its own. */
export async function sendBatch(mext: Mext, from: Hex, calls: readonly Plain[], name: string): Promise<string> {
  const provider = await providerOf(await connectorOf(mext.config));
  const chainId = numberToHex(mext.runtime.chainId);
  const asked = { version: "2.0.0", id: name, from, chainId, atomicRequired: true, calls };
  const answer = await provider.request({ method: "wallet_sendCalls", params: [asked] });
  const id = typeof answer === "string" ? answer : (answer as { id?: unknown } | null)?.id;
  if (typeof id !== "string") throw new Error("The wallet gave the batch no name.");
  return id;
}

type Status = { status: number | string; receipts?: readonly { transactionHash: Hex }[] };

const UNKNOWN_BATCH = 5730;
/** Looks in a row that may fail before the flow says so. */
const SILENCES = 5;

/** The wallet's word on a batch until it stands in a block, or never will. */
export async function watchBatch(
  mext: Mext,
  id: string,
  { signal, pause }: Watching & { pause: (looks: number) => Promise<void> },
): Promise<Outcome> {
  let silences = 0;
  for (let looks = 0; ; looks++) {
    signal.throwIfAborted();
    try {
      const outcome = await lookAtBatch(mext, id);
      if (outcome) return outcome;
      silences = 0;
    } catch (error) {
      if (++silences >= SILENCES) throw error;
    }
    await pause(looks);
  }
}

async function lookAtBatch(mext: Mext, id: string): Promise<Outcome | undefined> {
  const provider = await providerOf(await connectorOf(mext.config));
  try {
    const answer = (await provider.request({ method: "wallet_getCallsStatus", params: [id] })) as Status;
    const hash = answer.receipts?.at(-1)?.transactionHash;
    // A batch that was mined and reverted has a transaction as well; watching that one tells why.
    if (hash) return { kind: "became", hash };
    return Number(answer.status) >= 400 ? { kind: "stopped", problem: { kind: "batch-failed" } } : undefined;
  } catch (error) {
    if (codeOf(error) === UNKNOWN_BATCH) return { kind: "stopped", problem: { kind: "batch-lost" } };
    throw error;
  }
}

/** The batch that was asked for, if the wallet took it while no page listened. */
export async function findBatch(mext: Mext, batch: string): Promise<Sent | undefined> {
  try {
    await (
      await providerOf(await connectorOf(mext.config))
    ).request({
      method: "wallet_getCallsStatus",
      params: [batch],
    });
    return { batch };
  } catch {
    return undefined;
  }
}
