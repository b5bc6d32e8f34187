import { useConnection } from "wagmi";
import type { Address } from "viem";
import { useMext } from "../chain/MextContext.tsx";
import { DEMO_WALLET_ID } from "./demoWallet.ts";

export type Account = {
  address: Address | undefined;
  /** The wallet stands on another chain: nothing may be written. */
  wrongChain: boolean;
  demo: boolean;
};

export function useAccount(): Account {
  const { runtime } = useMext();
  const { address, chainId, connector, isConnected } = useConnection();
  return {
    address: isConnected ? address : undefined,
    wrongChain: isConnected && chainId !== runtime.chainId,
    demo: connector?.id === DEMO_WALLET_ID,
  };
}
