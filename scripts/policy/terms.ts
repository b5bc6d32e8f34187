import type { Address } from "viem";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { decodeError } from "../../sdk/errors/decodeError.ts";
import { descriptionHash, type Proposal } from "../../sdk/policy/proposal.ts";
import { timelockAbi } from "../lib/abis.ts";
import { mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { governorOf } from "./governor.ts";

/** What proposing takes now, and what the account has. */
export type Terms = Awaited<ReturnType<typeof readTerms>>;

export async function readTerms(open: Open, account: Address) {
  const { client, deployment } = open;
  const { mextToken, timelock } = deployment.contracts;
  const governor = governorOf(open);
  const token = { address: mextToken.address, abi: mextTokenAbi } as const;
  const now = (await client.getBlock()).timestamp;
  const [threshold, power, proposalBond, balance, allowance, live, votingDelay, votingPeriod, timelockDelay] =
    await Promise.all([
      client.readContract({ ...governor, functionName: "proposalThreshold" }),
      client.readContract({ ...governor, functionName: "getVotes", args: [account, now - 1n] }),
      client.readContract({ ...governor, functionName: "proposalBond" }),
      client.readContract({ ...token, functionName: "balanceOf", args: [account] }),
      client.readContract({ ...token, functionName: "allowance", args: [account, governor.address] }),
      client.readContract({ ...governor, functionName: "liveProposalOf", args: [account] }),
      client.readContract({ ...governor, functionName: "votingDelay" }),
      client.readContract({ ...governor, functionName: "votingPeriod" }),
      client.readContract({ address: timelock.address, abi: timelockAbi, functionName: "getMinDelay" }),
    ]);
  return {
    ...{ account, threshold, power, proposalBond, balance, allowance, live },
    votingDelay: Number(votingDelay),
    votingPeriod: Number(votingPeriod),
    timelockDelay: Number(timelockDelay),
  };
}

/** Refuses what the contract would refuse, before anything is allowed or sent. */
export function requireReady({ account, threshold, power, proposalBond, balance, live }: Terms): void {
  if (power < threshold) {
    throw new Problem(`${account} has power of ${mext(power)}; proposing takes ${mext(threshold)}.`, {
      todo: "Have others delegate to it (stake delegate), or let somebody with enough power propose it. Nothing was sent.",
      exitCode: exitCodes.account,
      details: { error: "GovernorInsufficientProposerVotes" },
    });
  }
  if (live !== 0n) {
    throw new Problem(`${account} has proposal ${live}, whose vote is not over; one at a time.`, {
      todo: `Wait until it is (policy show ${live}), or cancel it while it is pending (policy cancel ${live}). Nothing was sent.`,
      details: { error: "GovernorProposalLive", proposal: live },
    });
  }
  if (balance < proposalBond) {
    throw new Problem(`${account} has ${mext(balance)} that is not staked; the bond is ${mext(proposalBond)}.`, {
      todo: "Send it the rest; nothing was sent.",
      exitCode: exitCodes.account,
    });
  }
}

/** Refuses a proposal that was made before with the same words and calls; the contract takes each once. */
export async function requireNew(open: Open, proposal: Proposal): Promise<void> {
  const { targets, values, calldatas, description } = proposal;
  const args = [targets, values, calldatas, descriptionHash(description)] as const;
  const id = await open.client
    .readContract({ ...governorOf(open), functionName: "getProposalId", args })
    .catch((thrown: unknown) => {
      if (decodeError(thrown)?.name === "GovernorNonexistentProposal") return undefined;
      throw thrown;
    });
  if (id === undefined) return;
  throw new Problem(`Proposal ${id} has the same calls and the same words.`, {
    todo: `Look with policy show ${id}; to propose it once more, change its title or body. Nothing was sent.`,
    details: { error: "GovernorUnexpectedProposalState", proposal: id },
  });
}
