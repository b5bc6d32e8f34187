import { bondFault, entryFor, feeOf } from "../../sdk/mirrors/bond.ts";
import { countOutcome, fates, stateOf } from "../../sdk/mirrors/candidateState.ts";
import {
  type Clock,
  councilListingFault,
  councilMayList,
  type Judged,
  objectionFault,
  suspensionFault,
  type TokenFacts,
  upholdFault,
} from "../../sdk/mirrors/council.ts";
import { parameterBounds, parameterFault, rulesOf } from "../../sdk/mirrors/parameters.ts";
import { councilClosesAt, endsAt, seasonAt, startsAt, unsettledSeason, upholdUntil } from "../../sdk/mirrors/season.ts";
import {
  lastWithdrawalFault,
  TRADING_STARTS_WITHIN,
  tradingStartFault,
  WITHDRAWABLE_FOR,
} from "../../sdk/mirrors/registry.ts";
import { isShielded, shieldedThrough } from "../../sdk/mirrors/shield.ts";
import { candidateStates, type CandidateState, type Parameters } from "../../sdk/types.ts";
import { type Answer, type AskingChain, askingChain, type Target } from "./batch.ts";
import { compareAll, faultOr, value } from "./compare.ts";
import { MEXT, MOST_AMOUNT, type Values, values } from "./values.ts";
import { stringToHex } from "viem";

const ID = 7;
const MOST = 2n ** 96n - 1n;
const DIGEST = "0x" + "d1".repeat(32);

type Case = { judged: Judged; clock: Clock };

/** A candidate of some season about the running one, at the chain's clock. */
function someCandidate(random: Values, timestamp: number): Case {
  const running = seasonAt(timestamp);
  const quorum = random.between(0n, MOST);
  const support = random.between(0n, MOST, [quorum]);
  const objection = random.pick([0n, support, random.between(0n, MOST, [quorum, support])]);
  const judged = {
    id: ID,
    season: random.chance(3) ? 0 : running + random.integer(-7, 2),
    fate: random.chance(50) ? "Standing" : random.pick(fates),
    support,
    objection,
    isMotion: random.chance(15),
    objected: random.chance(20),
  };
  return { judged, clock: { timestamp, nextToSettle: running + random.pick([0, 0, 0, 1, -1, -2]), quorum } };
}

/** The same as the harness takes it. */
const factsOf = ({ judged, clock }: Case) => ({
  ...judged,
  fate: fates.indexOf(judged.fate),
  quorum: clock.quorum,
  nextToSettle: clock.nextToSettle,
});

/** States are numbers on the chain and words in the mirrors, in errors too. */
function inWords(answer: Answer<unknown>): Answer<unknown> {
  if ("value" in answer) return value(candidateStates[Number(answer.value)]);
  const { error } = answer;
  if (typeof error === "string" || error.name !== "WrongState") return answer;
  const state = candidateStates[Number(error.args.state)];
  return { error: { name: error.name, args: { ...error.args, state } } } as unknown as Answer<unknown>;
}

const textError = (answer: Answer<unknown>): Answer<unknown> => {
  if ("value" in answer || typeof answer.error === "string" || answer.error.name !== "TextLength") return answer;
  const field = answer.error.args.field.replace(/(00)*$/, "");
  return { error: { name: "TextLength", args: { ...answer.error.args, field } } } as unknown as Answer<unknown>;
};

/** What the mirror names as text the chain names in bytes. */
const inBytes = (fault: { name: string; args: object } | undefined) =>
  fault?.name === "TextLength" ? { ...fault, args: { ...fault.args, field: stringToHex("reason") } } : fault;

describe("the formulas that ask the listing's state, Solidity against the mirrors", () => {
  let chain: AskingChain;
  let harness: Target;
  before(async () => {
    chain = await askingChain();
    const libraries: Record<string, string> = {};
    for (const name of ["Applications", "Registry"]) libraries[name] = (await chain.deploy(name)).address;
    harness = await chain.deploy("StateHarness", libraries);
  });

  /** Asks about `count` cases at each of 24 seconds about the turns that matter. */
  async function overTime<One>(
    functionName: string,
    count: number,
    make: (timestamp: number) => One,
    args: (one: One) => unknown[],
  ): Promise<{ cases: One[]; answers: Answer<unknown>[] }> {
    const [cases, answers]: [One[], Answer<unknown>[]] = [[], []];
    const { timestamp } = (await chain.ethers.provider.getBlock("latest"))!;
    let season = seasonAt(timestamp) + 1;
    // An objection of the season two before can be upheld until two days into this one.
    const turns = [startsAt, (s: number) => upholdUntil(s - 3), councilClosesAt, endsAt];
    for (let round = 0; round < 2; round++, season += 2) {
      for (const turn of turns) {
        for (const second of [-1, 0, 1]) {
          const at = turn(season) + second;
          await chain.mineAt(at);
          const made = Array.from({ length: count }, () => make(at));
          answers.push(...(await chain.attempt(harness, functionName, made.map(args), 60)));
          cases.push(...made);
        }
      }
    }
    return { cases, answers };
  }

  it("a candidate's state: 2,400 of every fate and count, at the turns of the season", async () => {
    const random = values(21);
    const { cases, answers } = await overTime(
      "stateOf",
      100,
      (timestamp) => someCandidate(random, timestamp),
      (one) => [factsOf(one)],
    );
    compareAll(cases, answers.map(inWords), ({ judged, clock }) => value(stateOf(judged, clock)));
    // Settled ones whose fate is open: the count alone says it.
    const settled = cases.flatMap((one, index) => {
      const open = one.judged.season > 0 && one.judged.fate === "Standing";
      const over = endsAt(one.judged.season) <= one.clock.timestamp && one.judged.season < one.clock.nextToSettle;
      return open && over ? [{ ...one, answer: inWords(answers[index]!) }] : [];
    });
    const often = [...settled, ...settled, ...settled];
    compareAll(
      often,
      often.map(({ answer }) => answer),
      ({ judged, clock }) => value(countOutcome(judged, clock.quorum)),
    );
  });

  it("shields: 2,000 seasons of a failed motion and of the next one", async () => {
    const random = values(22);
    const cases = random.times(2_000, () => {
      const shield = random.chance(10) ? 0 : random.number(1, 10_000);
      return { shield, season: random.chance(70) ? shield + random.integer(0, 4) : random.number(1, 10_000) };
    });
    const answers = await chain.attempt(
      harness,
      "isShielded",
      cases.map(({ shield, season }) => [shield, season]),
    );
    compareAll(cases, answers, ({ shield, season }) => value(isShielded(shield, season)));
    const last = random.times(1_000, () => random.number(1, 10_000));
    const ends = await chain.attempt<boolean>(
      harness,
      "isShielded",
      last.flatMap((shield) =>
        [shieldedThrough(shield), shieldedThrough(shield) + 1].map((season) => [shield, season]),
      ),
    );
    compareAll(
      last,
      last.map((_, i) => value([ends[i * 2], ends[i * 2 + 1]])),
      () => value([value(true), value(false)]),
    );
  });

  it("parameters: the rules of 1,500 seasons after up to 6 changes", async () => {
    const random = values(23);
    const cases = random.times(1_500, () => {
      let season = random.integer(1, 50);
      const changes = random.times(random.integer(1, 7), (index) => ({
        fromSeason: index === 0 ? season : (season += random.integer(1, 5)),
      }));
      return { changes: changes as [{ fromSeason: number }], season: random.integer(0, 90) };
    });
    const answers = await chain.attempt(
      harness,
      "rulesOf",
      cases.map(({ changes, season }) => [changes.map(({ fromSeason }) => fromSeason), season]),
      50,
    );
    compareAll(cases, answers, ({ changes, season }) => value(changes.indexOf(rulesOf(changes, season)) + 1));
  });

  it("parameters: 2,000 sets within and about their bounds", async () => {
    const random = values(24);
    const widths: Record<keyof Parameters, bigint> = {
      ...{ bond: MOST, feeBps: 65_535n, quorumBps: 65_535n, quorumFloorBps: 65_535n, communityShareBps: 65_535n },
      ...{ slots: 255n, councilObjections: 255n, tradingStartWithin: 2n ** 24n - 1n, dormantAfter: 2n ** 24n - 1n },
    };
    const cases = random.times(2_000, () => {
      const spoiled = random.pick([...Object.keys(parameterBounds), "none"]);
      const drawn = Object.entries(parameterBounds).map(([name, [least, most]]) => {
        const width = widths[name as keyof Parameters];
        const found = name === spoiled ? random.between(0n, width, [least, most]) : random.between(least, most);
        return [name, name === "bond" ? found : Number(found)];
      });
      return Object.fromEntries(drawn) as Parameters;
    });
    const answers = await chain.attempt(
      harness,
      "setParameters",
      cases.map((parameters) => [parameters]),
    );
    const named = answers.map((answer) => {
      if ("value" in answer) return value(null);
      if (typeof answer.error === "string" || answer.error.name !== "ParameterOutOfBounds") return answer;
      const { name } = answer.error.args;
      return {
        error: { ...answer.error.args, name: Buffer.from(name.slice(2), "hex").toString().replace(/\0+$/, "") },
      };
    });
    compareAll(cases, named as Answer<unknown>[], (parameters) => {
      const fault = parameterFault(parameters);
      return fault === undefined ? value(null) : { error: fault };
    });
  });

  it("entering: 150 seasons, most of them full, and 10 bonds for each", async function () {
    this.timeout(300_000);
    const random = values(25);
    const season = 9_999;
    const [cases, answers]: [object[], Answer<unknown>[]] = [[], []];
    const mirrored: unknown[] = [];
    const filler = new chain.ethers.Contract(
      harness.address,
      harness.abi as never[],
      (await chain.ethers.getSigners())[0],
    );
    for (let round = 0; round < 150; round++) {
      const rules = { bond: random.between(1_000n * MEXT, 1_000_000n * MEXT), feeBps: random.number(0, 5_000) };
      const size = random.chance(75) ? 64 : random.pick([0, 1, 63, random.integer(0, 63)]);
      const usual = random.between(1_000n * MEXT, 1_000_000n * MEXT);
      const ids = random.shuffled(random.times(size, (index) => 1_000 * round + index + 1));
      const candidates = ids.map((id) => {
        const whole = random.chance(60) ? usual : usual + random.between(0n, MEXT) * BigInt(random.pick([0, 1, 1_000]));
        const fee = feeOf(whole, random.pick([rules.feeBps, 1_000]));
        return { id, bond: whole - fee, fee };
      });
      const filling = [
        season,
        rules.bond,
        rules.feeBps,
        ids,
        candidates.map(({ bond }) => bond),
        candidates.map(({ fee }) => fee),
      ];
      await filler.getFunction("fill")(...filling, { gasLimit: 16_000_000 });
      const entry = entryFor(candidates, rules, 64);
      const yielding = candidates.find(({ id }) => id === entry.displaced);
      for (const bond of [entry.least, ...random.times(9, () => random.between(1n, MOST_AMOUNT, [entry.least]))]) {
        const application = {
          token: `abc:x/token:t${cases.length}`,
          name: "N",
          symbol: "S",
          document: "d",
          digest: DIGEST,
          wallets: [],
        };
        cases.push({ round, bond, rules, size });
        const fee = feeOf(bond, rules.feeBps);
        const maxFee = random.pick([fee, MOST, random.between(0n, MOST_AMOUNT, [fee])]);
        const asked = await chain.attempt(harness, "enter", [[season, bond, maxFee, application]]);
        answers.push(...asked);
        mirrored.push(
          faultOr(bondFault({ bond, maxFee }, entry, { season, feeBps: rules.feeBps }), {
            ...{ least: entry.least, displaced: entry.displaced ?? 0, refund: yielding?.bond ?? 0n },
            ...{ held: bond - fee, fee, burned: fee },
          }),
        );
      }
    }
    compareAll(cases, answers, (_, index) => mirrored[index]);
  });

  for (const [functionName, fault] of [
    ["postTradingStart", tradingStartFault],
    ["postLastWithdrawal", lastWithdrawalFault],
  ] as const) {
    it(`${functionName}: 1,500 dates about the bounds`, async () => {
      const random = values(functionName.length);
      const { timestamp } = (await chain.ethers.provider.getBlock("latest"))!;
      const edges = [timestamp, timestamp + WITHDRAWABLE_FOR, timestamp + TRADING_STARTS_WITHIN];
      const cases = random.times(1_500, () => ({
        posted: random.chance(10) ? random.number(1, 2 ** 40 - 1) : 0,
        date: random.chance(60) ? random.pick(edges) + random.integer(-2, 2) : random.number(0, 2 ** 40 - 1),
      }));
      const answers = await chain.attempt(
        harness,
        functionName,
        cases.map(({ posted, date }) => [posted, date]),
      );
      compareAll(cases, answers, ({ posted, date }) => faultOr(fault(1, posted, date, timestamp), date));
    });
  }

  it("the council's share: 3,000 counts of the registry about the bound", async () => {
    const random = values(26);
    const { timestamp } = (await chain.ethers.provider.getBlock("latest"))!;
    const season = seasonAt(timestamp) - 1;
    const cases = random.times(3_000, () => {
      const everListed = random.number(0, random.pick([20, 1_000, 4_000_000_000]));
      const communityShareBps = random.number(7_000, 10_000);
      const about = BigInt(Math.floor(((everListed + 1) * (10_000 - communityShareBps)) / 10_000));
      return { everListed, byCouncil: random.number(0, everListed, [Number(about) - 1]), communityShareBps };
    });
    const judged: Judged = {
      id: ID,
      season,
      fate: "Standing",
      support: 1n,
      objection: 0n,
      isMotion: false,
      objected: false,
    };
    const clock = { timestamp, nextToSettle: season + 1, quorum: 5n };
    const free = { listing: 0, suspended: 0, objectedIn: 0, running: 0, coming: 0, applicationSeason: season + 2 };
    const answers = await chain.attempt(
      harness,
      "listByCouncil",
      cases.map((one) => [factsOf({ judged, clock }), { ...one, ...free }]),
      30,
    );
    compareAll(cases, answers, ({ everListed, byCouncil, communityShareBps }) =>
      councilMayList({ everListed, byCouncil }, communityShareBps)
        ? value([everListed + 1, byCouncil + 1])
        : { error: { name: "CouncilShareExceeded", args: { byCouncil, everListed, communityShareBps } } },
    );
  });

  it("the council's listing: 2,400 candidates and tokens, refused for the same reason", async () => {
    const random = values(27);
    const { cases, answers } = await overTime(
      "listByCouncil",
      100,
      (timestamp) => {
        const one = someCandidate(random, timestamp);
        const sound = random.chance(70);
        const judged: Judged = sound
          ? {
              ...one.judged,
              isMotion: false,
              fate: random.pick(["Standing", "Void", "Upheld", "Won"] as const),
              objection: 0n,
            }
          : one.judged;
        const rarely = (): number => (random.chance(8) ? random.integer(1, 3) : 0);
        const token: TokenFacts = {
          token: "the token",
          listing: rarely(),
          suspended: rarely(),
          objectedIn: rarely(),
          candidacies: { running: rarely(), coming: rarely() },
        };
        const byCouncil = random.integer(0, 3);
        return { judged, clock: one.clock, token, tally: { everListed: random.integer(byCouncil, 14), byCouncil } };
      },
      ({ judged, clock, token, tally }) => {
        const { listing, suspended, objectedIn, candidacies } = token;
        const applicationSeason = seasonAt(clock.timestamp) + 1;
        const facts = { listing, suspended, objectedIn, ...candidacies, ...tally, communityShareBps: 7_000 };
        return [factsOf({ judged, clock }), { ...facts, applicationSeason }];
      },
    );
    compareAll(
      cases,
      answers.map((answer) => ("value" in answer ? answer : inWords(answer))),
      ({ judged, clock, token, tally }) =>
        faultOr(councilListingFault(judged, token, clock, tally, 7_000), [tally.everListed + 1, tally.byCouncil + 1]),
    );
  });

  it("the council's objection: 2,400 candidates, reasons and seconds", async () => {
    const random = values(28);
    const { cases, answers } = await overTime(
      "objectTo",
      100,
      (timestamp) => {
        const one = someCandidate(random, timestamp);
        const live = random.chance(85)
          ? {
              season: seasonAt(timestamp),
              fate: "Standing" as const,
              isMotion: random.chance(5),
              objected: random.chance(5),
            }
          : {};
        const clock = random.chance(85) ? { ...one.clock, nextToSettle: seasonAt(timestamp) } : one.clock;
        const reasonLength = random.pick([0, 1, 20, 1_024, 1_025, random.integer(0, 1_100)]);
        const text = { reasonLength, hasDigest: random.chance(90) };
        const most = random.integer(0, 4);
        return { judged: { ...one.judged, ...live }, clock, text, used: random.integer(0, most), most };
      },
      ({ judged, clock, text, used, most }) => [
        factsOf({ judged, clock }),
        used,
        most,
        "r".repeat(text.reasonLength),
        text.hasDigest ? DIGEST : "0x" + "00".repeat(32),
      ],
    );
    compareAll(cases, answers.map(textError), ({ judged, clock, text, used, most }) =>
      faultOr(inBytes(objectionFault(judged, clock, { councilObjections: most, used }, text)), used + 1),
    );
    const waiting = cases.filter(({ clock }) => unsettledSeason(clock.nextToSettle, clock.timestamp) !== undefined);
    if (waiting.length === 0) throw new Error("No case waited for a settlement.");
  });

  for (const [functionName, fault, end] of [
    ["upholdObjection", upholdFault, "Upheld"],
    ["listSuspended", suspensionFault, "Won"],
  ] as const) {
    it(`${functionName}: 2,400 candidates about the end of their 30 days`, async () => {
      const random = values(functionName.length);
      const { cases, answers } = await overTime(
        functionName,
        100,
        (timestamp) => {
          const one = someCandidate(random, timestamp);
          const fate = random.chance(80) ? "Suspended" : one.judged.fate;
          return { judged: { ...one.judged, fate }, clock: one.clock };
        },
        (one) => [factsOf(one)],
      );
      compareAll(cases, answers.map(inWords), ({ judged, clock }) => {
        const after = stateOf({ ...judged, fate: end }, clock);
        return faultOr(fault(judged, clock), after satisfies CandidateState);
      });
    });
  }
});
