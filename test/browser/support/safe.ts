import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext } from "@playwright/test";
import {
  type Address,
  concat,
  createWalletClient,
  encodeFunctionData,
  encodePacked,
  hashTypedData,
  type Hex,
  http,
  type LocalAccount,
  parseAbi,
  size,
} from "viem";
import { foundry } from "viem/chains";
import { safeAbi } from "../../../scripts/lib/abis.ts";
import { safeNonce, safeTypedData } from "../../../scripts/lib/safe.ts";
import type { Chain } from "./stack.ts";

type Call = { to: Address; value: string; data: Hex };
type Asked = { method: string; params: unknown };
type Answer = { success: true; data: unknown } | { success: false; error: string };

type Proposal = {
  hash: Hex;
  to: Address;
  data: Hex;
  operation: 0 | 1;
  nonce: bigint;
  signatures: Map<Address, Hex>;
  txHash?: Hex;
  status?: "CANCELLED";
};

/** A Safe as its web app shows it: what the page proposes waits until its owners have decided. */
export type SafeApp = {
  asked: string[];
  proposals: Proposal[];
  /** The next proposal is closed without a word. */
  refuseNext: () => void;
  sign: (owner: LocalAccount) => Promise<void>;
  execute: (sender: LocalAccount) => Promise<Hex>;
  reject: () => void;
};

/** Safe's own origin: the page lets itself be framed by it, and by nobody else. */
export const SAFE_ORIGIN = "https://app.safe.global";

const require = createRequire(import.meta.url);
const multiSendFile =
  "@safe-global/safe-smart-account/build/artifacts/contracts/libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json";
const multiSendAbi = parseAbi(["function multiSend(bytes transactions) payable"]);

/** The page around the app: it hands every question of the frame to Node, and the answer back. */
const around = (link: string): string => `<!doctype html><title>Safe</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100vh}</style>
<iframe title="app" src="${link}" allow="clipboard-write"></iframe>
<script>
  const frame = document.querySelector("iframe");
  addEventListener("message", async ({ source, data }) => {
    if (source !== frame.contentWindow || !data || !data.method) return;
    const answer = await window.mextTestSafe({ method: data.method, params: data.params });
    frame.contentWindow.postMessage({ id: data.id, version: "9.1.0", ...answer }, "*");
  });
</script>`;

export async function openSafeApp(
  context: BrowserContext,
  chain: Chain,
  link: string,
  owners: LocalAccount[],
): Promise<SafeApp> {
  const { address: safe } = chain.deployment.contracts.council;
  const transport = http(chain.rpcUrl);
  const [proposer] = owners;
  const asked: string[] = [];
  const proposals: Proposal[] = [];
  let isRefused = false;

  const typedOf = ({ to, data, operation, nonce }: Proposal) => {
    const typed = safeTypedData({ chainId: foundry.id, safe, to, data, nonce });
    return { ...typed, message: { ...typed.message, operation } };
  };
  const last = (): Proposal => {
    const found = proposals.at(-1);
    if (found === undefined) throw new Error("Nothing was proposed.");
    return found;
  };
  const sign = async (owner: LocalAccount): Promise<void> => {
    last().signatures.set(owner.address, await owner.signTypedData(typedOf(last())));
  };

  async function deployMultiSend(): Promise<Address> {
    const { bytecode } = JSON.parse(readFileSync(require.resolve(multiSendFile), "utf8")) as { bytecode: Hex };
    const client = createWalletClient({ account: proposer!, chain: foundry, transport });
    const hash = await client.sendTransaction({ data: bytecode });
    const { contractAddress } = await chain.client.waitForTransactionReceipt({ hash });
    return contractAddress!;
  }

  async function callOf(calls: readonly Call[]): Promise<Pick<Proposal, "to" | "data" | "operation">> {
    const [only] = calls;
    if (calls.length === 1 && only !== undefined) return { to: only.to, data: only.data, operation: 0 };
    const packed = calls.map(({ to, data, value }) =>
      encodePacked(
        ["uint8", "address", "uint256", "uint256", "bytes"],
        [0, to, BigInt(value), BigInt(size(data)), data],
      ),
    );
    const data = encodeFunctionData({ abi: multiSendAbi, functionName: "multiSend", args: [concat(packed)] });
    return { to: await deployMultiSend(), data, operation: 1 };
  }

  async function propose(calls: readonly Call[]): Promise<{ safeTxHash: Hex }> {
    const nonce = await safeNonce(chain.client, safe);
    const proposal: Proposal = { ...(await callOf(calls)), hash: "0x", nonce, signatures: new Map() };
    proposal.hash = hashTypedData(typedOf(proposal));
    proposals.push(proposal);
    await sign(proposer!);
    return { safeTxHash: proposal.hash };
  }

  function detailsOf(hash: Hex) {
    const found = proposals.find((one) => one.hash === hash);
    if (found === undefined) throw new Error("Transaction not found");
    const isSigned = found.signatures.size >= chain.deployment.council.threshold;
    const waits = isSigned ? "AWAITING_EXECUTION" : "AWAITING_CONFIRMATIONS";
    return {
      txStatus: found.status ?? (found.txHash ? "SUCCESS" : waits),
      txHash: found.txHash ?? null,
      detailedExecutionInfo: {
        type: "MULTISIG",
        confirmationsRequired: chain.deployment.council.threshold,
        confirmations: [...found.signatures].map(([signer, signature]) => ({ signer: { value: signer }, signature })),
      },
    };
  }

  async function answer({ method, params }: Asked): Promise<unknown> {
    switch (method) {
      case "getSafeInfo":
        return { safeAddress: safe, chainId: foundry.id, owners: [], threshold: 2, isReadOnly: false };
      case "sendTransactions":
        if (!isRefused) return propose((params as { txs: Call[] }).txs);
        isRefused = false;
        throw new Error("Transaction was rejected");
      case "getTxBySafeTxHash":
        return detailsOf((params as { safeTxHash: Hex }).safeTxHash);
      default:
        throw new Error(`A Safe does not know ${method}.`);
    }
  }

  await context.exposeBinding("mextTestSafe", async (_source, question: Asked): Promise<Answer> => {
    asked.push(question.method);
    try {
      return { success: true, data: await answer(question) };
    } catch (error) {
      return { success: false, error: error instanceof Error ? error.message : String(error) };
    }
  });
  await context.route(`${SAFE_ORIGIN}/**`, (route) => route.fulfill({ contentType: "text/html", body: around(link) }));

  return {
    asked,
    proposals,
    refuseNext: () => void (isRefused = true),
    sign,
    execute: async (sender) => {
      const { to, data, operation, signatures } = last();
      const ordered = [...signatures].toSorted(([a], [b]) => (BigInt(a) < BigInt(b) ? -1 : 1));
      const nobody: Address = "0x0000000000000000000000000000000000000000";
      const client = createWalletClient({ account: sender, chain: foundry, transport });
      const hash = await client.writeContract({
        address: safe,
        abi: safeAbi,
        functionName: "execTransaction",
        args: [to, 0n, data, operation, 0n, 0n, 0n, nobody, nobody, concat(ordered.map(([, signature]) => signature))],
        gas: 1_500_000n,
      });
      last().txHash = hash;
      return hash;
    },
    reject: () => void (last().status = "CANCELLED"),
  };
}
