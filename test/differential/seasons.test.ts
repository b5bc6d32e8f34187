import { expect } from "chai";
import { type Address, parseEventLogs } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { entryFor, feeOf } from "../../sdk/mirrors/bond.ts";
import { amountOf } from "../../sdk/mirrors/ballot.ts";
import { stateOf } from "../../sdk/mirrors/candidateState.ts";
import {
  councilListingFault,
  type Judged,
  objectionFault,
  suspensionFault,
  upholdFault,
} from "../../sdk/mirrors/council.ts";
import { rulesOf } from "../../sdk/mirrors/parameters.ts";
import { dateDueAt, isDormant, isOverdue } from "../../sdk/mirrors/registry.ts";
import {
  applicationSeasonAt,
  endsAt,
  firstSeasonAt,
  firstWeekOf,
  seasonAt,
  startsAt,
} from "../../sdk/mirrors/season.ts";
import { isShielded, shieldedThrough } from "../../sdk/mirrors/shield.ts";
import { byRank, type Outcome, quorumOf, settleSeason, type Standing } from "../../sdk/mirrors/tally.ts";
import { candidateStates, type Choice, type Parameters } from "../../sdk/types.ts";
import { tokenId } from "../support/listing.ts";
import { GENESIS, MEXT } from "../support/staking.ts";
import { plain } from "./compare.ts";
import { type Values, values } from "./values.ts";
import { type Applied, DIGEST, listingWorld, standingIn, tokenIn, type World } from "./world.ts";

const SEASONS = 120;
/** Seasons in which all places are taken, and some more than once. */
const isCrowded = (index: number): boolean => index % 25 === 7;

/** Counts of what happened, so that a life in which something never did is no comparison. */
const seen: Record<string, number> = {};
const saw = (what: string, count = 1): void => void (seen[what] = (seen[what] ?? 0) + count);

type Written = World["book"]["rules"][number];

function someRules(random: Values): Parameters {
  return {
    bond: random.between(1_000n * MEXT, 20_000n * MEXT),
    feeBps: random.number(0, 5_000),
    quorumBps: random.pick([50, 200, random.number(50, 800), random.number(50, 2_000)]),
    quorumFloorBps: random.pick([5, 10, random.number(5, 100)]),
    communityShareBps: random.pick([7_000, 7_000, 8_000, 10_000]),
    slots: random.pick([1, 2, 2, 3, 5, 16]),
    councilObjections: random.integer(0, 4),
    tradingStartWithin: random.number(86_400, 60 * 86_400),
    dormantAfter: random.number(30 * 86_400, 180 * 86_400),
  };
}

describe("real seasons, the listing DAO against the mirrors", function () {
  this.timeout(900_000);
  const random = values(51);
  let world: World;
  before(async () => {
    world = await listingWorld();
    const { timestamp } = (await world.ethers.provider.getBlock(await deployedIn()))!;
    expect(world.firstSeason).to.equal(firstSeasonAt(timestamp));
  });

  const deployedIn = async (): Promise<number> => {
    const { dao, ethers } = world;
    let [least, most] = [0, await ethers.provider.getBlockNumber()];
    while (least < most) {
      const middle = Math.floor((least + most) / 2);
      if ((await ethers.provider.getCode(dao.address, middle)) === "0x") least = middle + 1;
      else most = middle;
    }
    return least;
  };
  const now = async (): Promise<number> => world.networkHelpers.time.latest();
  const rules = (season: number): Parameters => rulesOf(world.book.rules as [Written, ...Written[]], season).parameters;
  const clockOf = async (candidate: Applied) => ({
    timestamp: await now(),
    nextToSettle: world.book.nextToSettle,
    quorum: world.book.quorums.get(candidate.season) ?? 0n,
  });
  const judged = (one: Applied): Judged => ({ ...one, isMotion: one.motionOn > 0 });
  /** A fault of the mirror in the words of the chain. */
  const numbered = (fault: { name: string; args: object } | undefined) =>
    fault?.name === "WrongState"
      ? { ...fault, args: { ...fault.args, state: candidateStates.indexOf((fault.args as { state: never }).state) } }
      : fault;

  /** Asks whether the contract refuses an act as the mirror does; true if it may be done. */
  async function agreed(
    from: { address: string },
    functionName: string,
    args: readonly unknown[],
    fault: { name: string; args: object } | undefined,
  ): Promise<boolean> {
    const found = await world.dao.faultOf(from.address as Address, functionName, args);
    expect(plain(found), `${functionName} ${plain(args)}`).to.equal(plain(numbered(fault)));
    saw(`${functionName} ${fault?.name ?? "done"}`);
    return fault === undefined;
  }

  async function applications(index: number, season: number): Promise<void> {
    const { book, dao, teams, apply, move } = world;
    const mine = rules(season);
    const wanted = isCrowded(index)
      ? 68
      : index % 11 === 0
        ? 0
        : random.pick([random.integer(1, 8), random.integer(8, 16), 16]);
    for (let tried = 0; tried < wanted; tried++) {
      const entry = entryFor(standingIn(book, season), mine, 64);
      expect(await dao.read("leastBond", [])).to.equal(entry.least);
      const bond = random.chance(60) ? entry.least : entry.least + random.between(1n, 500n * MEXT);
      const team = random.integer(0, teams.length - 1);
      const n = random.integer(1, isCrowded(index) ? 500 : 40);
      const asset = tokenIn(book, tokenId(n));
      const twice = standingIn(book, season).some(
        (one) => one.token === tokenId(n) && one.applicant === team && one.motionOn === 0,
      );
      const running = [...book.listings.values()].filter(({ delistedAt }) => delistedAt === 0);
      const shielded = running.filter(({ shieldSeason }) => isShielded(shieldSeason, season));
      const pools = [shielded, running, running, [...book.listings.values()]].filter(({ length }) => length > 0);
      const listing = pools.length > 0 ? random.pick(random.pick(pools)).id : undefined;
      if (!isCrowded(index) && random.chance(25) && listing !== undefined) {
        const record = book.listings.get(listing)!;
        const moved = standingIn(book, season).some((one) => one.motionOn === listing);
        const fault =
          record.delistedAt > 0
            ? { name: "ListingEnded", args: { listing, delistedAt: record.delistedAt } }
            : isShielded(record.shieldSeason, season)
              ? { name: "ListingShielded", args: { listing, throughSeason: shieldedThrough(record.shieldSeason) } }
              : moved
                ? { name: "DuplicateMotion", args: { listing, season } }
                : undefined;
        if (await agreed(teams[team]!, "fileMotion", [listing, "d", DIGEST, bond, bond], fault)) {
          await move(team, season, listing, bond, mine.feeBps);
        }
        continue;
      }
      if (asset.isListed || asset.suspended > 0 || twice) {
        saw("no application possible");
        continue;
      }
      const applied = await apply(team, season, n, bond, mine.feeBps);
      expect(applied.fee).to.equal(feeOf(bond, mine.feeBps));
      if (entry.displaced !== undefined) {
        expect(book.candidates.get(entry.displaced)!.fate).to.equal("Displaced");
        saw("displaced");
      }
    }
    const leaving = standingIn(book, season).filter(() => !isCrowded(index) && random.chance(4));
    for (const one of leaving) {
      await dao.send(teams[one.applicant]!, "withdrawCandidate", [one.id]);
      one.fate = "Withdrawn";
    }
  }

  async function ballots(season: number): Promise<void> {
    const { book, dao, voters, staking } = world;
    const live = standingIn(book, season);
    if (live.length === 0) return;
    const week = BigInt(firstWeekOf(season));
    // Most eyes are on a few, so that there is something to win, to refuse and to tie.
    const motions = live.filter(({ motionOn }) => motionOn > 0);
    const noticed = [...random.shuffled(motions).slice(0, 1), ...random.shuffled(live)].slice(0, random.integer(2, 6));
    const favour = random.pick([50, 75, 95]);
    for (const voter of voters) {
      if (random.chance(15)) continue;
      const power = BigInt(await staking.powerIn(voter.address, week));
      const from = random.chance(80) ? noticed : live;
      const chosen = random.shuffled([...new Set(from)]).slice(0, random.pick([1, 2, 4, 5, 10]));
      const share = Math.floor(100 / chosen.length);
      // A motion is as often opposed as supported, so that some fail in spite of their quorum.
      const choices: Choice[] = chosen.map(({ id, motionOn }) => ({
        candidate: id,
        percent: random.chance(motionOn > 0 ? 55 : favour) ? share : -share,
      }));
      await dao.send(voter, "castBallot", [choices, ""]);
      for (const { candidate, percent } of choices) {
        const one = book.candidates.get(candidate)!;
        const amount = amountOf(power, percent);
        one.support += amount.support;
        one.objection += amount.objection;
      }
    }
  }

  async function objections(season: number): Promise<void> {
    const { book, dao, council } = world;
    let used = 0;
    for (let tried = random.integer(0, 4); tried > 0; tried--) {
      const one = random.pick(random.chance(85) ? standingIn(book, season) : [...book.candidates.values()]);
      if (one === undefined) return;
      const text = { reasonLength: 6, hasDigest: true };
      const most = rules(season).councilObjections;
      const fault = objectionFault(judged(one), await clockOf(one), { councilObjections: most, used }, text);
      if (!(await agreed(council, "objectTo", [one.id, "reason", DIGEST], fault))) continue;
      await dao.send(council, "objectTo", [one.id, "reason", DIGEST]);
      one.objected = true;
      tokenIn(book, one.token).objectedIn = season;
      used++;
    }
  }

  async function settle(season: number): Promise<void> {
    const { book, dao, staking, deployer, list, delist } = world;
    const live = standingIn(book, season);
    const { logs, blockNumber } = await dao.send(deployer, "settle", []);
    const { timestamp } = (await world.ethers.provider.getBlock(blockNumber))!;
    if (live.length === 0) {
      const [idle] = parseEventLogs({ abi: listingDaoAbi, logs: logs as never, eventName: "SeasonsIdle" });
      expect(idle?.args).to.deep.equal({ first: season, last: season });
      book.nextToSettle = season + 1;
      return saw("idle");
    }
    const mine = rules(season);
    const totalPower = BigInt(await staking.totalPowerIn(BigInt(firstWeekOf(season))));
    const quorum = quorumOf(mine, totalPower, GENESIS);
    const isVoid = (one: Applied): boolean => {
      if (one.motionOn === 0) return tokenIn(book, one.token).voidThrough >= season;
      const listing = book.listings.get(one.motionOn)!;
      return listing.delistedAt > 0 || isShielded(listing.shieldSeason, season);
    };
    const standings: Standing[] = live.map((one) => ({ ...one, isMotion: one.motionOn > 0, isVoid: isVoid(one) }));
    const result = settleSeason(standings, { quorum, slots: mine.slots });
    const forfeited = live.filter(({ id }) => result.outcomes.get(id) === "Forfeited");
    const burned = forfeited.reduce((sum, { bond }) => sum + bond, 0n);
    const [settled] = parseEventLogs({ abi: listingDaoAbi, logs: logs as never, eventName: "SeasonSettled" });
    expect(plain(settled?.args)).to.equal(plain({ season, quorum, totalPower, winners: result.winners, burned }));
    expect(result.winners).to.deep.equal(
      live
        .filter(({ id }) => result.winners.includes(id))
        .sort(byRank)
        .map(({ id }) => id),
    );
    book.nextToSettle = season + 1;
    book.quorums.set(season, quorum);
    for (const one of live) {
      const outcome = result.outcomes.get(one.id)!;
      saw(`${one.motionOn > 0 ? "motion" : "candidate"} ${outcome}`);
      if (outcome === "Forfeited") one.bond = 0n;
      if (outcome === "Void") one.fate = "Void";
      if (one.motionOn > 0 && outcome === "Won") {
        one.fate = "Won";
        delist(book.listings.get(one.motionOn)!, timestamp, mine.tradingStartWithin);
      }
      if (result.shields.includes(one.id)) book.listings.get(one.motionOn)!.shieldSeason = season;
    }
    for (const id of result.winners) {
      const one = book.candidates.get(id)!;
      const asset = tokenIn(book, one.token);
      asset.voidThrough = season + 1;
      one.fate = result.outcomes.get(id) as "Won" | "Suspended";
      if (one.fate === "Won") list(one, false, timestamp, mine.tradingStartWithin);
      else asset.suspended = id;
    }
    const ranks = live.filter(({ id }) =>
      (["Won", "Suspended", "Outranked"] as (Outcome | undefined)[]).includes(result.outcomes.get(id)),
    );
    if (new Set(ranks.map(({ support }) => support)).size < ranks.length) saw("tie");
    saw("season");
    if (live.length >= 8) saw("season of 8 and more");
    if (live.length === 64) saw("season of 64");
  }

  /** What council, timelock and anybody do with what was settled. */
  async function aftermath(season: number): Promise<void> {
    const { book, dao, council, timelock, deployer, list, delist } = world;
    for (const one of [...book.candidates.values()].filter(({ fate }) => fate === "Suspended")) {
      if (random.chance(50)) {
        const fault = upholdFault(judged(one), await clockOf(one));
        if (await agreed(timelock, "upholdObjection", [one.id], fault)) {
          if (random.chance(40)) continue;
          await dao.send(timelock, "upholdObjection", [one.id]);
          one.fate = "Upheld";
          tokenIn(book, one.token).suspended = 0;
        }
        continue;
      }
      const fault = suspensionFault(judged(one), await clockOf(one));
      if (!(await agreed(deployer, "listSuspended", [one.id], fault))) continue;
      await dao.send(deployer, "listSuspended", [one.id]);
      one.fate = "Won";
      tokenIn(book, one.token).suspended = 0;
      list(one, false, await now(), rules(one.season).tradingStartWithin);
    }
    const recent = [...book.candidates.values()].filter((one) => one.season > season - 8);
    for (let tried = 0; tried < 4 && recent.length > 0; tried++) {
      const one = random.pick(recent);
      const asset = tokenIn(book, one.token);
      const coming = applicationSeasonAt(await now(), world.firstSeason);
      const count = (of: number): number =>
        standingIn(book, of).filter((other) => other.token === one.token && other.motionOn === 0).length;
      const facts = { ...asset, token: one.token, candidacies: { running: count(season), coming: count(coming) } };
      const share = rules(season).communityShareBps;
      const fault = councilListingFault(judged(one), facts, await clockOf(one), book.tally, share);
      if (!(await agreed(council, "listByCouncil", [one.id], fault))) continue;
      await dao.send(council, "listByCouncil", [one.id]);
      list(one, true, await now(), rules(season).tradingStartWithin);
    }
    const running = [...book.listings.values()].filter(({ delistedAt }) => delistedAt === 0);
    for (const listing of running.filter(() => random.chance(10))) {
      await dao.send(timelock, "delist", [listing.id]);
      delist(listing, await now(), rules(season).tradingStartWithin);
    }
    for (const listing of book.listings.values()) {
      const date = BigInt((await now()) + 40 * 86_400);
      if (listing.delistedAt === 0 && listing.tradingStartsAt === 0 && random.chance(40)) {
        await dao.send(council, "postTradingStart", [listing.id, date, "market"]);
        listing.tradingStartsAt = Number(date);
      }
      if (listing.delistedAt > 0 && listing.lastWithdrawalAt === 0 && random.chance(40)) {
        await dao.send(council, "postLastWithdrawal", [listing.id, date, "notice"]);
        listing.lastWithdrawalAt = Number(date);
      }
      if (listing.delistedAt === 0 && random.chance(20)) {
        const team = world.teams[book.candidates.get(listing.candidate)!.applicant]!;
        await dao.send(team, "postUpdate", [listing.id, "d", DIGEST]);
        listing.updatedAt = await now();
      }
    }
  }

  /** Everything that a page shows, against the model and the mirrors. */
  async function comparePages(season: number): Promise<void> {
    const { book, dao } = world;
    const timestamp = await now();
    const tally = await dao.read("tally", []);
    expect(plain(tally)).to.equal(plain(book.tally));
    const pages = await dao.read("listingsOf", [1, 1_000_000]);
    expect(pages.length).to.equal(book.listings.size);
    const { dormantAfter } = rules(seasonAt(timestamp));
    for (const page of pages) {
      const listing = book.listings.get(page.id)!;
      const { tradingDueAt, tradingStartsAt, updatedAt, delistedAt, withdrawalDueAt, lastWithdrawalAt } = page;
      const dates = { tradingDueAt, tradingStartsAt, updatedAt, delistedAt, withdrawalDueAt, lastWithdrawalAt };
      const { id, candidate, shieldSeason: _, ...expected } = listing;
      expect(dates, `listing ${id}`).to.deep.equal(expected);
      expect(page.candidate).to.equal(candidate);
      expect(page.overdue).to.equal(isOverdue(dates, timestamp));
      expect(page.dormant).to.equal(isDormant(dates, { dormantAfter }, timestamp));
      saw(`listing ${page.overdue ? "overdue" : "in time"}`);
      saw(`listing ${page.dormant ? "dormant" : "awake"}`);
      if (page.origin === 1 && delistedAt === 0 && page.season === season - 1) {
        expect(page.tradingDueAt).to.be.at.least(dateDueAt(endsAt(season - 1), rules(season - 1)));
      }
    }
    for (const of of [season - 1, season, season + 1]) {
      for (const page of await dao.read("candidatesOf", [of])) {
        const one = book.candidates.get(page.id)!;
        const clock = await clockOf(one);
        expect(candidateStates[page.state], `candidate ${page.id}`).to.equal(stateOf(one, clock));
        const counted = { support: page.support, objection: page.objection, bond: page.bond, fee: page.fee };
        const { support, objection, bond, fee } = one;
        expect(counted, `candidate ${page.id}`).to.deep.equal({ support, objection, bond, fee });
        saw("candidate page");
      }
    }
  }

  /** At the last second of some dates that fall into the season, and one second later. */
  async function compareAtTurns(season: number): Promise<void> {
    const { book, networkHelpers } = world;
    const { dormantAfter } = rules(season);
    const dates = [...book.listings.values()]
      .filter(({ delistedAt }) => delistedAt === 0 || random.chance(30))
      .flatMap(({ tradingDueAt, withdrawalDueAt, updatedAt }) => [
        tradingDueAt,
        withdrawalDueAt,
        updatedAt + dormantAfter,
      ]);
    for (const date of random
      .shuffled(dates)
      .slice(0, 8)
      .sort((a, b) => a - b)) {
      if (date <= (await now()) || date >= endsAt(season) - 2) continue;
      await networkHelpers.time.increaseTo(date);
      await comparePages(season);
      await networkHelpers.time.increaseTo(date + 1);
      await comparePages(season);
      saw("turn of a date");
    }
  }

  it(`${SEASONS} seasons settle as the mirrors do, and every page and refusal on the way is theirs`, async () => {
    const { book, dao, networkHelpers, timelock, staking, voters } = world;
    // The two seasons before the first, in which one only applies.
    for (let index = 0; index <= SEASONS; index++) {
      const season = index === 0 ? world.firstSeason - 1 : world.firstSeason + index - 1;
      if (index > 0) {
        await networkHelpers.time.increaseTo(startsAt(season) + random.pick([0, 1, random.integer(0, 400_000)]));
        if (season - 1 >= world.firstSeason) await settle(season - 1);
        await aftermath(season);
      } else if (seasonAt(await now()) < season) {
        await networkHelpers.time.increaseTo(startsAt(season));
      }
      if (random.chance(30)) {
        const parameters = someRules(random);
        await dao.send(timelock, "setParameters", [parameters]);
        book.rules.push({ fromSeason: season + 1, parameters });
      }
      if (random.chance(30)) await staking.stakeFor(random.pick(voters), 1, random.between(1n, 100_000n * MEXT));
      await applications(index, season + 1);
      if (index > 0) {
        await ballots(season);
        await objections(season);
      }
      await comparePages(season);
      await compareAtTurns(season);
    }
    const least: Record<string, number> = {
      ...{ season: 100, "season of 64": 3, tie: 12, idle: 3, displaced: 4, "season of 8 and more": 50 },
      ...{ "candidate Won": 100, "candidate Suspended": 10, "candidate Outranked": 20, "candidate BelowQuorum": 50 },
      ...{ "candidate Refused": 30, "candidate Forfeited": 30, "candidate Void": 10 },
      ...{ "motion Won": 10, "motion Forfeited": 5, "motion Void": 1, "motion BelowQuorum": 5, "motion Refused": 3 },
      ...{ "fileMotion ListingShielded": 3, "fileMotion done": 30, "listByCouncil done": 3, "objectTo done": 30 },
      ...{
        "upholdObjection done": 3,
        "listSuspended done": 3,
        "listing overdue": 100,
        "listing dormant": 100,
        "turn of a date": 20,
      },
    };
    const short = Object.entries(least).filter(([what, count]) => (seen[what] ?? 0) < count);
    expect(short, plain(seen)).to.deep.equal([]);
  });
});
