import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeFunctionData, keccak256, toBytes } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountAt } from "../../scripts/demo/people.ts";
import { fetchedCheck } from "../../scripts/listing/fetchDocument.ts";
import { freePort } from "../../scripts/launch/ports.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { type Anvil, spawnAnvil } from "../../scripts/launch/spawnAnvil.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import type { TokenList } from "../../sdk/tokenList.ts";
import { openWorld, type World } from "./support/mext.ts";

/** A contract that answers every call with six: what a token with six decimals says. */
const SIX = "0x600660005260206000f3";
const LINK = "0x514910771af9ca656af840dff83e8264ecf986ca";
const YFI = "eip155:1/erc20:0x0bc529c00c6401aef6d220be8c6ea1667f6ad93e";

describe("what listing is told from elsewhere", () => {
  let world: World;
  let tokensChain: Anvil;
  const file = (name: string) => join(world.home, name);
  beforeAll(async () => {
    world = await openWorld();
    tokensChain = await spawnAnvil({ port: await freePort(), chainId: 1 });
  });
  afterAll(async () => {
    tokensChain.process.kill();
    await world.close();
  });

  it("decimals come from the token's own chain, and from a file that goes first", async () => {
    const uni = "eip155:1/erc20:0x1f9840a85d5af5bf1d1762f925bdaddc4201f984";
    await rpc(tokensChain.rpcUrl, "anvil_setCode", LINK, SIX);
    writeFileSync(file("facts.json"), JSON.stringify({ [uni]: { decimals: 9, logoURI: "https://example.org/u.svg" } }));
    const args = ["listing", "tokenlist", "--out", file("list.json"), "--facts", file("facts.json")];
    const { json } = await world.mext(...args, "--rpc", `1=${tokensChain.rpcUrl}`, "--json");
    const { tokens } = JSON.parse(readFileSync(file("list.json"), "utf8")) as TokenList;
    expect(Object.fromEntries(tokens.map(({ symbol, decimals }) => [symbol, decimals]))).toEqual({ LINK: 6, UNI: 9 });
    expect(json.leftOut.map(({ symbol, why }: { symbol: string; why: string }) => [symbol, why])).toContainEqual([
      "DAI",
      "decimalsUnknown",
    ]);

    const wrongChain = await world.mext(...args, "--rpc", `10=${tokensChain.rpcUrl}`, "--json");
    expect(wrongChain.code).toBe(2);
  });

  it("a document is fetched and compared with its digest", async () => {
    const text = "# yearn.finance\n";
    const digest = keccak256(toBytes(text));
    const placed = { kind: "https", document: "https://example.org/yfi.md", digest, known: undefined } as const;
    const answering = (body: string, status = 200) =>
      fetchedCheck(placed, () => Promise.resolve(new Response(body, { status })));
    expect(await answering(text)).toMatchObject({ is: "ok" });
    expect(await answering(`${text} `)).toMatchObject({ is: "wrong" });
    expect(await answering(text, 404)).toMatchObject({ is: "wrong", says: expect.stringContaining("404") as string });
  });

  it("an application for a Safe is a file of two calls", async () => {
    writeFileSync(file("yfi.md"), "# yearn.finance\n");
    const safe = accountAt(0).address;
    const ran = await world.mext(
      ...["listing", "apply", "--token", YFI, "--name", "yearn.finance", "--symbol", "YFI", "--json"],
      ...["--document", file("yfi.md"), "--from", safe, "--safe-batch", file("batch.json")],
    );
    expect([ran.code, ran.json.error?.message]).toEqual([0, undefined]);
    const { transactions } = JSON.parse(readFileSync(file("batch.json"), "utf8")) as {
      transactions: { data: `0x${string}` }[];
    };
    expect(transactions).toHaveLength(2);
    const call = decodeFunctionData({ abi: listingDaoAbi, data: transactions[1]?.data ?? "0x" });
    expect([call.functionName, (call.args?.[0] as { token: string }).token]).toEqual(["applyForListing", YFI]);
  });
});
