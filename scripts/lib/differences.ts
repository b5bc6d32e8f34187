import type { Deployment, Satellite } from "../../sdk/deployment.ts";
import { layOut, wrappedCoinOf } from "../deploy/parts.ts";
import type { DeployConfig } from "./config.ts";

/** Where a record says something else than the configuration, one line each. */
export function differencesFromConfig(record: Deployment | Satellite, config: DeployConfig): string[] {
  const pairs: [string, unknown, unknown][] = [
    ["homeChainId", "homeChainId" in record ? record.homeChainId : record.chainId, config.homeChainId],
    ["salt", record.salt, config.salt],
    ["council.owners", record.council.owners, config.council.owners],
    ["council.threshold", record.council.threshold, config.council.threshold],
    ...("genesis" in record ? atHome(record, config) : []),
  ];
  return pairs
    .filter(([, deployed, configured]) => String(deployed).toLowerCase() !== String(configured).toLowerCase())
    .map(
      ([name, deployed, configured]) =>
        `  ${name} is ${String(deployed)} on the chain and ${String(configured)} in the file`,
    );
}

function atHome(record: Deployment, config: DeployConfig): [string, unknown, unknown][] {
  return [
    ["genesis", record.genesis.map(line), config.genesis.map(line)],
    ["timelock.delay", record.timelockDelay, config.timelock.delay],
    ...Object.entries(config.policy).map(([name, value]): [string, unknown, unknown] => [
      `policy.${name}`,
      record.policy[name as keyof typeof record.policy],
      value,
    ]),
    ["auction.wrappedCoin", record.auction.wrappedCoin, wrappedCoinOf(config, layOut(config))],
    ["auction.startPriceBps", record.auction.startPriceBps, config.auction.startPriceBps],
    ["auction.burnShareBps", record.auction.burnShareBps, config.auction.burnShareBps],
    ...Object.entries(config.listing).map(([name, value]): [string, unknown, unknown] => [
      `listing.${name}`,
      record.parameters[name as keyof typeof record.parameters],
      value,
    ]),
  ];
}

function line({ label, account, amount }: { label: string; account: string; amount: bigint }): string {
  return `${label} ${account} ${amount}`;
}
