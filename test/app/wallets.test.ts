import { describe, expect, it } from "vitest";
import type { Connector } from "wagmi";
import { explain } from "../../app/src/tx/explain.ts";
import { codeOf } from "../../app/src/tx/walletErrors.ts";
import { isReachable, pageAddress, phoneLinks } from "../../app/src/wallet/phone.ts";
import { choosable } from "../../app/src/wallet/useWallets.ts";

const connector = (id: string, type = "injected") => ({ id, type, uid: id }) as Connector;
const all = [connector("safe", "safe"), connector("injected"), connector("mext-demo", "demo")];

describe("the wallets that can be chosen", () => {
  const idsOf = (list: readonly Connector[]) => list.map(({ id }) => id);
  it("are those that announce themselves, the one used last first", () => {
    const list = [...all, connector("io.one"), connector("io.two")];
    expect(idsOf(choosable(list, "io.two", { frame: false, legacy: true }))).toEqual(["io.two", "io.one"]);
  });
  it("are the old way in only where nothing announced itself and something is there", () => {
    expect(idsOf(choosable(all, undefined, { frame: false, legacy: true }))).toEqual(["injected"]);
    expect(idsOf(choosable(all, undefined, { frame: false, legacy: false }))).toEqual([]);
  });
  it("are a Safe only inside of one", () => {
    expect(idsOf(choosable(all, undefined, { frame: true, legacy: false }))).toEqual(["safe"]);
  });
});

describe("the page on a phone", () => {
  it.each([
    ["https://mext.example/", true],
    ["http://192.168.1.7:8080/", true],
    ["http://127.0.0.1:4173/", false],
    ["http://localhost/", false],
    ["http://[::1]:80/", false],
    ["file:///index.html", false],
  ])("%s: reachable is %s", (address, expected) => expect(isReachable(new URL(address))).toBe(expected));
  it("leaves out what belongs to this browser alone", () => {
    expect(pageAddress(new URL("https://mext.example/app/?rpc=http://x#/stake?rpc=y"))).toBe(
      "https://mext.example/app/#/stake",
    );
  });
  it("is linked as each wallet wants it", () => {
    const [metamask, coinbase] = phoneLinks("https://mext.example/app/#/stake");
    expect(metamask?.href).toBe("https://link.metamask.io/dapp/mext.example/app/");
    expect(coinbase?.href).toBe("https://go.cb-w.com/dapp?cb_url=https%3A%2F%2Fmext.example%2Fapp%2F%23%2Fstake");
  });
});

describe("what a wallet says", () => {
  const wrapped = (code: number) => new Error("outer", { cause: new Error("inner", { cause: { code } }) });
  it.each([
    [4001, "refused"],
    [4100, "wallet-locked"],
    [-32002, "wallet-busy"],
    [-32603, "no-answer"],
  ])("code %i is %s, however deep it lies", (code, kind) => {
    expect(codeOf(wrapped(code))).toBe(code);
    expect(explain(wrapped(code))).toMatchObject({ kind });
  });
});
