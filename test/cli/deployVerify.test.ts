import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExplorer } from "./support/explorer.ts";
import { openTarget, type Target } from "./support/target.ts";

/** Token, staking, listing DAO, governor, timelock, and the three libraries. */
const OURS = 10;
const PATIENCE = { timeout: 400_000 };

describe("deploy --verify, against a server on loopback that compiles what it is given", () => {
  let target: Target;
  let explorer: Awaited<ReturnType<typeof openExplorer>>;
  beforeAll(async () => {
    target = await openTarget({ chainId: 4244 });
    explorer = await openExplorer(target.client);
  });
  afterAll(() => Promise.all([target.close(), explorer.close()]));

  it("deploys, and reports an explorer that is out of order without undoing anything", PATIENCE, async () => {
    explorer.state.isBroken = true;
    const { code, json } = await target.deployWith(explorer.env, "--verify", "--json");
    explorer.state.isBroken = false;
    expect([code, json.ok, json.status]).toEqual([1, false, "deployed"]);
    expect(json.verification).toHaveLength(OURS);
    expect(json.verification[0].reason).toContain("Sourcify");
    expect(existsSync(target.record)).toBe(true);
  });

  it(
    "has Sourcify rebuild the code of every contract from its sources, for what stands already",
    PATIENCE,
    async () => {
      const { code, out, err } = await target.deployWith(explorer.env, "--verify");
      expect(code, out + err).toBe(0);
      expect(explorer.submissions.map(({ explorer: name }) => name)).toEqual(Array(OURS).fill("sourcify"));
      expect(explorer.submissions.filter(({ matches }) => !matches)).toEqual([]);
      expect(out).toContain("Safe's contracts are used as published");
    },
  );

  it(
    "sends the same to Etherscan, with its key from a configuration variable, and to Blockscout",
    PATIENCE,
    async () => {
      explorer.submissions.length = 0;
      const env = { ...explorer.env, MEXT_ETHERSCAN_KEY: "a-key-of-the-test" };
      const { code, out, err } = await target.deployWith(env, "--verify", "--verify-with", "etherscan,blockscout");
      expect(code, out + err).toBe(0);
      expect(explorer.submissions).toHaveLength(2 * OURS);
      expect(explorer.submissions.filter(({ matches }) => !matches)).toEqual([]);
      for (const { explorer: name, key } of explorer.submissions) {
        expect(key).toBe(name === "etherscan" ? "a-key-of-the-test" : undefined);
      }
      expect(out + err).not.toContain("a-key-of-the-test");
    },
  );

  it("refuses an explorer that there is not, and an address that is none", PATIENCE, async () => {
    const unknown = await target.deploy("--verify", "--verify-with", "sourcify,otherscan", "--json");
    expect([unknown.code, unknown.json.error.message]).toEqual([2, expect.stringContaining("otherscan")]);
    const wrong = await target.deployWith({ MEXT_SOURCIFY_URL: "ftp://127.0.0.1" }, "--verify", "--json");
    expect([wrong.code, wrong.json.error.message]).toEqual([2, expect.stringContaining("MEXT_SOURCIFY_URL")]);
  });
});
