import { queryOptions } from "@tanstack/react-query";
import { type Address, zeroAddress } from "viem";
import type { Mext } from "../../chain/MextContext.tsx";
import { readContract } from "../../chain/readContract.ts";
import { governorViews } from "../../../../sdk/generated/governor.ts";
import { revenueAuctionViews } from "../../../../sdk/generated/revenueAuction.ts";
import { liveKey } from "../../queries/keys.ts";
import type { PolicyRules } from "../../queries/policy.ts";
import { daoOf } from "../../queries/read.ts";
import type { Fields } from "./calls.ts";
import { governedTemplates, isGoverned, parameterNames, type TemplateName } from "./templates.ts";
import { textOf, type Value } from "./values.ts";

/** What is in force now, by the name of the argument that would change it. */
export type Current = Readonly<Record<string, Value>>;

/** The rules that the next season and the next lot of revenue would have, and who screens applications. */
export const rulesElsewhereQuery = (mext: Mext) =>
  queryOptions({
    queryKey: liveKey(mext, "rulesElsewhere"),
    queryFn: async (): Promise<Current> => {
      const dao = daoOf(mext);
      const auction = { address: mext.deployment.contracts.revenueAuction.address, abi: revenueAuctionViews } as const;
      const [season, screen, { startPriceBps, burnShareBps }] = await Promise.all([
        readContract(mext.config, { ...dao, functionName: "applicationSeason" }),
        readContract(mext.config, { ...dao, functionName: "entryScreen" }),
        readContract(mext.config, { ...auction, functionName: "parameters" }),
      ]);
      const { parameters } = await readContract(mext.config, { ...dao, functionName: "seasonOf", args: [season] });
      const lots = { startPriceBps: BigInt(startPriceBps), burnShareBps: BigInt(burnShareBps) };
      return { screen, ...lots, ...Object.fromEntries(parameterNames.map((name) => [name, BigInt(parameters[name])])) };
    },
  });

export const currentOf = (elsewhere: Current, rules: PolicyRules): Current => ({
  ...elsewhere,
  newVotingDelay: BigInt(rules.votingDelay),
  newVotingPeriod: BigInt(rules.votingPeriod),
  newQuorumNumerator: BigInt(rules.quorumBps),
  newFloorBps: BigInt(rules.quorumFloorBps),
  newBond: rules.bond,
  newProposalGuardian: rules.guardian ?? zeroAddress,
  newDelay: BigInt(rules.timelockDelay),
});

/** The fields of a new call: what is in force, so that one writes only what changes. */
export function begun(name: TemplateName, current: Current): Fields {
  if (!isGoverned(name)) return {};
  const known = governedTemplates[name].fields.flatMap((field) => {
    const value = current[field.name];
    return value === undefined ? [] : [[field.name, textOf(field.kind, value)] as const];
  });
  return Object.fromEntries(known);
}

/** What proposing asks of an account, beside the rules. */
export const proposerQuery = (mext: Mext, account: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "proposer", account),
    enabled: account !== undefined,
    queryFn: async (): Promise<{ power: bigint; live: bigint }> => {
      if (!account) throw new Error("There is no account.");
      const governor = { address: mext.deployment.contracts.governor.address, abi: governorViews } as const;
      const now = await readContract(mext.config, { ...governor, functionName: "clock" });
      const [power, live] = await Promise.all([
        readContract(mext.config, { ...governor, functionName: "getVotes", args: [account, BigInt(now - 1)] }),
        readContract(mext.config, { ...governor, functionName: "liveProposalOf", args: [account] }),
      ]);
      return { power, live };
    },
  });
