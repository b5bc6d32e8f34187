import { decodeFunctionData, encodeFunctionResult, type Hex, HttpRequestError, keccak256, RpcRequestError } from "viem";
import { describe, expect, it } from "vitest";
import { codeHashesOf, ReadReverted, readContract } from "../../app/src/chain/readContract.ts";
import { readManyAbi, readManyCode } from "../../sdk/generated/readMany.ts";
import { mextTokenViews } from "../../sdk/generated/views.ts";

const url = "http://127.0.0.1";
const TOKEN = "0x00000000000000000000000000000000000000aa";
const token = { address: TOKEN, abi: mextTokenViews } as const;
const word = (value: number): Hex => `0x${value.toString(16).padStart(64, "0")}`;
const REFUSAL = "0x12345678";

type Request = { method: string; params: readonly [{ to: string; data: Hex }, string, Record<string, { code: Hex }>?] };

/** Every account of the node has code, and each its own. */
const codeAt = (account: string): Hex => `0x60${account.slice(-2)}`;

let clients = 0;

/** A node whose token answers a balance with the last digit of its holder; the holder that ends in `f` is refused. */
function nodeOf({ overrides = true, answers = true } = {}) {
  const asked: Request[] = [];
  const answer = (data: Hex) =>
    data.endsWith("f") ? { success: false, data: REFUSAL as Hex } : { success: true, data: word(Number(data.at(-1))) };
  const request = (sent: unknown): Promise<unknown> => {
    const { params, method } = sent as Request;
    asked.push({ params, method });
    if (!answers) return Promise.reject(new HttpRequestError({ url }));
    if (method === "eth_getCode") return Promise.resolve(codeAt(String(params[0])));
    const [{ to, data }, , override] = params;
    if (override) {
      const error = { code: -32602, message: "too many arguments, want at most 2" };
      if (!overrides) return Promise.reject(new RpcRequestError({ body: {}, url, error }));
      expect(override[to]?.code).toBe(readManyCode);
      const call = decodeFunctionData({ abi: readManyAbi, data });
      if (call.functionName === "codeHashes") {
        const hashes = call.args[0].map((account) => keccak256(codeAt(account)));
        return Promise.resolve(encodeFunctionResult({ abi: readManyAbi, functionName: "codeHashes", result: hashes }));
      }
      const results = call.args[0].map((one) => answer(one.data));
      return Promise.resolve(encodeFunctionResult({ abi: readManyAbi, functionName: "readMany", result: results }));
    }
    const { success, data: result } = answer(data);
    const error = { code: 3, message: "execution reverted", data: result };
    return success ? Promise.resolve(result) : Promise.reject(new RpcRequestError({ body: {}, url, error }));
  };
  let [underWay, most] = [0, 0];
  const counted = async (sent: unknown): Promise<unknown> => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    return request(sent).finally(() => underWay--);
  };
  const client = { uid: `client-${clients++}`, request: counted };
  const config = { getClient: () => client } as unknown as Parameters<typeof readContract>[0];
  const balance = (last: string) =>
    readContract(config, { ...token, functionName: "balanceOf", args: [`0x${"0".repeat(39)}${last}`] });
  return { asked, balance, client, most: () => most };
}

describe("reading contracts", () => {
  it("asks for the reads of one moment at once, and gives each its answer", async () => {
    const { asked, balance } = nodeOf();
    expect(await Promise.all([balance("3"), balance("1"), balance("2")])).toEqual([3n, 1n, 2n]);
    expect(asked).toHaveLength(1);
  });

  it("asks a second time for a second moment", async () => {
    const { asked, balance } = nodeOf();
    await Promise.all([balance("1"), balance("2")]);
    await Promise.all([balance("1"), balance("2")]);
    expect(asked).toHaveLength(2);
  });

  it("asks for a hundred reads at most at once", async () => {
    const { asked, balance } = nodeOf();
    const found = await Promise.all(Array.from({ length: 250 }, (_, index) => balance(String(index % 10))));
    expect(found).toEqual(Array.from({ length: 250 }, (_, index) => BigInt(index % 10)));
    expect(asked).toHaveLength(3);
  });

  it("refuses one read with the contract's own error and answers the others", async () => {
    const { balance } = nodeOf();
    const [refused, answered] = await Promise.allSettled([balance("f"), balance("2")]);
    expect(refused).toMatchObject({ status: "rejected", reason: { name: "ReadReverted", data: REFUSAL } });
    expect(answered).toEqual({ status: "fulfilled", value: 2n });
  });

  it("asks a node that cannot for each read, and does not try again", async () => {
    const { asked, balance } = nodeOf({ overrides: false });
    expect(await Promise.all([balance("3"), balance("1")])).toEqual([3n, 1n]);
    const [refused] = await Promise.allSettled([balance("f"), balance("2")]);
    expect(refused).toMatchObject({ status: "rejected", reason: expect.any(ReadReverted) as unknown });
    expect(asked.filter(({ params }) => params.length === 3)).toHaveLength(1);
  });

  it("asks such a node for six reads at a time, also when more are wanted meanwhile", async () => {
    const { balance, most } = nodeOf({ overrides: false });
    await Promise.all([balance("1"), balance("2")]);
    const wanted = Array.from({ length: 250 }, (_, index) => index % 10);
    const reads = wanted.map((index) => balance(index === 3 ? "f" : String(index)));
    const found = (await Promise.allSettled(reads)).map((read) =>
      read.status === "fulfilled" ? read.value : "refused",
    );
    expect(found).toEqual(wanted.map((index) => (index === 3 ? "refused" : BigInt(index))));
    expect(most()).toBe(6);
  });

  it("asks once where nobody answers", async () => {
    const { asked, balance } = nodeOf({ answers: false });
    const found = await Promise.allSettled([balance("3"), balance("1")]);
    expect(found.every((one) => one.status === "rejected")).toBe(true);
    expect(asked).toHaveLength(1);
  });
});

describe("the code behind accounts", () => {
  const accounts = ["a1", "b2", "c3"].map((end): Hex => `0x${"0".repeat(38)}${end}`);
  const hashes = accounts.map((account) => keccak256(codeAt(account)));

  it("is hashed by the node, in one call and without its code", async () => {
    const { asked, client } = nodeOf();
    expect(await codeHashesOf(client as never, accounts)).toEqual(hashes);
    expect(asked.map(({ method }) => method)).toEqual(["eth_call"]);
  });

  it("is hashed here where the node runs no code that the chain does not have", async () => {
    const { asked, balance, client } = nodeOf({ overrides: false });
    expect(await codeHashesOf(client as never, accounts)).toEqual(hashes);
    expect(asked.map(({ method }) => method)).toEqual(["eth_call", "eth_getCode", "eth_getCode", "eth_getCode"]);
    await Promise.all([balance("1"), balance("2")]);
    expect(asked.slice(4).map(({ params }) => params.length)).toEqual([2, 2]);
  });

  it("is not asked for of a node that does not answer", async () => {
    const { asked, client } = nodeOf({ answers: false });
    await expect(codeHashesOf(client as never, accounts)).rejects.toBeInstanceOf(HttpRequestError);
    expect(asked).toHaveLength(1);
  });
});
