import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, type ContractEventName, parseEventLogs } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { governorAbi, listingDaoAbi } from "../../sdk/generated/abi.ts";
import { endsAt, seasonAt, upholdUntil } from "../../sdk/mirrors/season.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { lapsed, refundable } from "../../scripts/listing/due.ts";
import { readSeasons } from "../../scripts/listing/read.ts";
import { proposePolicy } from "../../scripts/policy/propose.ts";
import { votePolicy } from "../../scripts/policy/vote.ts";
import { killMext, openWorld, startMext, type World } from "./support/mext.ts";
import { openIn } from "./support/openIn.ts";
import { openProxy, type Proxy } from "./support/proxy.ts";

type Line = { event: string; chore?: string; sentence?: string } & Record<string, unknown>;
type Ended = { code: number | null; lines: Line[]; err: string };

const at = (index: number): Address => accountAt(index).address;
const [ana, ben] = [at(1), at(2)];
let world: World;
let wire: Proxy;
/** A proposal that can be carried out, and one whose payment the treasury does not have. */
let sound: bigint;
let broken: bigint;
let season: number;

const now = async (): Promise<number> => Number((await world.client.getBlock()).timestamp);
const moveTo = async (time: number): Promise<void> => {
  await rpc(world.rpcUrl, "evm_setNextBlockTimestamp", time);
  await rpc(world.rpcUrl, "evm_mine");
};
const governor = () => ({ address: world.deployment.contracts.governor.address, abi: governorAbi }) as const;
const through = (): NodeJS.ProcessEnv => ({ ...world.env, MEXT_RPC_URL: wire.url });

/** Collects what a keeper writes, line by line. */
function listen(child: ChildProcess): { lines: Line[]; err: () => string; until: (event: string) => Promise<Line> } {
  const lines: Line[] = [];
  let [rest, err] = ["", ""];
  let wake = (): void => undefined;
  child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stdout?.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts.map((line) => JSON.parse(line) as Line));
    wake();
  });
  let from = 0;
  const until = async (event: string): Promise<Line> => {
    for (;;) {
      const index = lines.findIndex((line, place) => place >= from && line.event === event);
      const found = lines[index];
      if (found !== undefined) {
        from = index + 1;
        return found;
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return { lines, err: () => err, until };
}

async function keep(args: string[], env: NodeJS.ProcessEnv = world.env): Promise<Ended> {
  const child = startMext(["keeper", "--json", ...args], env);
  const heard = listen(child);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, lines: heard.lines, err: heard.err() };
}

const doneIn = ({ lines }: Ended): string[] =>
  lines.filter(({ event }) => event === "done").map(({ chore }) => chore ?? "");

/** Everything that the governor or the listing DAO said of that name. */
async function said(eventName: ContractEventName<typeof governorAbi> | ContractEventName<typeof listingDaoAbi>) {
  const { governor: policy, listingDao } = world.deployment.contracts;
  const logs = await world.client.getLogs({ address: [policy.address, listingDao.address], fromBlock: 0n });
  return parseEventLogs({ abi: [...governorAbi, ...listingDaoAbi], logs, eventName }).map(
    ({ args }) => args as unknown as Record<string, unknown>,
  );
}
const times = async (eventName: Parameters<typeof said>[0], key: string, value: unknown): Promise<number> =>
  (await said(eventName)).filter((args) => args[key] === value).length;

async function propose(name: string, from: Address, calls: object[]): Promise<bigint> {
  const file = join(world.home, `${name}.json`);
  writeFileSync(file, JSON.stringify({ title: name, body: "Why not.", calls }));
  const { proposal } = (await proposePolicy(await openIn(world, { file, from, send: true }))) as { proposal: bigint };
  return proposal;
}

/** Everybody with power is for it. */
async function pass(proposal: bigint, voters: Address[]): Promise<void> {
  for (const from of voters) {
    await votePolicy(await openIn(world, { proposal: String(proposal), choice: "for", from }));
  }
}

beforeAll(async () => {
  world = await openWorld();
  wire = await openProxy(world.rpcUrl);
  sound = await propose("Delay", ana, [{ target: "governor", function: "setVotingDelay", args: [2 * DAY] }]);
  broken = await propose("Payment", ben, [{ target: at(9), value: "0.5" }]);
  const snapshot = await world.client.readContract({ ...governor(), functionName: "proposalSnapshot", args: [broken] });
  await moveTo(Number(snapshot) + 1);
  const own: Address[] = await rpc(world.rpcUrl, "eth_accounts");
  const powers = await Promise.all(
    own.map((account) =>
      world.client.readContract({ ...governor(), functionName: "getVotes", args: [account, snapshot] }),
    ),
  );
  const voters = own.filter((_, index) => (powers[index] ?? 0n) > 0n);
  await pass(sound, voters);
  await pass(broken, voters);
  const deadline = await world.client.readContract({ ...governor(), functionName: "proposalDeadline", args: [broken] });
  season = seasonAt(await now());
  await moveTo(Math.max(Number(deadline), endsAt(season)) + 1);
}, 240_000);
afterAll(async () => {
  await wire.close();
  await world.close();
});

describe("a keeper that looks once", () => {
  it("says what is due in a dry run, and sends nothing", async () => {
    const before = await world.client.getBlockNumber();
    const ran = await keep(["--dry-run"]);
    expect(ran.code).toBe(0);
    const due = ran.lines.filter(({ event }) => event === "due").map(({ chore }) => chore);
    expect(due).toEqual(
      expect.arrayContaining([
        `settle season ${season}`,
        `queue proposal ${sound}`,
        `release the bond of proposal ${sound}`,
      ]),
    );
    expect(await world.client.getBlockNumber()).toBe(before);
  });

  it.each([
    ["--max-fee", "0.000000001", /^Gas costs .* gwei, more than --max-fee allows \(0\.000000001\)\.$/],
    ["--budget", "0.000000000000000001", /more would be over --budget \(0\.000000000000000001\)\.$/],
  ])("waits above %s, and sends nothing", async (option, value, why) => {
    const before = await world.client.getBlockNumber();
    const ran = await keep(["--once", option, value]);
    expect(ran.code).toBe(1);
    expect(ran.lines.map(({ event }) => event)).toEqual(["waiting", "ended"]);
    expect(ran.lines[0]?.sentence).toMatch(why);
    expect(await world.client.getBlockNumber()).toBe(before);
  });

  it.each([
    ["--every", "soon", "a whole number from 1 to 86400"],
    ["--port", "70000", "a whole number from 0 to 65535"],
    ["--max-fee", "-1", "gwei above zero, like 30 or 0.5"],
    ["--budget", "0", "an amount of the chain's coin above zero, like 0.05"],
  ])("refuses %s %s", async (option, value, must) => {
    const ran = await keep(["--once", `${option}=${value}`]);
    expect(ran.code).toBe(2);
    expect(ran.lines).toMatchObject([
      { ok: false, error: { option, message: `${option} is ${JSON.stringify(value)}; it must be ${must}.` } },
    ]);
  });

  it("killed after it sent, does it once all the same", async () => {
    wire.rule(({ method }) => (method === "eth_sendTransaction" ? "unanswered" : "pass"));
    const met = wire.met("eth_sendTransaction");
    const child = startMext(["keeper", "--once"], through());
    await met;
    await killMext(child);
    wire.rule(() => "pass");
    await expect.poll(() => times("SeasonSettled", "season", season)).toBe(1);
  });

  it("beside another one: each chore happens once, and neither fails", async () => {
    const both = await Promise.all([keep(["--once"]), keep(["--once", "--from", at(3)])]);
    expect(both.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: "" },
      { code: 0, err: "" },
    ]);
    const done = both.flatMap(doneIn);
    expect(done).toEqual(
      expect.arrayContaining([
        ...[sound, broken].map((id) => `queue proposal ${id}`),
        ...[sound, broken].map((id) => `release the bond of proposal ${id}`),
      ]),
    );
    expect(new Set(done).size).toBe(done.length);
    for (const id of [sound, broken]) {
      expect(await times("ProposalQueued", "proposalId", id)).toBe(1);
      expect(await times("ProposalBondReturned", "proposalId", id)).toBe(1);
    }
    const refunds = (await said("BondRefunded")).map(({ candidate }) => candidate);
    expect(new Set(refunds).size).toBe(refunds.length);
    expect(refundable(await readSeasons(await openIn(world, {})))).toEqual([]);
    expect((await keep(["--once"])).lines.map(({ event }) => event)).toEqual(["idle", "ended"]);
  });
});

describe("a keeper that goes on", () => {
  it("is told apart by /health: well, without a node, well again; what fails blocks nothing; it ends when it is told", async () => {
    const etas = await Promise.all(
      [sound, broken].map((id) =>
        world.client.readContract({ ...governor(), functionName: "proposalEta", args: [id] }),
      ),
    );
    await moveTo(Math.max(...etas.map(Number)));
    const child = startMext(["keeper", "--json", "--every", "1"], through());
    const heard = listen(child);
    try {
      const url = String((await heard.until("started"))["health"]);
      const health = async () => {
        const answer = await fetch(url);
        return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
      };
      await heard.until("failed");
      await expect.poll(health, { timeout: 30_000 }).toMatchObject({
        ...{ status: 200, ok: true, complaints: [], due: [`execute proposal ${broken}`] },
        last: { chore: `execute proposal ${sound}` },
        setbacks: [{ chore: `execute proposal ${broken}` }],
      });
      expect(await times("ProposalExecuted", "proposalId", sound)).toBe(1);
      expect(heard.lines.filter(({ event }) => event === "failed")).toHaveLength(1);
      expect((await fetch(url.replace("/health", "/"))).status).toBe(404);
      expect((await fetch(url, { method: "POST" })).status).toBe(405);

      wire.rule(() => "gateway");
      expect((await heard.until("trouble"))["why"]).toBe("The chain does not answer.");
      expect(await health()).toMatchObject({ status: 503, complaints: ["The chain does not answer."] });
      wire.rule(() => "pass");
      await heard.until("recovered");
      expect(await health()).toMatchObject({ status: 200, ok: true });
    } finally {
      wire.rule(() => "pass");
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    }
    const [code] = (await once(child, "close")) as [number | null];
    expect(code).toBe(0);
    const done = heard.lines.filter(({ event }) => event === "done");
    expect(done.map(({ chore }) => chore)).toContain(`execute proposal ${sound}`);
    const end = { ok: true, event: "ended", done: done.length };
    expect(heard.lines.slice(-2)).toMatchObject([{ event: "stopped", done: done.length }, end]);
  });

  it("lists what was suspended for too long", async () => {
    const open = await openIn(world, {});
    const held = lapsed(await readSeasons(open), Number.MAX_SAFE_INTEGER);
    expect(held.length).toBeGreaterThan(0);
    await moveTo(Math.max(...held.map((candidate) => upholdUntil(candidate.season))) + 1);
    const ran = await keep(["--once"]);
    for (const { id } of held) {
      expect(doneIn(ran)).toContain(`list the suspended candidate ${id}`);
      expect(await times("Listed", "candidate", id)).toBe(1);
    }
  });

  it("says which program's port it cannot have", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const ran = await keep(["--port", String(port)]);
    server.close();
    expect(ran.code).toBe(2);
    expect(ran.lines).toMatchObject([{ ok: false, error: { message: `--port is ${port}: another program has it.` } }]);
  });
});
