import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPublicClient, http, type PublicClient, toHex } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { CREATE_X, createXAbi } from "../../../scripts/deploy/createX.ts";
import { environmentOf, LOCAL_CHAIN_ID, MNEMONIC, placesUnder, root } from "../../../scripts/launch/places.ts";
import { freePort } from "../../../scripts/launch/ports.ts";
import { rpc } from "../../../scripts/launch/rpc.ts";
import { spawnAnvil } from "../../../scripts/launch/spawnAnvil.ts";
import { type Ran, runMext } from "./mext.ts";

/** The first of the local chain's prepared accounts, with its key. */
export const deployer = mnemonicToAccount(MNEMONIC);
export const deployerKey = toHex(deployer.getHdKey().privateKey ?? new Uint8Array());

/** The account that CreateX's makers sign with, whatever the chain. */
const CREATE_X_MAKER = "0xeD456e05CaAb11d66C4c797dD6c1D6f9A7F352b5";

/** An empty chain process to deploy to, and a folder of its own. */
export type Target = {
  home: string;
  rpcUrl: string;
  client: PublicClient;
  env: NodeJS.ProcessEnv;
  /** where the record is written */
  record: string;
  /** `deploy` through `npm run mext`'s entry point, with this target's configuration */
  deploy: (...args: string[]) => Promise<Ran>;
  deployWith: (env: NodeJS.ProcessEnv, ...args: string[]) => Promise<Ran>;
  deployArgs: (...args: string[]) => string[];
  /** how many contracts CreateX made */
  created: () => Promise<number>;
  close: () => Promise<void>;
};

export type TargetOptions = {
  chainId?: number;
  blockTime?: number;
  /** CreateX stands before anything else does; on the local chain Ignition puts it there */
  createX?: boolean;
  /** settings that differ from those of the local chain */
  config?: object;
};

export async function openTarget({
  chainId = LOCAL_CHAIN_ID,
  createX = chainId !== LOCAL_CHAIN_ID,
  config = {},
  ...options
}: TargetOptions = {}): Promise<Target> {
  const home = mkdtempSync(join(tmpdir(), "mext-target-"));
  const anvil = await spawnAnvil({ port: await freePort(), chainId, ...options });
  const { rpcUrl } = anvil;
  const env = { ...environmentOf(placesUnder(home), rpcUrl), MEXT_REMOTE_URL: rpcUrl, MEXT_KEY: deployerKey };
  const client = createPublicClient({ transport: http(rpcUrl), cacheTime: 0 });
  const configFile = join(home, "config.json");
  const local = JSON.parse(readFileSync(join(root, "scripts", "config", "local.json"), "utf8")) as object;
  writeFileSync(configFile, JSON.stringify({ ...local, chainId, ...config }));
  if (createX) await putCreateX(rpcUrl);
  const network = chainId === LOCAL_CHAIN_ID ? "local" : "remote";
  const deployArgs = (...args: string[]) =>
    args.includes("--network")
      ? ["deploy", "--config-file", configFile, ...args]
      : ["--network", network, "deploy", "--config-file", configFile, ...args];
  return {
    home,
    rpcUrl,
    client,
    env,
    record: join(home, "deployments", `${chainId}.json`),
    deployArgs,
    deploy: (...args) => runMext(deployArgs(...args), env),
    deployWith: (more, ...args) => runMext(deployArgs(...args), { ...env, ...more }),
    created: async () => {
      const logs = await client.getContractEvents({
        address: CREATE_X,
        abi: createXAbi,
        eventName: "ContractCreation",
        fromBlock: 0n,
      });
      return logs.length;
    },
    close: async () => {
      const ended = new Promise((resolve) => anvil.process.once("exit", resolve));
      anvil.process.kill("SIGTERM");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What its makers signed for every chain; Ignition's package carries it. */
async function putCreateX(rpcUrl: string): Promise<void> {
  const file = "node_modules/@nomicfoundation/ignition-core/dist/src/internal/execution/strategy/createx-artifact.js";
  const { presignedTx } = (await import(join(root, file))) as { presignedTx: string };
  await rpc(rpcUrl, "anvil_setBalance", CREATE_X_MAKER, toHex(10n ** 18n));
  await rpc(rpcUrl, "eth_sendRawTransaction", presignedTx);
}
