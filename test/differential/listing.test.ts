import { stringToHex } from "viem";
import {
  amountOf,
  type Entry,
  MAX_ENTRIES,
  MAX_PLACES,
  packBallot,
  sumBallots,
  unpackBallot,
} from "../../sdk/mirrors/ballot.ts";
import { checkCaip19 } from "../../sdk/mirrors/caip19.ts";
import {
  councilClosesAt,
  endsAt,
  firstWeekOf,
  isObjectionsOnly,
  nextPhaseAt,
  objectionsOnlyFrom,
  phaseAt,
  SEASON,
  seasonAt,
  startsAt,
  upholdUntil,
  withdrawalsCloseAt,
} from "../../sdk/mirrors/season.ts";
import { isChosen, isForfeit, quorumOf } from "../../sdk/mirrors/tally.ts";
import { type AskingChain, askingChain, type Target } from "./batch.ts";
import { compareAll, value } from "./compare.ts";
import { LAST_SECOND, MOST_AMOUNT, MOST_WEIGHT, type Values, values } from "./values.ts";
import { RULES } from "../support/listing.ts";

const MOST = 2n ** 96n - 1n;

/** Up to 16 entries for different places. */
function someEntries(random: Values): Entry[] {
  const places = random.shuffled(random.times(MAX_PLACES, (place) => place));
  return places.slice(0, random.integer(0, MAX_ENTRIES)).map((place) => ({ place, percent: percent(random) }));
}

const percent = (random: Values): number => random.number(1, 100) * random.pick([1, -1]);

/** The bits of one entry. */
const bitsOf = (entry: Entry | undefined): bigint => (entry === undefined ? 0n : packBallot([entry], 0));

describe("the listing formulas, Solidity against the mirrors", () => {
  let chain: AskingChain;
  let harness: Target;
  before(async () => {
    chain = await askingChain();
    harness = await chain.deploy("ListingHarness");
  });

  it("the season's clock: 4,000 seconds, most of them about a turn of it", async () => {
    const random = values(11);
    const turns = [startsAt, withdrawalsCloseAt, councilClosesAt, objectionsOnlyFrom, endsAt];
    const cases = random.times(4_000, () => {
      const season = random.number(2, seasonAt(LAST_SECOND));
      const turn = random.pick(turns)(season) + random.integer(-2, 2);
      return { at: random.chance(75) ? turn : random.number(SEASON, LAST_SECOND) };
    });
    const answers = await chain.ask<[number, boolean]>(
      harness,
      "clock",
      cases.map(({ at }) => [at]),
    );
    compareAll(cases, answers, ({ at }) => value([seasonAt(at), isObjectionsOnly(at)]));
    // A phase is what the contract's own bounds say.
    const bounds = await chain.ask<Record<string, bigint>>(
      harness,
      "boundsOf",
      cases.map(({ at }) => [seasonAt(at)]),
    );
    const phases = cases.map(({ at }, index) => {
      const found = bounds[index];
      const answer = answers[index];
      if (found === undefined || !("value" in found) || answer === undefined || !("value" in answer))
        return value(null);
      const phase = answer.value[1]
        ? "objectionsOnly"
        : BigInt(at) < found.value["councilClosesAt"]!
          ? "voting"
          : "closing";
      return value([phase, phase === "objectionsOnly" ? found.value["endsAt"] : 0n]);
    });
    compareAll(cases, phases, ({ at }) => {
      const { phase } = phaseAt(at);
      return value([phase, phase === "objectionsOnly" ? nextPhaseAt(at) : 0]);
    });
  });

  it("the bounds of 2,000 seasons", async () => {
    const random = values(12);
    const cases = random.times(2_000, () => random.number(1, seasonAt(LAST_SECOND)));
    const answers = await chain.ask(
      harness,
      "boundsOf",
      cases.map((season) => [season]),
    );
    compareAll(cases, answers, (season) =>
      value({
        startsAt: startsAt(season),
        endsAt: endsAt(season),
        firstWeek: firstWeekOf(season),
        withdrawalsCloseAt: withdrawalsCloseAt(season),
        councilClosesAt: councilClosesAt(season),
        upholdUntil: upholdUntil(season),
      }),
    );
  });

  it("the objections' 24 hours begin and end with 1,000 seasons", async () => {
    const random = values(13);
    const cases = random.times(1_000, () => random.number(1, seasonAt(LAST_SECOND)));
    const seconds = cases.flatMap((season) => {
      const from = objectionsOnlyFrom(season);
      return [from - 1, from, from + SEASON / 14 - 1, from + SEASON / 14];
    });
    const answers = await chain.ask<[number, boolean]>(
      harness,
      "clock",
      seconds.map((at) => [at]),
    );
    const sides = cases.map((_, index) =>
      value(answers.slice(index * 4, index * 4 + 4).map((answer) => "value" in answer && answer.value[1])),
    );
    compareAll(cases, sides, () => value([false, true, true, false]));
  });

  it("packing: 3,000 ballots read entry by entry, found by place, and raised by a version", async () => {
    const random = values(14);
    const cases = random.times(3_000, () => ({
      entries: someEntries(random),
      version: random.number(0, 2 ** 32 - 2),
      place: random.integer(0, MAX_PLACES - 1),
    }));
    const answers = await chain.ask(
      harness,
      "unpack",
      cases.map(({ entries, version }) => [packBallot(entries, version)]),
    );
    compareAll(cases, answers, ({ entries, version }) => {
      const all = Array.from({ length: MAX_ENTRIES }, (_, i) => entries[i] ?? { place: 0, percent: 0 });
      return value([version, all.map(({ place }) => place), all.map((entry) => entry.percent)]);
    });
    const found = await chain.ask(
      harness,
      "find",
      cases.map(({ entries, version, place }) => [packBallot(entries, version), place]),
    );
    compareAll(cases, found, ({ entries, version, place }) => {
      const share = entries.find((entry) => entry.place === place)?.percent ?? 0;
      return value([share, packBallot(entries, version + 1)]);
    });
  });

  it("unpacking: 3,000 words of any entries, read alike up to the first without a percent", async () => {
    const random = values(15);
    const cases = random.times(3_000, () => {
      const entries = random.times(MAX_ENTRIES, () =>
        random.chance(8) ? 0n : (BigInt(random.integer(1, 100)) << 7n) | BigInt(random.integer(0, 127)),
      );
      const word = entries.reduce((packed, entry, index) => packed | (entry << BigInt(14 * index)), 0n);
      return word | (BigInt(random.number(0, 2 ** 32 - 1)) << 224n);
    });
    const answers = await chain.ask<[number, bigint[], number[]]>(
      harness,
      "unpack",
      cases.map((word) => [word]),
    );
    const read = answers.map((answer) => {
      if (!("value" in answer)) return answer;
      const [version, places, percents] = answer.value;
      const empty = percents.indexOf(0);
      const length = empty === -1 ? MAX_ENTRIES : empty;
      return value({
        version,
        entries: places.slice(0, length).map((place, i) => ({ place, percent: percents[i] })),
      });
    });
    compareAll(cases, read, (word) => value(unpackBallot(word)));
  });

  it("recounts: 2,000 candidates, each through 8 recounts by several voters", async () => {
    const random = values(16);
    const cases = random.times(2_000, () => {
      const place = random.integer(0, MAX_PLACES - 1);
      const powers = random.times(3, () => random.between(0n, MOST_WEIGHT / 8n));
      const inForce = new Map<number, Entry>();
      const recounts = random.times(8, () => {
        const voter = random.integer(0, 2);
        const former = inForce.get(voter);
        const entry = random.chance(20) ? undefined : { place, percent: percent(random) };
        if (entry === undefined) inForce.delete(voter);
        else inForce.set(voter, entry);
        return { power: powers[voter] ?? 0n, former: bitsOf(former), entry: bitsOf(entry) };
      });
      const facts = {
        season: random.number(1, 2 ** 32 - 1),
        place,
        fate: random.integer(0, 6),
        objected: random.chance(50),
        isMotion: random.chance(50),
        support: random.between(0n, 2n ** 94n),
        objection: random.between(0n, 2n ** 94n),
      };
      const ballots = [...inForce].map(([voter, entry]) => ({ power: powers[voter] ?? 0n, entries: [entry] }));
      return { facts, recounts, ballots };
    });
    const answers = await chain.ask(
      harness,
      "recount",
      cases.map(({ facts, recounts }) => [
        facts,
        recounts.map(({ power }) => power),
        recounts.map(({ former }) => former),
        recounts.map(({ entry }) => entry),
      ]),
    );
    compareAll(cases, answers, ({ facts, ballots }) => {
      const sum = sumBallots(ballots).get(facts.place) ?? { support: 0n, objection: 0n };
      return value({
        ...facts,
        support: facts.support + sum.support,
        objection: facts.objection + sum.objection,
      });
    });
  });

  it("amountOf: 3,000 shares of powers up to all weight there is", async () => {
    const random = values(17);
    const cases = random.times(3_000, () => ({ power: random.between(0n, MOST_WEIGHT), share: percent(random) }));
    const empty = { season: 1, place: 0, fate: 0, objected: false, isMotion: false, support: 0n, objection: 0n };
    const answers = await chain.ask(
      harness,
      "recount",
      cases.map(({ power, share }) => [empty, [power], [0n], [bitsOf({ place: 0, percent: share })]]),
    );
    compareAll(cases, answers, ({ power, share }) => value({ ...empty, ...amountOf(power, share) }));
  });

  it("the quorum: 3,000 total powers and shares", async () => {
    const random = values(18);
    const cases = random.times(3_000, () => ({
      rules: { ...RULES, quorumBps: random.number(50, 2_000), quorumFloorBps: random.number(5, 100) },
      total: random.between(0n, MOST_WEIGHT, [5n * 10n ** 25n]),
      genesis: random.chance(50) ? MOST_AMOUNT : random.between(1n, MOST_AMOUNT),
    }));
    const answers = await chain.ask(
      harness,
      "quorumOf",
      cases.map(({ rules, total, genesis }) => [rules, total, genesis]),
    );
    compareAll(cases, answers, ({ rules, total, genesis }) => value(quorumOf(rules, total, genesis)));
  });

  it("chosen and forfeited: 4,000 counts about the quorum and about each other", async () => {
    const random = values(19);
    const cases = random.times(4_000, () => {
      const quorum = random.between(0n, MOST);
      const support = random.between(0n, MOST, [quorum]);
      const objection = random.between(0n, MOST, [quorum, support]);
      return { quorum, facts: { season: 1, place: 0, fate: 0, objected: false, isMotion: false, support, objection } };
    });
    const answers = await chain.ask(
      harness,
      "judge",
      cases.map(({ facts, quorum }) => [facts, quorum]),
    );
    compareAll(cases, answers, ({ facts, quorum }) => value([isChosen(facts, quorum), isForfeit(facts, quorum)]));
  });

  it("CAIP-19: 5,000 mutations of good names and 2,000 texts of any bytes", async () => {
    const random = values(20);
    const good = [
      "eip155:1/erc20:0x6b175474e89094c44da98b954eedeac495271d0f",
      "eip155:1/slip44:60",
      "eip155:59144/slip44:0",
      "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v",
      "bip122:000000000019d6689c085ae165831e93/slip44:0",
      "cosmos:cosmoshub-3/slip44:118",
      `abc:_/token:${"a".repeat(128)}`,
      `${"z".repeat(8)}:${"Z".repeat(32)}/${"n".repeat(8)}:.-%`,
    ];
    const letters = [..."0019azAZfgx-_.%:/ @`{[", "\0", "\x7f", "é", "ß", "龍"];
    const mutated = random.times(5_000, () => {
      let id = random.pick(good);
      for (let cut = random.integer(0, 3); cut > 0; cut--) {
        const at = random.integer(0, id.length);
        const inserted = random.pick(["", random.pick(letters), random.pick(letters).repeat(random.integer(1, 40))]);
        id = id.slice(0, at) + inserted + id.slice(at + random.integer(0, random.pick([0, 1, 2, 40])));
      }
      return id;
    });
    const anything = random.times(2_000, () =>
      random
        .times(random.integer(0, 60), () =>
          random.pick([random.pick(letters), String.fromCharCode(random.integer(0, 0x7ff))]),
        )
        .join(""),
    );
    const cases = [...good, ...mutated, ...anything];
    const answers = await chain.ask(
      harness,
      "check",
      cases.map((id) => [stringToHex(id)]),
    );
    compareAll(cases, answers, (id) => {
      const check = checkCaip19(id);
      return value(check.ok ? [true, stringToHex(id).length / 2 - 1] : [false, check.position]);
    });
  });
});
