import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, createPublicClient, http, parseEventLogs, type PublicClient } from "viem";
import { foundry } from "viem/chains";
import { type Deployment, parseDeployment } from "../../../sdk/deployment.ts";
import { listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../../../sdk/generated/abi.ts";
import { seasonAt } from "../../../sdk/mirrors/season.ts";
import { placesUnder } from "../../../scripts/launch/places.ts";
import { rpc } from "../../../scripts/launch/rpc.ts";

/** The page and the chain that the tests share. */
export type Stack = { link: string; rpcUrl: string; home: string };

const VARIABLE = "MEXT_STACK";

export function handOver(stack: Stack): void {
  process.env[VARIABLE] = JSON.stringify(stack);
}

export function stackOf(): Stack {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error("The global setup has brought nothing up.");
  return JSON.parse(text) as Stack;
}

/** The chain as the tests read it, past the page. */
export type Chain = ReturnType<typeof openChain>;

export function openChain({ rpcUrl, home }: Stack) {
  const record = join(placesUnder(home).deployments, "31337.json");
  const deployment: Deployment = parseDeployment(readFileSync(record, "utf8"));
  const client: PublicClient = createPublicClient({ chain: foundry, transport: http(rpcUrl), cacheTime: 0 });
  const { mextToken, mextStaking, listingDao } = deployment.contracts;
  const token = { address: mextToken.address, abi: mextTokenAbi } as const;
  const staking = { address: mextStaking.address, abi: mextStakingAbi } as const;
  const dao = { address: listingDao.address, abi: listingDaoAbi } as const;

  const now = async (): Promise<number> => Number((await client.getBlock({ blockTag: "pending" })).timestamp);

  return {
    deployment,
    client,
    rpcUrl,
    now,
    rpc: <T>(method: string, ...params: unknown[]): Promise<T> => rpc<T>(rpcUrl, method, ...params),
    season: async () => seasonAt(await now()),
    candidates: (season: number) => client.readContract({ ...dao, functionName: "candidatesOf", args: [season] }),
    seasonInfo: (season: number) => client.readContract({ ...dao, functionName: "seasonOf", args: [season] }),
    ballot: (season: number, account: Address) =>
      client.readContract({ ...dao, functionName: "ballotOf", args: [season, account] }),
    listings: () => client.readContract({ ...dao, functionName: "listingCount" }),
    tally: () => client.readContract({ ...dao, functionName: "tally" }),
    power: (account: Address, season: number) =>
      client.readContract({ ...staking, functionName: "powerIn", args: [account, BigInt(season) * 2n] }),
    stakes: (account: Address) => client.readContract({ ...staking, functionName: "balancesOf", args: [account] }),
    earned: (account: Address) => client.readContract({ ...staking, functionName: "earned", args: [account] }),
    balance: (account: Address) => client.readContract({ ...token, functionName: "balanceOf", args: [account] }),
    allowance: (account: Address) =>
      client.readContract({ ...token, functionName: "allowance", args: [account, staking.address] }),
    exit: async (account: Address, id: bigint) => {
      const [exit] = await client.readContract({ ...staking, functionName: "exitsOf", args: [account, id, 1n] });
      if (exit === undefined) throw new Error(`There is no exit ${id}.`);
      return exit;
    },
    burned: () => client.readContract({ ...token, functionName: "burned" }),
    supply: () => client.readContract({ ...token, functionName: "totalSupply" }),
    /** Bonds that a settlement burned, by its events. */
    forfeited: async (from: bigint): Promise<bigint> => {
      const logs = await client.getLogs({ address: dao.address, fromBlock: from });
      const events = parseEventLogs({ abi: listingDaoAbi, eventName: "BondForfeited", logs });
      return events.reduce((sum, { args }) => sum + args.amount, 0n);
    },
    /** Back to the block that the demo ended with. */
    rewind: async (): Promise<void> => {
      const file = join(home, "snapshot");
      await rpc(rpcUrl, "evm_setAutomine", true);
      const last = readSnapshot(file);
      if (last !== undefined) await rpc(rpcUrl, "evm_revert", last);
      writeFileSync(file, await rpc<string>(rpcUrl, "evm_snapshot"));
    },
  };
}

function readSnapshot(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
