import type { Address } from "viem";
import { getBytecode } from "wagmi/actions";
import type { Mext } from "../chain/MextContext.tsx";

/** A key that lends itself code (EIP-7702) still signs as a key. */
const DELEGATED = "0xef0100";

/** Whether the account is a contract, so that it signs no permits. */
export async function isContract({ config }: Mext, address: Address): Promise<boolean> {
  const code = await getBytecode(config, { address });
  return code !== undefined && code !== "0x" && !code.startsWith(DELEGATED);
}
