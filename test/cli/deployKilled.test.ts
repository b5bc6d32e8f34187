import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { layOut } from "../../scripts/deploy/parts.ts";
import { readConfig } from "../../scripts/lib/config.ts";
import { parseDeployment } from "../../sdk/deployment.ts";
import { killMext, startMext } from "./support/mext.ts";
import { deployer, openTarget, type Target } from "./support/target.ts";

/** Ten through CreateX; the council comes from Safe's factory. */
const THROUGH_CREATE_X = 12;
const TRANSACTIONS = 13;
const PATIENCE = { timeout: 300_000 };

let target: Target;
afterEach(() => target.close());

const transcript: string[] = [];
const began = Date.now();
const seconds = (): string => ((Date.now() - began) / 1000).toFixed(1).padStart(6);
const note = (line: string): void => void transcript.push(`${seconds()} s  ${line.replace(target.home, "TARGET")}`);

/** Runs `deploy` and kills its whole process group as soon as `isDue` says so. */
async function killWhen(what: string, isDue: (printed: string) => Promise<boolean> | boolean): Promise<void> {
  note("$ deploy");
  const child = startMext(target.deployArgs(), target.env);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      chunk.toString().trimEnd().split("\n").forEach(note);
    });
  }
  while (!(await isDue(printed))) {
    if (child.exitCode !== null) throw new Error(`deploy ended before it was to be killed ${what}:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await killMext(child);
  note(
    `killed ${what}: ${await target.created()} contracts made by CreateX, record ${existsSync(target.record) ? "written" : "not written"}`,
  );
}

/** The deployer's transactions: those that the chain took, or those and the ones under way. */
const sent = (blockTag: "latest" | "pending") =>
  target.client.getTransactionCount({ address: deployer.address, blockTag });

async function runToEnd(): Promise<void> {
  note("$ deploy");
  const { code, out, err } = await target.deploy();
  `${err}${out}`.trimEnd().split("\n").forEach(note);
  note(`exit code ${code}`);
  expect(code, err).toBe(0);
}

/** Every part once, nothing sent twice, and the record says where. */
async function expectWhole(): Promise<void> {
  expect(await target.created()).toBe(THROUGH_CREATE_X);
  const record = parseDeployment(readFileSync(target.record, "utf8"));
  const parts = layOut(readConfig(join(target.home, "config.json")));
  for (const { name, address } of parts) {
    if (name in record.contracts) expect(record.contracts[name as "timelock"].address).toBe(address);
    expect(await target.client.getCode({ address })).toBeDefined();
  }
  const again = await target.deploy("--json");
  expect([again.code, again.json.status]).toEqual([0, "unchanged"]);
}

describe("a deployment that is killed", () => {
  it("comes to its end however often it is killed, and puts no part twice", PATIENCE, async () => {
    target = await openTarget({ blockTime: 2 });
    await killWhen("before the first receipt", async () => (await sent("pending")) > 0);
    expect(await target.created()).toBe(0);
    await killWhen("in the middle", (printed) => printed.includes("7 of 14"));
    const inTheMiddle = await target.created();
    expect(inTheMiddle).toBeGreaterThan(0);
    expect(inTheMiddle).toBeLessThan(THROUGH_CREATE_X);
    await killWhen("after the last transaction was sent", async () => (await sent("pending")) === TRANSACTIONS);
    expect(existsSync(target.record)).toBe(false);
    await runToEnd();
    await expectWhole();
    expect(await sent("pending")).toBe(TRANSACTIONS);
    const file = process.env["MEXT_TRANSCRIPT"];
    if (file !== undefined) writeFileSync(file, `${transcript.join("\n")}\n`);
  });

  it("has nothing left to do when it is killed once the record is written", PATIENCE, async () => {
    target = await openTarget();
    await killWhen("after the record", () => existsSync(target.record));
    await expectWhole();
  });

  it("finds a transaction that was sent and not noted, and mends a line half written", PATIENCE, async () => {
    target = await openTarget({ blockTime: 2 });
    await killWhen("before the first receipt", async () => (await sent("pending")) > 2);
    const journal = join(target.home, "ignition", "deployments", "chain-31337", "journal.jsonl");
    const lines = readFileSync(journal, "utf8").split("\n");
    const last = lines.findLastIndex((line) => line.includes('"TRANSACTION_SEND"'));
    expect(last).toBeGreaterThan(0);
    const half = lines[last]?.slice(0, 20) ?? "";
    writeFileSync(journal, [...lines.slice(0, last), half].join("\n"));
    await runToEnd();
    await expectWhole();
  });
});
