import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPublicClient, createWalletClient, type Hex, http, keccak256, parseEther, toHex } from "viem";
import { mnemonicToAccount, type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";
import { foundry } from "viem/chains";
import { buildContracts } from "../../scripts/launch/buildContracts.ts";
import { HARDHAT, runQuietly } from "../../scripts/launch/command.ts";
import { environmentOf, LOCAL_CHAIN_ID, MNEMONIC, placesUnder, root } from "../../scripts/launch/places.ts";
import { freePort } from "../../scripts/launch/ports.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { type Anvil, dumpTo, spawnAnvil } from "../../scripts/launch/spawnAnvil.ts";
import { approve } from "../../sdk/calls/approve.ts";
import { fund } from "../../sdk/calls/fund.ts";
import { giveNotice } from "../../sdk/calls/giveNotice.ts";
import { stake } from "../../sdk/calls/stake.ts";
import { transfer } from "../../sdk/calls/transfer.ts";
import { type Deployment, parseDeployment } from "../../sdk/deployment.ts";

const DAY = 86_400;
const WEEK = 7 * DAY;
const MEXT = 10n ** 18n;
const HELD = 1_000n * MEXT;

/** Tiers by number: Week's notice is over when the samples begin, Year's is not. */
export const WEEK_TIER = 1;
export const YEAR_TIER = 4;
/** What each staker has where. The first notice is the one that is over. */
export const PART = 100n * MEXT;
export const READY_EXIT = 0n;
export const RUNNING_EXIT = 1n;

export type Prepared = { deployment: Deployment; stakers: PrivateKeyAccount[]; stateFile: string; home: string };
type Call = { address: Hex; abi: readonly unknown[]; functionName: string; args: readonly unknown[] };

/** anvil stands away from the terminal's signals, so an interrupted benchmark ends it itself. */
export function endWithUs(anvil: Anvil): void {
  process.once("exit", () => void anvil.process.kill("SIGKILL"));
}

/** A saved chain on which every staker has a stake, a notice that is over, one that runs, and revenue to claim. */
export async function prepare(count: number): Promise<Prepared> {
  await buildContracts();
  const home = mkdtempSync(join(tmpdir(), "mext-exit-"));
  const places = placesUnder(home);
  const stateFile = join(home, "state.gz");
  const anvil = await spawnAnvil({ port: await freePort(), stateFile });
  endWithUs(anvil);
  try {
    const { rpcUrl } = anvil;
    const config = join(root, "scripts", "config", "local.json");
    const deploy = [HARDHAT, "--network", "local", "deploy", "--config-file", config];
    await runQuietly("The deployment", deploy, environmentOf(places, rpcUrl));
    const record = readFileSync(join(places.deployments, `${LOCAL_CHAIN_ID}.json`), "utf8");
    const deployment = parseDeployment(record);
    const stakers = Array.from({ length: count }, (_, at) => privateKeyToAccount(keccak256(toHex(`staker ${at}`))));
    await settle(rpcUrl, deployment, stakers);
    await dumpTo(rpcUrl, stateFile);
    return { deployment, stakers, stateFile, home };
  } finally {
    anvil.process.kill("SIGKILL");
  }
}

async function settle(rpcUrl: string, deployment: Deployment, stakers: PrivateKeyAccount[]): Promise<void> {
  const transport = http(rpcUrl);
  const client = createPublicClient({ chain: foundry, transport, pollingInterval: 50 });
  const wallet = createWalletClient({ chain: foundry, transport });
  const send = async (account: PrivateKeyAccount | ReturnType<typeof mnemonicToAccount>, call: Call) => {
    // Not estimated: an estimate is for the second before, in which there may be less revenue to settle.
    const hash = await wallet.writeContract({ account, ...call, gas: 500_000n });
    const { status } = await client.waitForTransactionReceipt({ hash });
    if (status !== "success") throw new Error(`${call.functionName} reverted while the chain was prepared.`);
  };
  const pass = async (seconds: number): Promise<void> => {
    await rpc(rpcUrl, "evm_increaseTime", seconds);
    await rpc(rpcUrl, "evm_mine");
  };
  const treasury = mnemonicToAccount(MNEMONIC);
  const spender = deployment.contracts.mextStaking.address;
  await send(treasury, approve(deployment, { spender, amount: 10_000n * HELD }));
  for (const staker of stakers) {
    await rpc(rpcUrl, "anvil_setBalance", staker.address, toHex(parseEther("1")));
    await send(treasury, transfer(deployment, { to: staker.address, amount: HELD }));
    await send(staker, approve(deployment, { spender, amount: HELD }));
    await send(staker, stake(deployment, { tier: WEEK_TIER, amount: 3n * PART }));
    await send(staker, stake(deployment, { tier: YEAR_TIER, amount: 3n * PART }));
    await send(staker, giveNotice(deployment, { tier: WEEK_TIER, amount: PART }));
    await send(staker, giveNotice(deployment, { tier: YEAR_TIER, amount: PART }));
  }
  await send(treasury, fund(deployment, { amount: 1_000n * HELD }));
  await pass(WEEK + DAY);
}
