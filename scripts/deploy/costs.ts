import type { NetworkConnection } from "hardhat/types/network";
import { type Address, formatEther, formatGwei, type PublicClient } from "viem";
import { LOCAL_CHAIN_ID } from "../launch/places.ts";
import { clientOf } from "../lib/chain.ts";
import type { DeployConfig } from "../lib/config.ts";
import { ignite } from "../lib/ignite.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { CREATE_X } from "./createX.ts";
import { type Part, type PartName, sentOf } from "./parts.ts";

/** Opens an empty chain in memory that has the given chain id. */
export type OpenRehearsal = (chainId: number) => Promise<NetworkConnection>;

export type Costs = {
  gas: { part: Part; gas: bigint }[];
  totalGas: bigint;
  gasPrice: bigint;
  /** at the price of now */
  total: bigint;
  /** the total, and once more the largest transaction: a node wants a transaction's limit covered at twice the price */
  needed: bigint;
  balance: bigint | undefined;
};

/**
 * Runs the whole deployment in memory, under the target's chain id and with its CreateX, and answers what each part took.
 * It also shows that every constructor accepts the configuration.
 */
export async function rehearse(
  client: PublicClient,
  config: DeployConfig,
  open: OpenRehearsal,
): Promise<Map<PartName, bigint>> {
  const connection = await open(config.chainId);
  try {
    const stage = clientOf(connection);
    const code = await client.getCode({ address: CREATE_X });
    if (config.chainId !== LOCAL_CHAIN_ID || code !== undefined) {
      await connection.provider.request({ method: "hardhat_setCode", params: [CREATE_X, code ?? "0x"] });
    }
    const sent: { name: PartName; hash: `0x${string}` }[] = [];
    await ignite(connection, config, {
      quick: true,
      landing: { sent: ({ name }, hash) => void sent.push({ name, hash }) },
    });
    const receipts = sent.map(async ({ name, hash }): Promise<[PartName, bigint]> => {
      return [name, (await stage.getTransactionReceipt({ hash })).gasUsed];
    });
    return new Map(await Promise.all(receipts));
  } finally {
    await connection.close();
  }
}

/** What the parts that are missing cost at the price of now. */
export async function costsOf(
  client: PublicClient,
  missing: readonly Part[],
  gasOf: ReadonlyMap<PartName, bigint>,
  deployer: Address | undefined,
): Promise<Costs> {
  const gas = sentOf(missing).map((part) => ({ part, gas: gasOf.get(part.name) ?? 0n }));
  const [gasPrice, balance] = await Promise.all([
    client.getGasPrice(),
    deployer === undefined ? undefined : client.getBalance({ address: deployer }),
  ]);
  const totalGas = gas.reduce((sum, one) => sum + one.gas, 0n);
  const largest = gas.reduce((most, one) => (one.gas > most ? one.gas : most), 0n);
  return { gas, totalGas, gasPrice, total: totalGas * gasPrice, needed: (totalGas + largest) * gasPrice, balance };
}

export const isEnough = ({ balance, needed }: Costs): boolean => balance === undefined || balance >= needed;

export function requireFunds(costs: Costs, deployer: Address): void {
  if (isEnough(costs)) return;
  throw new Problem(
    `${deployer} has ${formatEther(costs.balance ?? 0n)} of the chain's coin, and the deployment needs ${formatEther(costs.needed)}.`,
    { todo: "Send it more, then run again; nothing was sent.", exitCode: exitCodes.account },
  );
}

/** The costs, as lines to read. */
export function costLines(costs: Costs): string[] {
  const price = costs.gasPrice;
  const row = (title: string, gas: bigint) =>
    `  ${title.padEnd(28)} ${gas.toLocaleString("en").padStart(11)} gas  ${formatEther(gas * price).padStart(24)}`;
  const { balance } = costs;
  return [
    `Transactions, at ${formatGwei(price)} gwei a unit of gas, in the chain's coin`,
    ...costs.gas.map(({ part, gas }) => row(part.title, gas)),
    row("Together", costs.totalGas),
    "  A rollup charges for the data as well; its fee comes on top.",
    ...(balance === undefined
      ? ["  The network has no account, so no balance was compared."]
      : [
          `  The deployer has ${formatEther(balance)}: ${isEnough(costs) ? "enough" : `not enough, ${formatEther(costs.needed)} is needed`}.`,
        ]),
  ];
}
