// an application as it is written
//   its token: an address becomes canonical; a pasted identifier brings its chain; a wrong checksum is found
//   its wallets: checksummed, none twice
//   its document: read back as it was signed
//   its steps: what is missing, and where
//   as a file: what the command line takes, and back
//   its terms: the least, who is displaced, the cap
//   where its token stands: listed, held back, own, others'
// its drafts
//   two beside each other; a full store; another tab; what is sent is not waited for
import { describe, expect, it } from "vitest";
import { applicationOf, faultsOf, tokenId, walletsOf } from "../../app/src/pages/apply/application.ts";
import { blankDraft, type Draft, DraftStore } from "../../app/src/pages/apply/drafts.ts";
import type { Shelf } from "../../app/src/pages/drafts/store.ts";
import { fileOf, formFrom } from "../../app/src/pages/apply/file.ts";
import { emptyForm, type Form } from "../../app/src/pages/apply/form.ts";
import { againAfter, isBarred, standingOf } from "../../app/src/pages/apply/standing.ts";
import { faultsIn, unfinished } from "../../app/src/pages/apply/steps.ts";
import { termsOf } from "../../app/src/pages/apply/terms.ts";
import type { Candidate, SeasonInfo } from "../../app/src/queries/season.ts";
import { splitToken } from "../../app/src/text/caip.ts";
import { documentOf, readDocument } from "../../app/src/text/document.ts";
import { readApplication } from "../../scripts/listing/application.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const UNI = "0x1f9840a85d5aF5bf1D1762F925BDADdC4201F984";
const WALLET = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const MEXT = 10n ** 18n;
const form: Form = { ...emptyForm, asset: UNI, name: "Uniswap", symbol: "UNI", text: "Grüße, 世界\n" };

describe("the token", () => {
  it("writes an EVM address the canonical way, and a Solana mint as a token", () => {
    expect(tokenId({ chain: "eip155:1", asset: UNI })).toBe(`eip155:1/erc20:${UNI.toLowerCase()}`);
    const solana = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp";
    const mint = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";
    expect(tokenId({ chain: solana, asset: mint })).toBe(`${solana}/token:${mint}`);
  });
  it("takes a pasted identifier apart where it knows the chain", () => {
    expect(splitToken("eip155:10/erc20:0xab")).toEqual({ chain: "eip155:10", asset: "erc20:0xab" });
    expect(splitToken("eip155:99999/slip44:60")).toEqual({ chain: "", asset: "eip155:99999/slip44:60" });
  });
  it("finds a wrong checksum, and the position of what is not canonical", () => {
    const wrong = UNI.replace("0x1f", "0x1F");
    expect(faultsOf({ ...form, asset: wrong }).asset).toEqual({ kind: "checksum", value: wrong });
    expect(faultsOf({ ...form, asset: "erc721:1" }).asset).toEqual({
      kind: "malformed",
      token: "eip155:1/erc721:1",
      position: 9,
    });
  });
});

describe("the team's wallets", () => {
  it("have their checksums, and stand once", () => {
    expect(walletsOf(`${WALLET.toLowerCase()}\n${WALLET}`)).toEqual([
      { at: 1, written: WALLET.toLowerCase(), address: WALLET },
      { at: 2, written: WALLET, address: WALLET, fault: { kind: "twice", value: WALLET, first: 1, at: 2 } },
    ]);
    expect(faultsOf({ ...form, wallets: "0x12" }).wallets).toEqual({ kind: "address", value: "0x12", at: 1 });
    const wrong = WALLET.replace("dc79C8", "dc79c8");
    expect(faultsOf({ ...form, wallets: wrong }).wallets?.kind).toBe("walletChecksum");
  });
  it("are 32 at most", () => {
    const many = Array.from({ length: 33 }, (_, index) => `0x${String(index).padStart(40, "0")}`).join("\n");
    expect(faultsOf({ ...form, wallets: many }).wallets).toEqual({ kind: "many", count: 33 });
  });
});

describe("the document", () => {
  it("read back is the one that was signed, and a changed one is not", () => {
    const { uri, digest } = documentOf("Grüße, 世界");
    expect(readDocument(uri, digest)).toEqual({ text: "Grüße, 世界", matches: true });
    expect(readDocument(`${uri}!`, digest)?.matches).toBe(false);
    expect(readDocument("https://example.org/a", digest)).toBeNull();
  });
  it("needs an address that one can follow, and a digest", () => {
    const elsewhere = { ...form, onChain: false, uri: "ftp://example.org", digest: `0x${"0".repeat(64)}` };
    expect(faultsOf(elsewhere)).toMatchObject({ uri: { kind: "scheme" }, digest: { kind: "digest" } });
  });
});

describe("the steps", () => {
  it("say where something is missing", () => {
    expect(unfinished(faultsOf(emptyForm))).toEqual(["token", "document"]);
    expect(Object.keys(faultsIn("token", faultsOf(emptyForm)))).toEqual(["asset", "name", "symbol"]);
    expect(unfinished(faultsOf(form))).toEqual([]);
    expect(unfinished(faultsOf({ ...form, wallets: "0x12" }))).toEqual(["team"]);
  });
});

describe("a draft as a file", () => {
  const read = (text: string): Form => {
    const found = formFrom(text);
    if ("fault" in found) throw new Error(found.fault.kind);
    return found.form;
  };
  it("is what the command line takes", () => {
    const folder = mkdtempSync(join(tmpdir(), "mext-draft-"));
    try {
      const file = join(folder, "uni.json");
      writeFileSync(file, fileOf({ ...form, wallets: WALLET }));
      const { placed, ...application } = readApplication({ application: file });
      expect(application).toEqual(applicationOf({ ...form, wallets: WALLET }));
      expect(placed.known).toBe(application.digest);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it("comes back as it was, on the chain and elsewhere", () => {
    const elsewhere = { ...form, onChain: false, text: "", uri: "ipfs://bafy", digest: `0x${"ab".repeat(32)}` };
    for (const one of [form, elsewhere]) expect(applicationOf(read(fileOf(one)))).toEqual(applicationOf(one));
  });
  it("leaves out what is not written yet", () => {
    expect(JSON.parse(fileOf(emptyForm))).toEqual({ wallets: [] });
    expect(read("{}")).toEqual(emptyForm);
  });
  it("says why it is none, and which file its document is", () => {
    expect(formFrom("{")).toEqual({ fault: { kind: "not-json" } });
    expect(formFrom("[]")).toEqual({ fault: { kind: "not-object" } });
    expect(formFrom('{"tokn": "x"}')).toEqual({ fault: { kind: "unknown", key: "tokn" } });
    expect(formFrom('{"name": 1}')).toEqual({ fault: { kind: "not-text", key: "name" } });
    expect(formFrom('{"wallets": "0x"}')).toEqual({ fault: { kind: "not-addresses" } });
    const other = { ...JSON.parse(fileOf(form)), digest: `0x${"11".repeat(32)}` };
    expect(formFrom(JSON.stringify(other))).toMatchObject({ fault: { kind: "other-digest" } });
    expect(formFrom('{"document": "uni.md"}')).toMatchObject({ path: "uni.md" });
  });
});

const candidate = (id: number, change: Partial<Candidate> = {}): Candidate => ({
  id,
  season: 9,
  place: id - 1,
  state: 1,
  objected: false,
  motionOn: 0,
  appliedAt: 0,
  applicant: WALLET,
  bond: 90n * MEXT,
  fee: 10n * MEXT,
  support: 0n,
  objection: 0n,
  digest: "0x",
  token: "eip155:1/slip44:60",
  name: "Ether",
  symbol: "ETH",
  ...change,
});
const season = (candidates: readonly Candidate[]) => ({
  season: { season: 9, parameters: { bond: 100n * MEXT, feeBps: 1_000 } } as SeasonInfo,
  candidates,
});

describe("the terms", () => {
  const full = Array.from({ length: 64 }, (_, index) => candidate(index + 1, { bond: BigInt(90 + index) * MEXT }));
  it("take the least bond and the fee of now", () => {
    expect(termsOf({ bond: null, cap: null }, season([candidate(1)]))).toEqual({
      entry: { least: 100n * MEXT, displaced: undefined },
      bond: 100n * MEXT,
      fee: 10n * MEXT,
      maxFee: 10n * MEXT,
      place: 2,
    });
  });
  it("of a full season name the one that leaves", () => {
    const terms = termsOf({ bond: null, cap: null }, season(full));
    expect([terms.entry, terms.place]).toEqual([{ least: 110n * MEXT, displaced: 1 }, 1]);
    expect(termsOf({ bond: "109", cap: null }, season(full)).fault).toMatchObject({ refusal: { name: "SeasonFull" } });
  });
  it("refuse a small bond, a fee above the cap, and what is no number", () => {
    const refused = (bond: string | null, cap: string | null) => termsOf({ bond, cap }, season([])).fault;
    expect(refused("99", null)).toMatchObject({ refusal: { name: "BondTooSmall" } });
    expect(refused("200", "19.9")).toMatchObject({ refusal: { name: "FeeTooHigh" } });
    expect(refused("", null)).toEqual({ kind: "bond" });
    expect(refused(null, "x")).toEqual({ kind: "cap" });
  });
});

describe("where the token stands", () => {
  const standing = (candidates: Candidate[], listing = 0) => standingOf({ listing, candidates }, 9, WALLET);
  const OTHER = "0x0000000000000000000000000000000000000001";
  const entry = { season: 9, least: 100n * MEXT, fee: 10n * MEXT };
  const again = (of: ReturnType<typeof standing>) =>
    againAfter(of, { now: 9 * 1_209_600 - 5, nextToSettle: 8, entry })?.is;
  it("is free for all who are not there already", () => {
    expect(isBarred(standing([]))).toBe(false);
    expect(again(standing([]))).toBeUndefined();
    const beside = standing([candidate(1, { applicant: OTHER }), candidate(2, { season: 8, state: 4 })]);
    expect([isBarred(beside), beside.others.length, beside.running?.id]).toEqual([false, 1, 2]);
  });
  it("is barred by a listing, a suspension, an application of one's own", () => {
    expect(isBarred(standing([], 3))).toBe(true);
    const held = standing([candidate(1, { season: 7, state: 11 })]);
    expect([isBarred(held), again(held)]).toEqual([true, "barred"]);
    const own = standing([candidate(1)]);
    expect([own.own?.id, again(own)]).toEqual([1, "needless"]);
  });
  it("tells of a motion against its listing, which may set it free", () => {
    const motion = candidate(4, { season: 8, state: 4, motionOn: 3 });
    expect(standingOf({ listing: 3, candidates: [], motion }, 9, WALLET)).toMatchObject({
      listing: 3,
      motion: { id: 4 },
    });
  });
  it("may be tried again after a loss", () => {
    expect(again(standing([candidate(1, { season: 7, state: 9 })]))).toBe("open");
  });
});

describe("drafts", () => {
  const shelfOf = (kept: Map<string, string>, isFull = () => false): Shelf => ({
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => void (value === null ? kept.delete(key) : isFull() || kept.set(key, value)),
    keys: () => [...kept.keys()],
  });
  const draft = (id: string, changedAt: number): Draft => ({ ...blankDraft(id), changedAt, form });
  it("stand beside each other, the newest first, and are found again", () => {
    const kept = new Map([["something", "else"]]);
    const store = new DraftStore(1, shelfOf(kept));
    store.put(draft("a", 1));
    store.put({ ...draft("b", 2), step: "team", bond: "12" });
    const again = new DraftStore(1, shelfOf(kept));
    expect(again.all().map(({ id, step, bond }) => [id, step, bond])).toEqual([
      ["b", "team", "12"],
      ["a", "token", null],
    ]);
    expect(new DraftStore(2, shelfOf(kept)).all()).toEqual([]);
    again.remove("b");
    expect([...kept.keys()]).toEqual(["something", "mext.applications.1.a"]);
  });
  it("outlive a full store for as long as the page, and say so", () => {
    let full = true;
    const kept = new Map<string, string>();
    const store = new DraftStore(
      1,
      shelfOf(kept, () => full),
    );
    store.put(draft("a", 1));
    expect([store.isKept("a"), store.get("a")?.form.symbol, kept.size]).toEqual([false, "UNI", 0]);
    full = false;
    store.put(draft("a", 2));
    expect([store.isKept("a"), kept.size]).toEqual([true, 1]);
  });
  it("of another tab appear, and what is no draft does not", () => {
    const kept = new Map<string, string>();
    const [here, there] = [new DraftStore(1, shelfOf(kept)), new DraftStore(1, shelfOf(kept))];
    let told = 0;
    here.subscribe(() => told++);
    there.put(draft("a", 1));
    kept.set("mext.applications.1.x", '{"id":"x"}');
    here.refresh();
    expect([told, here.all().map(({ id }) => id)]).toEqual([1, ["a"]]);
    expect(here.all()).toBe(here.all());
  });
});
