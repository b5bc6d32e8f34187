import { readdirSync } from "node:fs";
import { type Abi, encodeFunctionData } from "viem";
import { describe, expect, it } from "vitest";
import { ballotTypedData } from "../../sdk/calls/ballotTypedData.ts";
import { castPolicyVote } from "../../sdk/calls/castPolicyVote.ts";
import type { Deployed } from "../../sdk/deployment.ts";
import {
  governorAbi,
  listingDaoAbi,
  mextStakingAbi,
  mextTokenAbi,
  revenueAuctionAbi,
} from "../../sdk/generated/abi.ts";

const at = (digit: string) => ({ address: `0x${digit.repeat(40)}` as const });
const deployment: Deployed = {
  chainId: 31337,
  contracts: {
    mextToken: at("1"),
    mextStaking: at("2"),
    listingDao: at("3"),
    timelock: at("4"),
    council: at("5"),
    governor: at("6"),
    revenueAuction: at("7"),
  },
};
const word = `0x${"11".repeat(32)}`;
const account = `0x${"a".repeat(40)}`;
const ballot = { voter: account, season: 9, choices: [], version: 0, deadline: 1, reason: "", signature: "0x" };
const abis = {
  mextToken: mextTokenAbi,
  mextStaking: mextStakingAbi,
  listingDao: listingDaoAbi,
  governor: governorAbi,
  revenueAuction: revenueAuctionAbi,
};
/** One value for every argument name that a verb takes. */
const values: Record<string, unknown> = {
  ...{ spender: account, to: account, from: account, account, delegatee: account, screen: account },
  ...{ amount: 5n, bond: 6n, maxPenalty: 7n, exitId: 8n, deadline: 9n, nonce: 1n, expiry: 2n },
  ...{ tier: 1, maxFee: 1n, v: 27, r: word, s: word, digest: word, candidate: 3, listing: 4, startsAt: 5, lastAt: 6 },
  ...{ document: "d", reason: "r", market: "m", notice: "n", choices: [{ candidate: 1, percent: -5 }] },
  ...{ application: { token: "t", name: "n", symbol: "s", document: "d", digest: word, wallets: [account] } },
  ...{ ballot, ballots: [ballot] },
  ...{ targets: [account], values: [0n], calldatas: ["0x"], description: "d" },
  ...{ proposalId: 1n, choice: "For", voter: account, votes: 0, signature: "0x" },
  ...{ asset: account, lot: 7n, maxPayment: 8n },
  parameters: {
    startPriceBps: 100,
    burnShareBps: 5_000,
    bond: 1n,
    feeBps: 1,
    quorumBps: 1,
    quorumFloorBps: 1,
    communityShareBps: 1,
    slots: 1,
    councilObjections: 1,
    tradingStartWithin: 1,
    dormantAfter: 1,
  },
};
/** Builders whose contract's word alone would not say what of. */
const words: Record<string, string> = {
  queueProposal: "queue",
  executeProposal: "execute",
  cancelProposal: "cancel",
  castPolicyVote: "castVoteWithReason",
  castSignedPolicyVote: "castVoteWithReasonAndParamsBySig",
  startAuction: "start",
  buyLot: "buy",
  buyLotWithPermit: "buyWithPermit",
  setAuctionParameters: "setParameters",
};
const wordOf = (builder: string): string => words[builder] ?? builder;
const tiersOfMove: Record<string, unknown> = { ...values, from: 1, to: 2 };

type Call = { address: string; abi: Abi; functionName: string; args: readonly unknown[] };
type Build = (deployment: Deployed, args: Record<string, unknown>) => Call;

const folder = new URL("../../sdk/calls/", import.meta.url);
const verbs = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => !name.endsWith("TypedData"));

const ofGovernor: string[] = governorAbi
  .filter((item) => item.type === "function")
  .filter(({ stateMutability }) => stateMutability === "nonpayable" || stateMutability === "payable")
  .map(({ name }) => name);

describe("call builders", () => {
  it.each(verbs)("%s encodes for the contract that has it", async (verb) => {
    const module = (await import(new URL(`${verb}.ts`, folder).href)) as Record<string, Build>;
    const call = module[verb]!(deployment, verb === "move" ? tiersOfMove : values);
    expect(call.functionName).toBe(wordOf(verb));
    expect(encodeFunctionData(call)).toMatch(/^0x[0-9a-f]{8}/);
    const contract = (Object.keys(abis) as (keyof typeof abis)[]).find(
      (name) => deployment.contracts[name].address === call.address,
    );
    expect(call.abi).toBe(abis[contract!]);
  });

  it("cover every verb of token, staking, listing and auction", () => {
    const written = [...mextTokenAbi, ...mextStakingAbi, ...listingDaoAbi, ...revenueAuctionAbi]
      .filter((item) => item.type === "function")
      .filter((item) => item.stateMutability === "nonpayable")
      .map(({ name }) => name);
    const others = ["permit", "castOfBatch"];
    const said = new Set(verbs.map(wordOf).filter((verb) => !ofGovernor.includes(verb)));
    expect([...said].toSorted()).toEqual([...new Set(written)].filter((name) => !others.includes(name)).toSorted());
  });

  it("cover what holders do with the governor; the rest is a vote's own, closed, or said by another", () => {
    const theirs = verbs.map(wordOf).filter((verb) => ofGovernor.includes(verb));
    expect(ofGovernor.filter((verb) => !theirs.includes(verb)).toSorted()).toEqual([
      "castVote",
      "castVoteBySig",
      "castVoteWithReasonAndParams",
      "onERC1155BatchReceived",
      "onERC1155Received",
      "onERC721Received",
      "relay",
      "setProposalBond",
      "setProposalGuardian",
      "setProposalThreshold",
      "setVotingDelay",
      "setVotingPeriod",
      "updateQuorumFloor",
      "updateQuorumNumerator",
    ]);
  });

  it("cast a policy vote without a reason by the cheaper function", () => {
    const call = castPolicyVote(deployment, { proposalId: 7n, choice: "Abstain" });
    expect(call).toMatchObject({ functionName: "castVote", args: [7n, 2] });
  });

  it("write a ballot's sides out for the wallet", () => {
    const data = ballotTypedData(deployment, {
      voter: `0x${"a".repeat(40)}`,
      season: 9,
      choices: [
        { candidate: 4, percent: 60 },
        { candidate: 5, percent: -40 },
      ],
      version: 2,
      deadline: 1,
      reason: "why",
    });
    expect(data.message.choices).toEqual([
      { candidate: 4, side: "For", percent: 60 },
      { candidate: 5, side: "Against", percent: 40 },
    ]);
  });
});
