import SafeAppsSDK from "@safe-global/safe-apps-sdk";
import type { Hex } from "viem";
import { getAddress } from "viem/utils";
import type { Safe, SafeTransaction } from "./safeWallet.ts";

/** A Safe answers within moments; another page that frames this one never does. */
const PATIENCE = 2_000;

export async function openSafe(): Promise<Safe | null> {
  const sdk = new SafeAppsSDK();
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const info = await Promise.race([sdk.safe.getInfo().catch(() => null), silence]);
  if (!info) return null;
  return {
    address: getAddress(info.safeAddress),
    chainId: info.chainId,
    send: async (txs) => {
      const { safeTxHash } = await sdk.txs.send({ txs }).catch(refused);
      return safeTxHash as Hex;
    },
    transaction: async (safeTxHash) => shapeOf(await sdk.txs.getBySafeTxHash(safeTxHash)),
  };
}

/** A proposal that is closed in the Safe comes back as words alone. */
function refused(error: unknown): never {
  const isRefusal = error instanceof Error && /reject/i.test(error.message);
  throw isRefusal ? Object.assign(new Error(error.message), { code: 4001 }) : error;
}

type Details = Awaited<ReturnType<SafeAppsSDK["txs"]["getBySafeTxHash"]>>;

function shapeOf({ txStatus, txHash, detailedExecutionInfo }: Details): SafeTransaction {
  const known = { status: txStatus, txHash: (txHash ?? undefined) as Hex | undefined };
  if (!detailedExecutionInfo || !("confirmationsRequired" in detailedExecutionInfo)) return known;
  const { confirmations, confirmationsRequired } = detailedExecutionInfo;
  return { ...known, given: confirmations.length, needed: confirmationsRequired };
}
