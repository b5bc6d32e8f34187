import { expect } from "chai";
import type { Address } from "viem";
import { voters } from "../../scripts/demo/community.ts";
import { accountAt, exchange, helper, type Stakes } from "../../scripts/demo/people.ts";
import { dollarsOf } from "../../scripts/demo/revenue.ts";
import {
  governorAbi,
  listingDaoAbi,
  mextStakingAbi,
  mextTokenAbi,
  revenueAuctionAbi,
} from "../../sdk/generated/abi.ts";
import { phaseAt } from "../../sdk/mirrors/season.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { settleSeason } from "../../sdk/mirrors/tally.ts";
import { candidateStates, origins, proposalStates } from "../../sdk/types.ts";
import { candidatesOf, fill, type Filled } from "./filled.ts";

const TIERS = [0, 1, 2, 3, 4] as const;
const LEAST = 30;

describe("the demo's community", () => {
  let filled: Filled;
  before(async function () {
    this.timeout(180_000);
    filled = await fill();
  });
  after(() => filled.connection.close());

  const events = <const Name extends EventName>({ client, dao }: Filled, eventName: Name) =>
    client.getContractEvents({ address: dao.address, abi: listingDaoAbi, eventName, fromBlock: 0n, strict: true });

  /** How many of these accounts hold a stake in each tier now. */
  const holdersByTier = async (accounts: ReadonlySet<Address>): Promise<number[]> => {
    const balances = await Promise.all(
      [...accounts].map((account) =>
        filled.client.readContract({ ...filled.staking, functionName: "balancesOf", args: [account] }),
      ),
    );
    return TIERS.map((tier) => balances.filter((held) => (held[tier] ?? 0n) > 0n).length);
  };

  it("has at least 30 holders in every tier who voted in the seasons that are over", async () => {
    const cast = await events(filled, "BallotCast");
    const voted = new Set(cast.filter(({ args }) => args.season < filled.live).map(({ args }) => args.voter));
    for (const [tier, count] of (await holdersByTier(voted)).entries()) {
      expect(count, `tier ${tier}`).to.be.at.least(LEAST);
    }
  });

  it("has at least 30 holders in every tier who have voted in the live season", async () => {
    const cast = await events(filled, "BallotCast");
    const voted = new Set(cast.filter(({ args }) => args.season === filled.live).map(({ args }) => args.voter));
    for (const [tier, count] of (await holdersByTier(voted)).entries()) {
      expect(count, `tier ${tier}`).to.be.at.least(LEAST);
    }
  });

  it("has three seasons that are settled, with candidates and ballots in each", async () => {
    const { client, dao, deployment, live } = filled;
    expect(await client.readContract({ ...dao, functionName: "nextToSettle" })).to.equal(live);
    const [settled, cast] = await Promise.all([events(filled, "SeasonSettled"), events(filled, "BallotCast")]);
    const past = [0, 1, 2].map((step) => deployment.firstSeason + step);
    expect(settled.map(({ args }) => args.season)).to.deep.equal(past);
    for (const season of past) {
      expect((await candidatesOf(filled, season)).length, `candidates of ${season}`).to.be.at.least(5);
      expect(cast.filter(({ args }) => args.season === season).length, `ballots of ${season}`).to.be.at.least(LEAST);
    }
  });

  it("ends half-way through a live season", () => {
    const { now, live } = filled;
    expect(phaseAt(now).season).to.equal(live);
    expect(phaseAt(now).phase).to.equal("voting");
    expect((now % 1_209_600) / 1_209_600).to.be.within(0.45, 0.55);
  });

  it("P3 has 12 listings of both origins, the community's share above 70 %", async () => {
    const { client, dao } = filled;
    const listings = await client.readContract({ ...dao, functionName: "listingsOf", args: [1, 99] });
    const standing = listings.filter(({ delistedAt }) => delistedAt === 0);
    expect(standing.length).to.equal(12);
    expect(new Set(standing.map(({ origin }) => origins[origin]))).to.deep.equal(new Set(["Community", "Council"]));
    const { everListed, byCouncil, listed } = await client.readContract({ ...dao, functionName: "tally" });
    expect([everListed, byCouncil, listed]).to.deep.equal([13, 3, 12]);
    expect(byCouncil / everListed).to.be.below(0.3);
    expect(listings.filter(({ overdue }) => overdue)).to.deep.equal([]);
    expect(listings.filter(({ tradingStartsAt }) => tradingStartsAt > 0).length).to.equal(10);
  });

  it("has two objections of the council: one that held a winner back, one in the live season", async () => {
    const { deployment, live } = filled;
    const objected = await events(filled, "CouncilObjected");
    expect(objected.map(({ args }) => args.season)).to.deep.equal([deployment.firstSeason + 1, live]);
    const suspended = await events(filled, "CandidateSuspended");
    expect(suspended.map(({ args }) => args.candidate)).to.deep.equal([objected[0]?.args.candidate]);
    // As the count stands, the other one is among the winners too.
    const { outcomes } = settleSeason(await standingsOf(filled), await rulesOf(filled));
    expect(outcomes.get(objected[1]?.args.candidate ?? 0)).to.equal("Suspended");
  });

  it("has a motion to delist that was decided, and one that is voted on", async () => {
    const { live } = filled;
    const motions = await events(filled, "MotionFiled");
    const [decided, open] = motions.map(({ args }) => args);
    expect(motions.length).to.equal(2);
    const delisted = await events(filled, "Delisted");
    expect(delisted.map(({ args }) => [args.listing, args.candidate])).to.deep.equal([
      [decided?.listing, decided?.candidate],
    ]);
    expect(open?.season).to.equal(live);
  });

  it("burns from six sources, which are all that was burned", async () => {
    const { client, deployment, dao, staking, token } = filled;
    const everywhere = { fromBlock: 0n, strict: true } as const;
    const stakingEvents = { address: staking.address, abi: mextStakingAbi, ...everywhere };
    const [applied, filed, forfeited, left, cut, transfers] = await Promise.all([
      events(filled, "Applied"),
      events(filled, "MotionFiled"),
      events(filled, "BondForfeited"),
      client.getContractEvents({ ...stakingEvents, eventName: "Left" }),
      client.getContractEvents({ ...stakingEvents, eventName: "NoticeCutShort" }),
      client.getContractEvents({ address: token.address, abi: mextTokenAbi, eventName: "Transfer", ...everywhere }),
    ]);
    const { governor, revenueAuction } = deployment.contracts;
    const policy = { address: governor.address, abi: governorAbi, ...everywhere };
    const auction = { address: revenueAuction.address, abi: revenueAuctionAbi, ...everywhere };
    const [refused, bought, shared] = await Promise.all([
      client.getContractEvents({ ...policy, eventName: "ProposalBondForfeited" }),
      client.getContractEvents({ ...auction, eventName: "LotBought" }),
      client.getContractEvents({ ...auction, eventName: "MextShared" }),
    ]);
    const byContract = new Set<Address>([dao.address, staking.address, policy.address, auction.address]);
    const burns = transfers.filter(({ args }) => BigInt(args.to) === 0n);
    const sources = {
      fees: sum([...applied, ...filed].map(({ args }) => args.fee)),
      forfeited: sum(forfeited.map(({ args }) => args.amount)),
      auctioned: sum([...bought, ...shared].map(({ args }) => args.burned)),
      refused: sum(refused.map(({ args }) => args.bond)),
      penalties: sum([...left, ...cut].map(({ args }) => args.penalty)),
      voluntary: sum(burns.filter(({ args }) => !byContract.has(args.from)).map(({ args }) => args.value)),
    };
    for (const [source, amount] of Object.entries(sources)) expect(amount > 0n, source).to.equal(true);
    expect(sum(Object.values(sources))).to.equal(await client.readContract({ ...token, functionName: "burned" }));
  });

  it("has revenue in the auction: a lot that is sold out, one partly bought, one of coins untouched, and some that waits", async () => {
    const { client, deployment, token } = filled;
    const auction = { address: deployment.contracts.revenueAuction.address, abi: revenueAuctionAbi } as const;
    const dollars = dollarsOf(deployment, accountAt(exchange).address).address;
    const coin = deployment.auction.wrappedCoin;
    const lots = await Promise.all(
      [1n, 2n, 3n].map((lot) => client.readContract({ ...auction, functionName: "lotOf", args: [lot] })),
    );
    expect(await client.readContract({ ...auction, functionName: "lotCount" })).to.equal(3n);
    expect(lots.map(({ asset }) => asset)).to.deep.equal([dollars, dollars, coin]);
    expect(lots.map(({ left, amount }) => Number((left * 100n) / amount))).to.deep.equal([0, 92, 100]);
    const prices = await Promise.all(
      [2n, 3n].map((lot) => client.readContract({ ...auction, functionName: "priceOf", args: [lot] })),
    );
    expect(prices.every((price) => price > 0n)).to.equal(true);
    expect(await client.readContract({ ...auction, functionName: "waitingOf", args: [dollars] })).to.equal(
      9_000_000_000n,
    );
    const bought = await client.getContractEvents({ ...auction, eventName: "LotBought", fromBlock: 0n, strict: true });
    expect(bought.length).to.equal(3);
    for (const { args } of bought) {
      const left = { ...token, functionName: "allowance", args: [args.buyer, auction.address] } as const;
      expect(await client.readContract(left)).to.equal(0n);
    }
  });

  it("has proposals that were executed and refused, one that waits to be queued, and one that is voted on", async () => {
    const { client, deployment, live, dao } = filled;
    const governor = { address: deployment.contracts.governor.address, abi: governorAbi } as const;
    const made = await client.getContractEvents({
      ...governor,
      eventName: "ProposalCreated",
      fromBlock: 0n,
      strict: true,
    });
    const ids = made.map(({ args }) => args.proposalId);
    expect(ids).to.deep.equal([1n, 2n, 3n, 4n]);
    const read = (functionName: "state" | "bondOf") =>
      Promise.all(ids.map((id) => client.readContract({ ...governor, functionName, args: [id] })));
    expect((await read("state")).map((state) => proposalStates[Number(state)])).to.deep.equal([
      "Executed",
      "Defeated",
      "Succeeded",
      "Active",
    ]);
    const { proposalBond } = deployment.policy;
    expect(await read("bondOf")).to.deep.equal([0n, 0n, proposalBond, proposalBond]);
    const rules = await client.readContract({ ...dao, functionName: "parametersOf", args: [live] });
    expect(rules).to.deep.equal({ ...deployment.parameters, dormantAfter: 120 * DAY });
  });

  it("has policy votes for, against and neither on each proposal, some with a reason, some signed, and two changed", async () => {
    const { client, deployment } = filled;
    const governor = { address: deployment.contracts.governor.address, abi: governorAbi } as const;
    const cast = await client.getContractEvents({ ...governor, eventName: "VoteCast", fromBlock: 0n, strict: true });
    const votes = cast.map(({ args, transactionHash }) => ({ ...args, transactionHash }));
    const byVoter = new Map<string, number[]>();
    for (const { proposalId, voter, support } of votes) {
      const key = `${proposalId} ${voter}`;
      byVoter.set(key, [...(byVoter.get(key) ?? []), support]);
    }
    expect([...byVoter.values()].filter((given) => given.length > 1)).to.have.lengthOf(2);
    for (const id of [1n, 2n, 3n, 4n]) {
      const own = votes.filter(({ proposalId }) => proposalId === id);
      expect(new Set(own.map(({ support }) => support))).to.deep.equal(new Set([0, 1, 2]));
      expect(own.filter(({ reason }) => reason !== "").length).to.be.at.least(4);
    }
    const sender = accountAt(helper).address.toLowerCase();
    const one = votes.find(({ voter }) => voter === accountAt(100).address);
    const { from } = await client.getTransaction({ hash: one?.transactionHash ?? "0x" });
    expect(from.toLowerCase()).to.equal(sender);
  });

  it("shows every end that a candidacy can come to by vote", async () => {
    const { deployment } = filled;
    const seasons = await Promise.all([0, 1, 2].map((past) => candidatesOf(filled, deployment.firstSeason + past)));
    const states = new Set(seasons.flat().map(({ state }) => candidateStates[state]));
    expect([...states]).to.include.members(["Won", "Suspended", "BelowQuorum", "Refused", "Forfeited"]);
  });

  it("has a tight cut line: the last winner and the first loser are within 2 %", async () => {
    const standings = await standingsOf(filled);
    const { winners, outcomes, cutLine = 0n } = settleSeason(standings, await rulesOf(filled));
    const losers = standings.filter(({ id }) => outcomes.get(id) === "Outranked").map(({ support }) => support);
    const best = losers.reduce((most, support) => (support > most ? support : most), 0n);
    expect(standings.filter(({ isMotion }) => !isMotion).length).to.be.within(10, 12);
    expect(winners.length).to.equal(7);
    expect(Number(cutLine - best) / Number(cutLine)).to.be.within(0.0001, 0.02);
  });

  it("knows tokens of several chains, each by its CAIP-19 name", async () => {
    const applied = await events(filled, "Applied");
    const chains = new Set(applied.map(({ args }) => /^([-a-z0-9]+:[-\w]+)\//.exec(args.application.token)?.[1]));
    expect(chains.size).to.be.at.least(8);
    expect(chains).not.to.include(undefined);
  });

  it("holds stakes as people do: few hold much, and hardly two the same", () => {
    const total = (stakes: Stakes) => stakes.reduce((all, amount) => all + amount, 0);
    const sizes = voters.map(({ stakes }) => total(stakes)).sort((a, b) => b - a);
    const all = sizes.reduce((whole, size) => whole + size, 0);
    const tenth = sizes.slice(0, Math.ceil(sizes.length / 10)).reduce((whole, size) => whole + size, 0);
    expect(tenth / all).to.be.within(0.35, 0.65);
    expect(sizes[0]! / all).to.be.below(0.15);
    expect(new Set(sizes).size).to.be.at.least(0.95 * sizes.length);
    const uneven = voters.flatMap(({ stakes }) => stakes).filter((amount) => amount % 1_000 !== 0);
    expect(uneven.length).to.be.above(100);
  });

  it("counts ballots that were signed and sent together, and skips none", async () => {
    const cast = await events(filled, "BallotCast");
    const senders = new Map<string, number>();
    for (const { transactionHash } of cast) senders.set(transactionHash, (senders.get(transactionHash) ?? 0) + 1);
    expect(Math.max(...senders.values())).to.be.at.least(5);
    expect(await events(filled, "BallotSkipped")).to.deep.equal([]);
  });
});

type EventName = Extract<(typeof listingDaoAbi)[number], { type: "event" }>["name"];

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

async function standingsOf(filled: Filled) {
  const candidates = await candidatesOf(filled, filled.live);
  return candidates.map((candidate) => ({ ...candidate, isMotion: candidate.motionOn > 0 }));
}

async function rulesOf({ client, dao, live }: Filled) {
  const { quorum, parameters } = await client.readContract({ ...dao, functionName: "seasonOf", args: [live] });
  return { quorum, slots: parameters.slots };
}
