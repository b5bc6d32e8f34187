import { type Address, isAddressEqual } from "viem";
import { governorAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { NO_GUARDIAN } from "../../sdk/mirrors/policyVote.ts";
import { powers } from "../../sdk/powers/powers.ts";
import { type Check, check } from "./check.ts";
import type { Look } from "./look.ts";
import type { Recorded } from "./recorded.ts";

const row = (name: string): { rows: string[] } => ({ rows: [`governor.${name}`] });
const byVote = powers.filter(({ contract, who }) => contract === "governor" && who === "timelock").map(({ id }) => id);
const fixed = "The address is fixed in the code: this is another governor than the one recorded.";
const decided = "If a vote decided it, write it into the record; if not, somebody else holds the timelock.";

/** The governor's rules and guardian, and P6: that it holds the bonds of every proposal. */
export async function checkGovernor(look: Look, record: Recorded): Promise<{ checks: Check[]; guardian?: Address }> {
  const { governor, mextToken, mextStaking, timelock, council } = record.contracts;
  if (governor === undefined || mextToken === undefined || record.policy === undefined) return { checks: [] };
  const { client, at } = look;
  const contract = { address: governor.address, abi: governorAbi, ...at } as const;
  const [token, bondToken, executor, delay, period, quorum, floor, bond, term, guardian, until, latest, held] =
    await Promise.all([
      client.readContract({ ...contract, functionName: "token" }),
      client.readContract({ ...contract, functionName: "bondToken" }),
      client.readContract({ ...contract, functionName: "timelock" }),
      client.readContract({ ...contract, functionName: "votingDelay" }),
      client.readContract({ ...contract, functionName: "votingPeriod" }),
      client.readContract({ ...contract, functionName: "quorumNumerator" }),
      client.readContract({ ...contract, functionName: "quorumFloorBps" }),
      client.readContract({ ...contract, functionName: "proposalBond" }),
      client.readContract({ ...contract, functionName: "guardianTerm" }),
      client.readContract({ ...contract, functionName: "proposalGuardian" }),
      client.readContract({ ...contract, functionName: "guardianUntil" }),
      client.readContract({ ...contract, functionName: "latestProposalId" }),
      client.readContract({
        ...at,
        address: mextToken.address,
        abi: mextTokenAbi,
        functionName: "balanceOf",
        args: [governor.address],
      }),
    ]);
  const ids = Array.from({ length: Number(latest) }, (_, i) => BigInt(i + 1));
  const bonds = await Promise.all(
    ids.map((id) => client.readContract({ ...contract, functionName: "bondOf", args: [id] })),
  );
  const owed = bonds.reduce((sum, one) => sum + one, 0n);
  const { policy } = record;
  const isOver = isAddressEqual(guardian, NO_GUARDIAN) && look.now >= Number(until);
  return {
    checks: [
      check("governor: votes", mextStaking?.address, token, { todo: fixed }),
      check("governor: bonds are in", mextToken.address, bondToken, { todo: fixed }),
      check("governor: timelock", timelock?.address, executor, { rows: byVote, todo: fixed }),
      check("governor: votingDelay", policy.votingDelay, delay, { ...row("setVotingDelay"), todo: decided }),
      check("governor: votingPeriod", policy.votingPeriod, period, { ...row("setVotingPeriod"), todo: decided }),
      check("governor: quorumBps", policy.quorumBps, quorum, { ...row("updateQuorumNumerator"), todo: decided }),
      check("governor: quorumFloorBps", policy.quorumFloorBps, floor, { ...row("updateQuorumFloor"), todo: decided }),
      check("governor: proposalBond", policy.proposalBond, bond, { ...row("setProposalBond"), todo: decided }),
      check("governor: guardianTerm", policy.guardianTerm, term, { ...row("setProposalGuardian"), todo: fixed }),
      check("governor: guardian", isOver ? NO_GUARDIAN : council?.address, guardian, {
        rows: ["governor.setProposalGuardian", "governor.cancel"],
        todo: "Find the policy vote that set it; without one, somebody else holds the timelock.",
      }),
      check("governor: holds the bonds", "enough", held >= owed ? "enough" : `${held} of ${owed}`, {
        todo: "Bonds are not covered: warn proposers, and find where MEXT left.",
      }),
    ],
    guardian,
  };
}
