import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Address } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountAt } from "../../scripts/demo/people.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { safeAbi } from "../../scripts/lib/abis.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { killMext, openWorld, rowsOf, startMext, type World } from "./support/mext.ts";

const [first, second, third] = [18, 19, 17].map((index) => accountAt(index).address) as [Address, Address, Address];
const stranger = accountAt(1).address;
const anyone = accountAt(2).address;

describe("council", () => {
  let world: World;
  let folder: string;
  let dao: { address: Address; abi: typeof listingDaoAbi };
  /** a candidate of the live season that nobody has objected to */
  let candidate: number;
  beforeAll(async () => {
    world = await openWorld();
    folder = join(world.home, "council");
    dao = { address: world.deployment.contracts.listingDao.address, abi: listingDaoAbi };
    const season = await world.client.readContract({ ...dao, functionName: "currentSeason" });
    const live = await world.client.readContract({ ...dao, functionName: "candidatesOf", args: [season] });
    candidate = live.find(({ objected, motionOn }) => !objected && motionOn === 0)?.id ?? 0;
  });
  afterAll(() => world.close());

  const owners = () =>
    world.client.readContract({
      address: world.deployment.contracts.council.address,
      abi: safeAbi,
      functionName: "getOwners",
    });
  const prepare = (...args: string[]) => world.mext("council", "prepare", "--folder", folder, ...args);
  const sign = (file: string, from: string) => world.mext("council", "sign", "--file", file, "--from", from, "--json");
  const execute = (file: string, ...args: string[]) =>
    world.mext("council", "execute", "--file", file, "--from", anyone, "--json", ...args);
  const objected = async () =>
    (await world.client.readContract({ ...dao, functionName: "candidateOf", args: [candidate] })).objected;

  it("objects: prepared, signed by two of three, executed by anyone", async () => {
    const prepared = await prepare("--act", "object", "--candidate", `${candidate}`, "--reason", "Custody.", "--json");
    expect(prepared.json).toMatchObject({ ok: true, act: "object", threshold: 2 });
    const { file, hash } = prepared.json;

    const byStranger = await sign(file, stranger);
    expect([byStranger.code, byStranger.json.error.message]).toEqual([
      4,
      expect.stringContaining(`${stranger} does not sign for the council`),
    ]);

    const one = await sign(file, first);
    expect(one.json).toMatchObject({ ok: true, hash, signer: first, signatures: 1 });
    expect(one.json.sentence).toContain(`Objects to candidate ${candidate} of season`);
    const tooFew = await execute(file);
    expect([tooFew.code, tooFew.json.error.message]).toEqual([
      1,
      "1 of the 2 signatures that it needs lie beside the act.",
    ]);

    await sign(file, second);
    expect(await objected()).toBe(false);
    const shown = await world.mext("council", "show", "--folder", folder);
    expect(rowsOf(shown.out)).toMatchObject([{ state: "ready", signed: "2 of 2", file }]);

    const done = await execute(file);
    expect(done.json).toMatchObject({ ok: true, status: "done", hash });
    expect(await objected()).toBe(true);

    const again = await execute(file);
    expect([again.code, again.json.error.message]).toEqual([1, expect.stringContaining("is used up")]);
  });

  it("shows an act as its bytes are, and counts no signature of other bytes", async () => {
    const { file } = (await prepare("--act", "swap-signer", "--signer", third, "--instead", stranger, "--json")).json;
    for (const from of [first, second]) await sign(file, from);
    // Somebody changes what the file does after it was signed: their own address comes in.
    const forged = readFileSync(file, "utf8").replaceAll(
      stranger.slice(2).toLowerCase(),
      anyone.slice(2).toLowerCase(),
    );
    const copy = join(world.home, "forged");
    mkdirSync(copy);
    cpSync(folder, copy, { recursive: true });
    const there = file.replace(folder, copy);
    writeFileSync(there, forged);
    const refused = await execute(there);
    expect(refused.code).toBe(2);
    expect(refused.json.error.message).toContain("the act's hash is");

    await execute(file);
    expect(await owners()).toContain(stranger);
    expect(await owners()).not.toContain(third);
  });

  it("refuses to write down what the chain would refuse, unless told", async () => {
    const twice = ["--act", "object", "--candidate", `${candidate}`, "--reason", "Again."];
    const refused = await prepare(...twice, "--json");
    expect([refused.code, refused.json.error.error]).toEqual([1, "ObjectedAlready"]);
    const anyway = await prepare(...twice, "--anyway");
    expect(anyway.code).toBe(0);
    expect(anyway.err).toContain("The chain would refuse it now");
  });

  it("names the option that is wrong", async () => {
    const { code, json } = await prepare("--act", "depose", "--json");
    expect([code, json.error.option]).toEqual([2, "--act"]);
    const { code: noFile } = await sign(join(folder, "none.json"), first);
    expect(noFile).toBe(2);
  });

  it("P10 goes on where it was killed, and executes once", async () => {
    folder = join(world.home, "another");
    const { file } = (await prepare("--act", "threshold", "--threshold", "3", "--json")).json;
    for (const from of [first, second]) await sign(file, from);
    await rpc(world.rpcUrl, "evm_setAutomine", false);
    const child = startMext(["council", "execute", "--file", file, "--from", anyone], world.env);
    for (;;) {
      const waiting = await rpc<{ pending: object }>(world.rpcUrl, "txpool_content");
      if (Object.keys(waiting.pending).length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await killMext(child);
    await rpc(world.rpcUrl, "evm_mine");
    await rpc(world.rpcUrl, "evm_setAutomine", true);
    const { code, json } = await execute(file);
    expect([code, json.status]).toEqual([0, "resumed"]);
    const threshold = await world.client.readContract({
      address: world.deployment.contracts.council.address,
      abi: safeAbi,
      functionName: "getThreshold",
    });
    expect(threshold).toBe(3n);
  });
});
