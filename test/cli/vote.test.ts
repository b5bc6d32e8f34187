import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Address, Hex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { endsAt, objectionsOnlyFrom } from "../../sdk/mirrors/season.ts";
import type { Choice, SignedBallot } from "../../sdk/types.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { problemOf } from "../../scripts/lib/command.ts";
import { writePending } from "../../scripts/lib/pending.ts";
import { settleSeasons } from "../../scripts/listing/settle.ts";
import { castVote } from "../../scripts/vote/cast.ts";
import { readBoard, type SeasonBoard } from "../../scripts/vote/dao.ts";
import { inOrder, project } from "../../scripts/vote/projection.ts";
import { sendVotes } from "../../scripts/vote/send.ts";
import { signVote } from "../../scripts/vote/sign.ts";
import { withdrawVote } from "../../scripts/vote/withdraw.ts";
import { DOCUMENT } from "./support/document.ts";
import { openWorld, rowsOf, type World } from "./support/mext.ts";
import { openIn } from "./support/openIn.ts";

const at = (index: number): Address => accountAt(index).address;
let world: World;
let board: SeasonBoard;
let season: number;
/** candidates above the line and below it, tokens only */
let above: number[];
let below: number[];

beforeAll(async () => {
  world = await openWorld();
  const dao = { address: world.deployment.contracts.listingDao.address, abi: listingDaoAbi } as const;
  season = await world.client.readContract({ ...dao, functionName: "currentSeason" });
  board = await readBoard(await openIn(world, {}), season);
  above = project(board).winners;
  below = inOrder(board)
    .filter(({ id, motionOn }) => motionOn === 0 && !above.includes(id))
    .map(({ id }) => id);
});
afterAll(() => world.close());

const ballotOf = async (voter: Address): Promise<{ version: number; choices: readonly Choice[] }> => {
  const { address } = world.deployment.contracts.listingDao;
  const args = [season, voter] as const;
  const [version, choices] = await world.client.readContract({
    address,
    abi: listingDaoAbi,
    functionName: "ballotOf",
    args,
  });
  return { version, choices };
};

describe("vote show", () => {
  it("shows the candidates in their order, the line, and what an account says", async () => {
    const voter = at(6);
    const [ran, json] = await Promise.all([
      world.mext("vote", "show", "--account", voter),
      world.mext("vote", "show", "--account", voter, "--json"),
    ]);
    expect(ran.code).toBe(0);
    const rows = rowsOf(ran.out);
    expect(rows.slice(0, above.length).map(({ candidate }) => Number(candidate))).toEqual(above);
    expect(rows.filter(({ stands }) => stands?.startsWith("above the line"))).toHaveLength(above.length);
    expect(ran.out).toMatch(new RegExp(`^Season +${season}, live until .* UTC \\(in `, "m"));
    const { version, choices } = await ballotOf(voter);
    expect(json.json).toMatchObject({ ok: true, season, isLive: true, voter: { address: voter, version, choices } });
    const [first] = choices;
    expect(rows.find(({ candidate }) => candidate === String(first?.candidate))?.["yours"]).toBe(`${first?.percent} %`);
  });
});

describe("vote cast", () => {
  it("says who is above the line before and after, what stays unused, and what it replaces", async () => {
    const [next = 0, last = 0] = [below[0], above.at(-1)];
    const text = `${next}:60,${last}:-25`;
    const cast = await world.mext("vote", "cast", "--choices", text, "--reason", "for the line", "--from", at(1));
    expect(cast.err).toMatch(/^Above the line now: +\d+ \S+/m);
    expect(cast.err).toMatch(new RegExp(`^It brings in: +${next} `, "m"));
    expect(cast.err).toMatch(new RegExp(`^It puts out: +${last} `, "m"));
    expect(cast.err).toContain("15 % of the power stays unused.");
    expect(cast.err).not.toContain("It replaces");
    expect(cast.out).toMatch(/is in force as version 1: 2 choices with power \d+, 15 % unused\./);
    const now = await readBoard(await openIn(world, {}), season);
    expect(project(now).winners).toContain(next);
    expect(project(now).winners).not.toContain(last);

    const file = join(world.home, "ballot.json");
    writeFileSync(file, JSON.stringify({ choices: [{ candidate: last, percent: 100 }], reason: "again" }));
    const replaced = await world.mext("vote", "cast", "--ballot", file, "--from", at(1), "--json");
    expect(replaced.json).toMatchObject({
      ok: true,
      reason: "again",
      effect: { unusedPercent: 0, replaces: 1, entering: [last], leaving: [next] },
      ballots: [{ voter: at(1), version: 2, choices: 1, unused: 0 }],
    });
    expect(await ballotOf(at(1))).toEqual({ version: 2, choices: [{ candidate: last, percent: 100 }] });

    const taken = await world.mext("vote", "withdraw", "--from", at(1));
    expect(taken.out).toMatch(/is taken back; that is version 3\./);
    expect((await ballotOf(at(1))).choices).toEqual([]);
  });

  it("of an earlier run is found; where another ballot replaced it since, it is cast anew", async () => {
    const [one = 0, two = 0] = above;
    const cast = async (candidate: number, progress: string[] = []): Promise<Hex> => {
      const open = await openIn(world, { from: at(2), choices: `${candidate}:10` }, [], progress);
      const { transaction } = (await castVote(open)) as { transaction: Hex };
      expect((await ballotOf(at(2))).choices).toEqual([{ candidate, percent: 10 }]);
      return transaction;
    };
    const first = await cast(one);
    const { input, nonce, to } = await world.client.getTransaction({ hash: first });
    const killed = (): void =>
      writePending({
        intent: `cast ${one}:10 in season ${season}`,
        ...{ chainId: 31337, from: at(2), to: to ?? at(2), data: input, nonce, sinceBlock: 0, hash: first },
      });
    killed();
    expect(await cast(one)).toBe(first);
    await cast(two);
    killed();
    const progress: string[] = [];
    expect(await cast(one, progress)).not.toBe(first);
    expect(progress.join(" ")).toContain("This was sent before");
    expect((await ballotOf(at(2))).version).toBe(3);
  });
});

describe("a ballot that the contract would refuse", () => {
  const id = (): number => above[0] ?? 0;
  it.each<[string | undefined, () => string, number, RegExp]>([
    ["OverHundredPercent", () => `${id()}:60,${above[1]}:-41`, 2, /add up to 101 %/],
    ["CandidateTwice", () => `${id()}:10,${id()}:10`, 2, /stands twice/],
    ["PercentOutOfRange", () => `${id()}:0`, 2, /is not a share/],
    ["CandidateNotLive", () => "999:10", 2, /Candidate 999 is not voted on now/],
    ["TooManyChoices", () => Array.from({ length: 17 }, (_, each) => `${each + 1}:1`).join(","), 2, /17 choices/],
    [undefined, () => "12=60", 2, /--choices is "12=60"; it must be candidates with whole percents/],
  ])("%s", async (error, choices, exitCode, message) => {
    const before = await world.client.getBlockNumber();
    const problem = await castVote(await openIn(world, { from: at(3), choices: choices() })).catch(problemOf);
    expect(problem).toMatchObject({ exitCode, message: expect.stringMatching(message) as string });
    if (error !== undefined) expect(problem).toMatchObject({ details: { error } });
    expect(await world.client.getBlockNumber()).toBe(before);
  });

  it("is refused to one without power, and to one without a ballot to take back", async () => {
    const poor = await castVote(await openIn(world, { from: at(15), choices: `${id()}:10` })).catch(problemOf);
    expect(poor).toMatchObject({ exitCode: 4, details: { error: "NoPower" } });
    const none = await withdrawVote(await openIn(world, { from: at(3) })).catch(problemOf);
    expect(none).toMatchObject({ exitCode: 1, details: { error: "NoBallot" } });
  });
});

describe("signed ballots", () => {
  it("are signed into a file and sent by another; a bad one of a batch is skipped, with its reason", async () => {
    const [a, b] = [join(world.home, "a.json"), join(world.home, "b.json")];
    const choices = `${above[0]}:40`;
    const [signed] = await Promise.all([
      world.mext("vote", "sign", "--choices", choices, "--reason", "why", "--out", a, "--from", at(3)),
      signVote(await openIn(world, { from: at(4), choices, out: b })),
    ]);
    expect(signed.out).toContain(`40 % for ${above[0]} in season ${season}, over version 0, valid until `);
    expect(JSON.parse(readFileSync(a, "utf8"))).toMatchObject({
      chainId: 31337,
      listingDao: world.deployment.contracts.listingDao.address,
      voter: at(3),
      version: 0,
      deadline: endsAt(season) - 1,
      reason: "why",
    });
    const stale = JSON.parse(readFileSync(a, "utf8")) as SignedBallot;
    const c = join(world.home, "c.json");
    writeFileSync(c, JSON.stringify([{ ...stale, reason: "another" }, stale]));
    const sent = await world.mext("vote", "send", "--file", `${b},${a},${c}`, "--from", at(16));
    expect(sent.code).toBe(1);
    expect(sent.out).toContain(`The ballot of ${at(3)} in season ${season} is in force as version 1`);
    expect(sent.out).toContain(`The ballot of ${at(4)} in season ${season} is in force as version 1`);
    expect(sent.out).toMatch(
      /^Ballot 3, of 0x\w+, did not count: The ballot of 0x\w+ has changed since this was signed/m,
    );
    expect((await ballotOf(at(3))).choices).toEqual([{ candidate: above[0], percent: 40 }]);

    const back = join(world.home, "back.json");
    await signVote(await openIn(world, { from: at(3), withdraw: true, out: back }));
    expect(await sendVotes(await openIn(world, { from: at(16), file: back }))).toMatchObject({
      ballots: [{ voter: at(3), version: 2, choices: 0 }],
      skipped: [],
    });
    expect((await ballotOf(at(3))).choices).toEqual([]);
    const once = await sendVotes(await openIn(world, { from: at(16), file: back })).catch(problemOf);
    expect(once).toMatchObject({ details: { error: "StaleVersion" } });
  });

  it("for another chain are refused before anything is sent", async () => {
    const file = join(world.home, "elsewhere.json");
    const ballot = JSON.parse(readFileSync(join(world.home, "a.json"), "utf8")) as object;
    writeFileSync(file, JSON.stringify({ ...ballot, chainId: 1 }));
    const problem = await sendVotes(await openIn(world, { from: at(16), file })).catch(problemOf);
    expect(problem).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("on chain 1, and this is") as string,
    });
  });
});

describe("in the last 24 hours", () => {
  it("support may only shrink: a new ballot for somebody is refused, one against is cast", async () => {
    await rpc(world.rpcUrl, "evm_setNextBlockTimestamp", objectionsOnlyFrom(season));
    await rpc(world.rpcUrl, "evm_mine");
    const [one] = above;
    const refused = await castVote(await openIn(world, { from: at(5), choices: `${one}:10` })).catch(problemOf);
    expect(refused).toMatchObject({ exitCode: 1, details: { error: "ObjectionsOnly" } });
    await castVote(await openIn(world, { from: at(5), choices: `${one}:-10` }));
    expect((await ballotOf(at(5))).choices).toEqual([{ candidate: one, percent: -10 }]);
    const kept = await withdrawVote(await openIn(world, { from: at(2) })).catch(problemOf);
    expect(kept).not.toMatchObject({ details: { error: "ObjectionsOnly" } });
  });
});

describe("a token that was chosen a season before", () => {
  it("is above no line, though its candidate has the most support", async () => {
    const chosen = board.candidates.find(({ id }) => id === above[0]);
    if (chosen === undefined) throw new Error("Nobody is chosen.");
    // It is not listed yet, so that anyone may apply for it once more.
    const wanted = ["--token", chosen.token, "--name", chosen.name, "--symbol", chosen.symbol];
    const applied = await world.mext(...["listing", "apply", ...wanted, "--document", DOCUMENT], "--json");
    const id = applied.json.candidate as number;
    const next = await readBoard(await openIn(world, {}), season + 1);
    const favoured = {
      ...next,
      candidates: next.candidates.map((each) => (each.id === id ? { ...each, support: 10n ** 26n } : each)),
    };
    expect(project(favoured).winners).toContain(id);
    await rpc(world.rpcUrl, "evm_setNextBlockTimestamp", endsAt(season) + 1);
    await rpc(world.rpcUrl, "evm_mine");
    await settleSeasons(await openIn(world, {}));
    const { voids } = await readBoard(await openIn(world, {}), season + 1);
    expect(project({ ...favoured, voids }).winners).not.toContain(id);
  });
});
