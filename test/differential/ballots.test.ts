import { expect } from "chai";
import { type Address, type Hex, keccak256, parseEventLogs, toHex } from "viem";
import { privateKeyToAccount, sign } from "viem/accounts";
import type { Deployed } from "../../sdk/deployment.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { amountOf, packBallot, sumBallots } from "../../sdk/mirrors/ballot.ts";
import { type BallotRules, ballotFault, withdrawalFault } from "../../sdk/mirrors/ballotRules.ts";
import { castingFault, signatureFault } from "../../sdk/mirrors/casting.ts";
import { endsAt, firstWeekOf, isObjectionsOnly, objectionsOnlyFrom, startsAt } from "../../sdk/mirrors/season.ts";
import { ballotHash } from "../../sdk/mirrors/typedHash.ts";
import type { Choice } from "../../sdk/types.ts";
import { listingChain } from "../support/listing.ts";
import { MEXT } from "../support/staking.ts";
import { compareAll, value } from "./compare.ts";
import { onChain } from "./onChain.ts";
import { type Values, values } from "./values.ts";

/** A season with 20 candidates (two of 22 are gone), a candidate of the next one, and eight voters of whom two have no power. */
async function votingChain() {
  const chain = await listingChain();
  const { ethers, staking, dao: contract, signers, networkHelpers } = chain;
  const dao = onChain(ethers.provider, (await contract.getAddress()) as Address, listingDaoAbi);
  const voters = signers.slice(1, 9);
  const addresses = voters.map(({ address }) => address as Address);
  const teams = signers.slice(9, 12);
  for (const [index, { address }] of voters.entries()) {
    if (index < 6) await staking.stakeFor(address, 1, BigInt(index + 1) * 333_333n * MEXT + BigInt(index));
  }
  const firstSeason = Number(await dao.read("firstSeason", []));
  const timestamp = async (): Promise<number> => networkHelpers.time.latest();
  const notBegun = await dao.faultOf(addresses[0]!, "castBallot", [[{ candidate: 1, percent: 1 }], ""]);
  const early = { address: addresses[0]!, power: 0n, hasBallot: false };
  expect(notBegun).to.deep.equal(castingFault(early, 1, { timestamp: await timestamp(), firstSeason }));
  for (let n = 1; n <= 22; n++) await chain.apply(teams[n % 3]!, n);
  for (const gone of [3, 22]) await dao.send(teams[gone % 3]!, "withdrawCandidate", [gone]);
  await networkHelpers.time.increaseTo(startsAt(firstSeason));
  await chain.apply(teams[0]!, 40);
  const candidates = await dao.read("candidatesOf", [firstSeason]);
  const placeOf = new Map(candidates.map(({ id, place }) => [id, place]));
  const powers: bigint[] = [];
  for (const address of addresses) {
    powers.push(BigInt(await staking.powerIn(address, BigInt(firstWeekOf(firstSeason)))));
  }
  return { ...chain, dao, voters, addresses, powers, firstSeason, placeOf, timestamp };
}

type Chain = Awaited<ReturnType<typeof votingChain>>;

/** Mostly sound choices; one list in three is spoiled in one way or another. */
function someChoices(random: Values): Choice[] {
  const ids = random.shuffled(random.times(22, (index) => index + 1)).filter((id) => id !== 3 && id !== 22);
  const length = random.pick([1, 2, 3, 5, 8, 16]);
  let left = 100;
  const choices: Choice[] = ids.slice(0, length).map((candidate, index) => {
    const most = left - (length - index - 1);
    const share = random.integer(1, Math.max(1, random.chance(50) ? Math.floor(most / 2) : most));
    left -= share;
    return { candidate, percent: share * random.pick([1, 1, -1]) };
  });
  if (!random.chance(35)) return choices;
  const at = random.integer(0, choices.length - 1);
  const spoiled = choices[at]!;
  const spoil = random.integer(0, 5);
  if (spoil === 0) spoiled.percent = random.pick([0, 101, -101, 127, -128]);
  else if (spoil === 1) spoiled.candidate = random.pick([3, 22, 23, 24, 0, 4_000_000_000]);
  else if (spoil === 2) spoiled.candidate = choices[0]!.candidate;
  else if (spoil === 3) spoiled.percent = random.pick([100, -100, 99]);
  else if (spoil === 4) choices.push(...ids.slice(0, 17).map((candidate) => ({ candidate, percent: 1 })));
  else choices.length = 0;
  return choices;
}

describe("ballots, Solidity against the mirrors", function () {
  this.timeout(600_000);
  let chain: Chain;
  const inForce = new Map<Address, { version: number; choices: Choice[] }>();
  before(async () => {
    chain = await votingChain();
  });

  /** The ballot rules for one voter now; candidate 23 stands in the next season. */
  const rulesFor = (address: Address, objectionsOnly: boolean): BallotRules => ({
    season: chain.firstSeason,
    live: new Set(chain.placeOf.keys()),
    seasonOfCandidate: (candidate) =>
      [3, 22].includes(candidate) ? chain.firstSeason : candidate === 23 ? chain.firstSeason + 1 : 0,
    before: inForce.get(address)?.choices ?? [],
    objectionsOnly,
  });

  /** What the mirrors say of a voter's choices (none: taking the ballot back) at the chain's clock. */
  function faultFor(who: number, choices: readonly Choice[], timestamp: number, direct: boolean) {
    const address = chain.addresses[who]!;
    const rules = rulesFor(address, isObjectionsOnly(timestamp));
    const voter = { address, power: chain.powers[who]!, hasBallot: rules.before.length > 0 };
    if (direct && choices.length === 0) return ballotFault(choices, rules);
    const casting = castingFault(voter, choices.length, { timestamp, firstSeason: chain.firstSeason });
    return casting ?? (choices.length === 0 ? withdrawalFault(rules) : ballotFault(choices, rules));
  }

  async function castAll(seed: number, count: number): Promise<void> {
    const random = values(seed);
    const { dao, voters, addresses, placeOf, powers } = chain;
    const [cases, answers, expected]: [unknown[], { value: unknown }[], unknown[]] = [[], [], []];
    for (let run = 0; run < count; run++) {
      const who = random.integer(0, voters.length - 1);
      const address = addresses[who]!;
      const withdraws = random.chance(12);
      const choices = withdraws ? [] : someChoices(random);
      const [verb, args] = withdraws ? ["withdrawBallot", []] : ["castBallot", [choices, ""]];
      const fault = faultFor(who, choices, await chain.timestamp(), !withdraws);
      cases.push({ who, verb, choices });
      const found = await dao.faultOf(address, verb, args);
      if (fault !== undefined || found !== undefined) {
        answers.push(value(found));
        expected.push(fault);
        continue;
      }
      const { logs } = await dao.send(voters[who]!, verb, args);
      const [cast] = parseEventLogs({ abi: listingDaoAbi, logs: logs as never, eventName: "BallotCast" });
      const version = (inForce.get(address)?.version ?? 0) + 1;
      inForce.set(address, { version, choices });
      const entries = choices.map(({ candidate, percent }) => ({ place: placeOf.get(candidate)!, percent }));
      answers.push(value([cast?.args.ballot, cast?.args.power]));
      expected.push([packBallot(entries, version), powers[who]]);
    }
    compareAll(cases, answers, (_, index) => value(expected[index]));
    const faults = new Set(answers.map(({ value: answer }) => (answer as { name?: string } | undefined)?.name));
    expect(faults.size, [...faults].join(" ")).to.be.at.least(7);
    await compareTallies();
  }

  /** Every tally of the season is the sum of the ballots in force. */
  async function compareTallies(): Promise<void> {
    const { dao, addresses, powers, placeOf, firstSeason } = chain;
    const ballots = addresses.map((address, who) => ({
      power: powers[who]!,
      entries: (inForce.get(address)?.choices ?? []).map(({ candidate, percent }) => ({
        place: placeOf.get(candidate)!,
        percent,
      })),
    }));
    const sums = sumBallots(ballots);
    for (const { id, place, support, objection } of await dao.read("candidatesOf", [firstSeason])) {
      expect({ support, objection }, `candidate ${id}`).to.deep.equal(sums.get(place) ?? amountOf(0n, 1));
    }
    for (const address of addresses) {
      const [version, choices] = await dao.read("ballotOf", [firstSeason, address]);
      expect({ version, choices }).to.deep.equal(inForce.get(address) ?? { version: 0, choices: [] });
    }
  }

  it("1,200 ballots and withdrawals in any direction: the same refusals, the same words, the same tallies", async () => {
    await castAll(31, 1_200);
  });

  it("1,200 in the last 24 hours", async () => {
    await chain.networkHelpers.time.increaseTo(objectionsOnlyFrom(chain.firstSeason));
    await castAll(32, 1_200);
  });

  it("1,000 signed ballots: the same hash, the same refusals, and a signature over the mirror's hash counts", async () => {
    const random = values(33);
    const { dao, addresses, firstSeason, ethers, staking } = chain;
    const key = keccak256(toHex("a signer without power"));
    const signer = privateKeyToAccount(key).address;
    const { chainId } = await ethers.provider.getNetwork();
    const none = { address: signer };
    const deployment: Deployed = {
      chainId: Number(chainId),
      contracts: {
        mextToken: none,
        mextStaking: none,
        listingDao: dao,
        governor: none,
        timelock: none,
        council: none,
        revenueAuction: none,
      },
    };
    const timestamp = await chain.timestamp();
    expect(endsAt(firstSeason)).to.be.greaterThan(timestamp);
    expect(await staking.powerIn(signer, BigInt(firstWeekOf(firstSeason)))).to.equal(0n);
    const [cases, answers, expected]: [unknown[], { value: unknown }[], unknown[]] = [[], [], []];
    for (let run = 0; run < 1_000; run++) {
      const withPower = random.chance(30);
      const voter = withPower ? random.pick(addresses) : signer;
      const current = inForce.get(voter)?.version ?? 0;
      const ballot = {
        voter,
        season: random.chance(90) ? firstSeason : random.number(0, 2 ** 32 - 1),
        choices: someChoices(random).filter(({ percent }) => Math.abs(percent) <= 100 && percent !== 0),
        version: random.chance(85) ? current : random.number(0, 2 ** 32 - 1),
        deadline: random.chance(80) ? random.number(timestamp, 2 ** 40 - 1, [timestamp]) : random.number(0, timestamp),
        reason: random.pick(["", "Why not", "é".repeat(random.integer(0, 40))]),
      };
      const hash = ballotHash(deployment, ballot);
      cases.push(ballot);
      const signature: Hex = await sign({ hash, privateKey: key, to: "hex" });
      const found = await dao.faultOf(addresses[0]!, "castSignedBallot", [{ ...ballot, signature }]);
      answers.push(value([await dao.read("hashOf", [{ ...ballot, signature }]), found]));
      // The signer's own signature passes, so that the next refusal is that of a voter without power.
      const passes = { name: voter === signer ? "NoPower" : "InvalidSignature", args: { voter } };
      const without = { address: signer, power: 0n, hasBallot: false };
      const refused =
        voter === signer ? castingFault(without, ballot.choices.length, { timestamp, firstSeason }) : passes;
      expected.push([hash, signatureFault(ballot, { timestamp, version: current }) ?? refused]);
    }
    compareAll(cases, answers, (_, index) => value(expected[index]));
  });
});
