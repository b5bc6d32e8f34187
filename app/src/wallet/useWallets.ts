import { useQuery } from "@tanstack/react-query";
import { type Connector, useConfig, useConnectors } from "wagmi";
import { DEMO_WALLET_ID } from "./demoWallet.ts";
import { isFramed, SAFE_WALLET_ID } from "./safeWallet.ts";

/** The connector for a wallet that only puts itself at `window.ethereum`. */
export const LEGACY_WALLET_ID = "injected";

export type Wallets = { wallets: readonly Connector[]; recent: string | undefined; demo: Connector | undefined };

/** Those that can be chosen here, the one that was used last first; the old way in only where nothing announced itself. */
export function choosable(
  connectors: readonly Connector[],
  recent: string | undefined,
  has: Surroundings,
): Connector[] {
  const announced = connectors.some(({ type, id }) => type === "injected" && id !== LEGACY_WALLET_ID);
  const isOffered = ({ id }: Connector): boolean => {
    if (id === DEMO_WALLET_ID) return false;
    if (id === SAFE_WALLET_ID) return has.frame;
    return id !== LEGACY_WALLET_ID || (has.legacy && !announced);
  };
  const rank = ({ id }: Connector): number => (id === recent ? 0 : 1);
  return connectors.filter(isOffered).sort((one, other) => rank(one) - rank(other));
}

export type Surroundings = { frame: boolean; legacy: boolean };

export function useWallets(): Wallets {
  const { storage } = useConfig();
  const connectors = useConnectors();
  const recent = useQuery({
    queryKey: ["recent wallet"],
    staleTime: 0,
    queryFn: async () => (await storage?.getItem("recentConnectorId")) ?? "",
  });
  const wallets = choosable(connectors, recent.data, { frame: isFramed(), legacy: "ethereum" in window });
  return { wallets, recent: recent.data, demo: connectors.find(({ id }) => id === DEMO_WALLET_ID) };
}
