import type { NetworkConnection } from "hardhat/types/network";
import type { RawArgs } from "../../../scripts/lib/args.ts";
import type { Open } from "../../../scripts/lib/open.ts";
import { rpc } from "../../../scripts/launch/rpc.ts";
import type { World } from "./mext.ts";

/** What a command works with, in this process: for what need not be seen through the entry point once more. */
export async function openIn(
  { client, deployment, rpcUrl, home }: Pick<World, "client" | "deployment" | "rpcUrl" | "home">,
  args: RawArgs,
  lines: string[] = [],
  progress: string[] = [],
): Promise<Open> {
  // Where what was sent is written down.
  process.env["MEXT_HOME"] = home;
  return {
    connection: { networkName: "local" } as NetworkConnection,
    client,
    request: (method, params = []) => rpc(rpcUrl, method, ...params),
    chainId: deployment.chainId,
    record: deployment,
    deployment,
    args,
    say: (line) => void lines.push(line),
    progress: (line) => void progress.push(line),
    now: Number((await client.getBlock()).timestamp),
  };
}
