import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { NetworkConnection } from "hardhat/types/network";
import { type Address, getAddress, isAddressEqual, type PublicClient } from "viem";
import type { Deployment, Satellite } from "../../sdk/deployment.ts";
import { deploymentsDir } from "../launch/places.ts";
import { optionalAddress, optionalText, type RawArgs } from "./args.ts";
import { clientOf, type Request, requestOf } from "./chain.ts";
import type { Say } from "./command.ts";
import { exitCodes, Problem } from "./problem.ts";
import { homeRecord, readAnyRecord, recordFile } from "./record.ts";

/** What a command works with: a chain that answers, and what stands on it. */
export type Open = {
  connection: NetworkConnection;
  client: PublicClient;
  request: Request;
  chainId: number;
  /** what is recorded for the chain */
  record: Deployment | Satellite;
  /** the record, where the chain is MEXT's home; asking for it elsewhere is refused */
  readonly deployment: Deployment;
  args: RawArgs;
  /** results */
  say: Say;
  /** what happens meanwhile */
  progress: Say;
  /** the last block's time when the command began: the only clock there is */
  now: number;
  /** the most that a transaction may pay for a unit of gas, in wei; where it is left out, what the network asks */
  maxFeePerGas?: bigint;
};

/** Opens the network that was chosen and the record of its chain; closes the connection whatever happens. */
export async function withOpen<T>(
  hre: HardhatRuntimeEnvironment,
  { args, say, progress }: Pick<Open, "args" | "say" | "progress">,
  work: (open: Open) => Promise<T>,
): Promise<T> {
  const connection = await hre.network.create();
  try {
    const client = clientOf(connection);
    const [chainId, block] = await Promise.all([client.getChainId(), client.getBlock()]);
    const folder = optionalText(args, "deployments") ?? deploymentsDir();
    const record = readAnyRecord(folder, chainId);
    if (record === undefined) {
      throw new Problem(`Nothing is recorded for chain ${chainId}: there is no ${recordFile(folder, chainId)}.`, {
        todo: "Choose the network with --network and the folder of records with --deployments, or deploy first.",
        exitCode: exitCodes.input,
      });
    }
    return await work({
      connection,
      client,
      request: requestOf(connection),
      chainId,
      record,
      get deployment() {
        return homeRecord(record);
      },
      args,
      say,
      progress,
      now: Number(block.timestamp),
    });
  } finally {
    await connection.close();
  }
}

/** The account that acts: the one that `--from` names, or the first that the network can sign with. */
export async function accountOf({ request, args, connection }: Open): Promise<Address> {
  const own = ((await request("eth_accounts")) as string[]).map((account) => getAddress(account));
  const wanted = optionalAddress(args, "from");
  const [first] = own;
  if (first === undefined) {
    throw new Problem(`The network ${connection.networkName} has no account to sign with.`, {
      todo: "Use --network remote with a key in the keystore (MEXT_KEY), or --network ledger.",
      exitCode: exitCodes.account,
    });
  }
  if (wanted === undefined) return first;
  if (own.some((account) => isAddressEqual(account, wanted))) return wanted;
  throw new Problem(
    `The network ${connection.networkName} cannot sign for ${wanted}; it can for ${own.slice(0, 3).join(", ")}.`,
    {
      todo: "Give the key of that account to the keystore, or name another with --from.",
      exitCode: exitCodes.account,
    },
  );
}
