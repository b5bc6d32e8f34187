import { createPublicClient, createWalletClient, formatUnits, http, type PublicClient } from "viem";
import { type HDAccount, mnemonicToAccount } from "viem/accounts";
import { foundry } from "viem/chains";
import { castBallot } from "../../sdk/calls/castBallot.ts";
import { withdrawBallot } from "../../sdk/calls/withdrawBallot.ts";
import type { Deployment } from "../../sdk/deployment.ts";
import { listingDaoAbi, mextStakingAbi } from "../../sdk/generated/abi.ts";
import { MNEMONIC } from "./places.ts";

const WEEKS_IN_A_SEASON = 2n;
const PREPARED = 20;

type Voter = { account: HDAccount; power: bigint; hasBallot: boolean };

/** A prepared wallet with power in this season; one that has not voted, if there is one. */
async function findVoter(client: PublicClient, { contracts }: Deployment, season: number): Promise<Voter> {
  const voters: Voter[] = [];
  for (let index = 0; index < PREPARED; index++) {
    const account = mnemonicToAccount(MNEMONIC, { addressIndex: index });
    const power = await client.readContract({
      address: contracts.mextStaking.address,
      abi: mextStakingAbi,
      functionName: "powerIn",
      args: [account.address, BigInt(season) * WEEKS_IN_A_SEASON],
    });
    const [, choices] = await client.readContract({
      address: contracts.listingDao.address,
      abi: listingDaoAbi,
      functionName: "ballotOf",
      args: [season, account.address],
    });
    if (power > 0n) voters.push({ account, power, hasBallot: choices.length > 0 });
  }
  const voter = voters.find(({ hasBallot }) => !hasBallot) ?? voters[0];
  if (voter === undefined) throw new Error("no prepared wallet has power in the running season");
  return voter;
}

/** Casts one ballot with a prepared wallet's key and compares every tally before and after. */
export async function countOneBallot(rpcUrl: string, deployment: Deployment): Promise<string> {
  const client = createPublicClient({ chain: foundry, transport: http(rpcUrl), pollingInterval: 100 });
  const wallet = createWalletClient({ chain: foundry, transport: http(rpcUrl) });
  const dao = { address: deployment.contracts.listingDao.address, abi: listingDaoAbi } as const;
  const season = await client.readContract({ ...dao, functionName: "currentSeason" });
  const tallies = () => client.readContract({ ...dao, functionName: "candidatesOf", args: [season] });
  const voter = await findVoter(client, deployment, season);
  const { account, power } = voter;

  const settled = async (hash: `0x${string}`): Promise<void> => {
    const { status } = await client.waitForTransactionReceipt({ hash });
    if (status !== "success") throw new Error(`transaction ${hash} reverted`);
  };
  if (voter.hasBallot) await settled(await wallet.writeContract({ account, ...withdrawBallot(deployment) }));

  const before = await tallies();
  const chosen = before[0];
  if (chosen === undefined) throw new Error(`season ${season} has no candidate`);
  const choices = [{ candidate: chosen.id, percent: 100 }];
  await settled(await wallet.writeContract({ account, ...castBallot(deployment, { choices }) }));

  for (const [place, now] of (await tallies()).entries()) {
    const was = before[place];
    const support = (was?.support ?? 0n) + (now.id === chosen.id ? power : 0n);
    if (now.id !== was?.id || now.support !== support || now.objection !== was.objection) {
      throw new Error(`candidate ${now.id} has ${now.support} for and ${now.objection} against, not ${support} for`);
    }
  }
  return `${formatUnits(power, 18)} MEXT of power for ${chosen.symbol}, nothing else changed`;
}
