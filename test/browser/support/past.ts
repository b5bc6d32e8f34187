import { expect } from "@playwright/test";
import { type Address, createWalletClient, http, type LocalAccount } from "viem";
import { foundry } from "viem/chains";
import { approve } from "../../../sdk/calls/approve.ts";
import { accountAt, firstTeam } from "../../../scripts/demo/people.ts";
import { MEXT } from "./book.ts";
import type { Chain } from "./stack.ts";

export const BOND = 10_000n * MEXT;

type Call = Parameters<ReturnType<typeof createWalletClient>["writeContract"]>[0];

/** Somebody does something past the page. */
export async function send(chain: Chain, account: LocalAccount, ...calls: unknown[]): Promise<void> {
  const client = createWalletClient({ account, chain: foundry, transport: http(chain.rpcUrl) });
  for (const call of calls) {
    const hash = await client.writeContract({ ...(call as Call), account, chain: foundry, gas: 3_000_000n });
    expect((await chain.client.waitForTransactionReceipt({ hash })).status).toBe("success");
  }
}

/** The listing DAO may take one bond. */
export const bondApproval = ({ deployment }: Chain) =>
  approve(deployment, { spender: deployment.contracts.listingDao.address, amount: BOND });

/** The team of the demo that applied from that address. */
export function teamOf(applicant: Address): LocalAccount {
  for (let index = firstTeam; index < firstTeam + 60; index++) {
    if (accountAt(index).address === applicant) return accountAt(index);
  }
  throw new Error(`${applicant} is no team of the demo.`);
}

/** The chain's clock, `seconds` on. */
export async function passTime(chain: Chain, seconds: number): Promise<void> {
  await chain.rpc("evm_increaseTime", seconds);
  await chain.rpc("evm_mine");
}
