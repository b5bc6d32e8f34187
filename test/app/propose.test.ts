// a proposal as it is written
//   its templates: every power of the timelock has one, or a reason why not; bounds are the list's; no allowance
//   a call: what is written becomes bytes, and bytes what is written; values out of bounds are named
//   its words: kept for its proposer
//   as a file: what the command line reads, and back
// its drafts
//   two beside each other; a full store; another page
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeFunctionData, parseAbi, toFunctionSignature, zeroAddress } from "viem";
import { afterAll, describe, expect, it } from "vitest";
import { type CallForm, callOf, formOf } from "../../app/src/pages/propose/calls.ts";
import { blankDraft, type Draft, ProposalDrafts } from "../../app/src/pages/propose/drafts.ts";
import { draftFrom, fileOf } from "../../app/src/pages/propose/file.ts";
import { unfinished } from "../../app/src/pages/propose/steps.ts";
import { governedNames, governedTemplates, templateNames } from "../../app/src/pages/propose/templates.ts";
import { readValue, textOf } from "../../app/src/pages/propose/values.ts";
import type { Shelf } from "../../app/src/pages/drafts/store.ts";
import powersJson from "../../docs/powers.json" with { type: "json" };
import { readDraft } from "../../scripts/policy/file.ts";
import { setParameters } from "../../sdk/calls/setParameters.ts";
import type { Deployment } from "../../sdk/deployment.ts";
import { contractNames } from "../../sdk/deployment.ts";
import { knownAbis as abis } from "../../sdk/policy/analysis/knownAbis.ts";
import { powers } from "../../sdk/powers/powers.ts";

const MEXT = 10n ** 18n;
const DAY = 86_400;
const SOMEBODY = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const contracts = Object.fromEntries(
  contractNames.map((name, index) => [name, { address: `0x${String(index + 1).padStart(40, "0")}` }]),
);
const deployment = { chainId: 31_337, contracts } as unknown as Deployment;
const known = { deployment, abis };

const whole: Record<(typeof templateNames)[number], CallForm["fields"]> = {
  parameters: {
    bond: "5000",
    feeBps: "10",
    quorumBps: "2",
    quorumFloorBps: "0.1",
    communityShareBps: "70",
    slots: "7",
    councilObjections: "2",
    tradingStartWithin: "14",
    dormantAfter: "90",
  },
  entryScreen: { screen: "" },
  delist: { listing: "3" },
  upholdObjection: { candidate: "12" },
  votingDelay: { newVotingDelay: "1.5" },
  votingPeriod: { newVotingPeriod: "700001 s" },
  quorum: { newQuorumNumerator: "4.25" },
  quorumFloor: { newFloorBps: "0.5" },
  proposalBond: { newBond: "60000.5" },
  guardian: { newProposalGuardian: SOMEBODY },
  auction: { startPriceBps: "1.5", burnShareBps: "60" },
  timelockDelay: { newDelay: "3" },
  token: { token: deployment.contracts.mextToken.address, to: SOMEBODY, amount: "12.5", decimals: "18" },
  coin: { to: SOMEBODY, amount: "0.25" },
  custom: { target: SOMEBODY, value: "", signature: "", args: "", data: "0x12345678" },
};
const form = (template: keyof typeof whole, change: CallForm["fields"] = {}): CallForm => ({
  template,
  fields: { ...whole[template], ...change },
});
const made = (one: CallForm) => {
  const result = callOf(deployment, one);
  if ("faults" in result) throw new Error(JSON.stringify(result.faults, (_, value: unknown) => String(value)));
  return result;
};
const faultOf = (one: CallForm) => {
  const result = callOf(deployment, one);
  return "faults" in result ? result.faults : undefined;
};

/** Powers that a policy vote has and that no template offers, and why. */
const withoutTemplate: Record<string, string> = {
  "governor.setProposalThreshold": "It changes nothing: the threshold is computed.",
  "timelock.grantRole": "A role of the timelock is the whole treasury; nobody should give it from a list.",
  "timelock.revokeRole": "Without its roles the timelock obeys nobody, and no vote could mend that.",
};

describe("the templates", () => {
  const ofVotes = powersJson.powers.filter(
    ({ who, contract, signature }) =>
      signature !== "-" && (who === "timelock" || who === "admin" || (who === "itself" && contract === "timelock")),
  );

  it("are there for every power of the timelock, or a reason is", () => {
    expect(ofVotes.length).toBeGreaterThanOrEqual(14);
    const offered = governedNames.map((name) => {
      const { contract, item } = governedTemplates[name];
      return `${contract} ${toFunctionSignature(item)}`;
    });
    const wanted = ofVotes.filter(({ id }) => !(id in withoutTemplate));
    expect(offered.toSorted()).toEqual(wanted.map((each) => `${each.contract} ${each.signature}`).toSorted());
    const ids = ofVotes.map(({ id }) => id);
    expect(Object.keys(withoutTemplate).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("have the bounds of the list of powers, and none for an allowance", () => {
    for (const name of governedNames) {
      const { contract, item, fields } = governedTemplates[name];
      const power = powers.find((each) => each.contract === contract && each.signature === toFunctionSignature(item));
      for (const field of fields) {
        const bound = power?.bounds.find((each) => each.name === field.name);
        expect([bound?.least, bound?.most]).toEqual([field.bounds?.[0], field.bounds?.[1]]);
      }
    }
    expect(governedNames.some((name) => governedTemplates[name].item.name.includes("pprove"))).toBe(false);
  });
});

describe("a call", () => {
  it.each(templateNames.map((name) => [name]))("%s becomes bytes, and the same form again", (name) => {
    expect(formOf(deployment, made(form(name)).call)).toEqual(form(name));
  });

  it("is what the SDK's own builder makes", () => {
    const parameters = {
      ...{ bond: 5_000n * MEXT, feeBps: 1_000, quorumBps: 200, quorumFloorBps: 10, communityShareBps: 7_000 },
      ...{ slots: 7, councilObjections: 2, tradingStartWithin: 14 * DAY, dormantAfter: 90 * DAY },
    };
    const { address, abi, functionName, args } = setParameters(deployment, { parameters });
    const data = encodeFunctionData({ abi, functionName, args });
    expect(made(form("parameters")).call).toEqual({ target: address, value: 0n, data });
  });

  it("with a value out of bounds says the value and the bounds", () => {
    const at = (value: bigint) => ({ kind: "outside", as: "percent", value, least: 200n, most: 1_000n });
    expect(faultOf(form("quorum", { newQuorumNumerator: "1.99" }))).toEqual({ newQuorumNumerator: at(199n) });
    expect(faultOf(form("quorum", { newQuorumNumerator: "10.01" }))).toEqual({ newQuorumNumerator: at(1_001n) });
    expect(faultOf(form("quorum", { newQuorumNumerator: "10" }))).toBeUndefined();
    expect(faultOf(form("quorum", { newQuorumNumerator: "2" }))).toBeUndefined();
  });

  it("with what is missing or unreadable says where", () => {
    expect(faultOf(form("delist", { listing: "" }))).toEqual({ listing: { kind: "missing" } });
    expect(faultOf(form("delist", { listing: "2.5" }))).toEqual({
      listing: { kind: "malformed", as: "number", value: "2.5" },
    });
    const mistaken = SOMEBODY.replace("C51", "c51");
    expect(faultOf(form("guardian", { newProposalGuardian: mistaken }))).toEqual({
      newProposalGuardian: { kind: "checksum", value: mistaken },
    });
    expect(faultOf(form("coin", { amount: "0" }))).toMatchObject({ amount: { kind: "malformed" } });
    expect(faultOf(form("token", { decimals: "" }))).toMatchObject({ token: { kind: "unknown-token" } });
    expect(faultOf(form("token", { decimals: "6", amount: "1.1234567" }))).toMatchObject({
      amount: { kind: "malformed" },
    });
  });

  it("pays a token in its own decimals", () => {
    const abi = parseAbi(["function transfer(address to, uint256 value)"]);
    const token = "0x1f9840a85d5aF5bf1D1762F925BDADdC4201F984";
    const { call } = made(form("token", { token, decimals: "6", amount: "1.5" }));
    expect(call).toEqual({
      ...{ target: token, value: 0n },
      data: encodeFunctionData({ abi, functionName: "transfer", args: [SOMEBODY, 1_500_000n] }),
    });
    // How many decimals a stranger's token has, bytes do not say: it stays the call that it is.
    expect(formOf(deployment, call)).toMatchObject({ template: "custom", fields: { target: token, data: call.data } });
  });

  it("of one's own takes a signature with arguments, and says which does not fit", () => {
    const own = { data: "", signature: "setAll(uint8[] levels, (address who, bool on) rule)" };
    const args = `[[1, "2"], { "who": "${SOMEBODY}", "on": true }]`;
    const { call, file } = made(form("custom", { ...own, args, value: "0.5" }));
    const abi = parseAbi(["function setAll(uint8[] levels, (address who, bool on) rule)"]);
    const rule = { who: SOMEBODY, on: true } as const;
    expect(call.data).toBe(encodeFunctionData({ abi, functionName: "setAll", args: [[1, 2], rule] }));
    expect([call.value, file.value]).toEqual([MEXT / 2n, "0.5"]);
    expect(faultOf(form("custom", { ...own, args: "[[1, 256], {}]" }))).toEqual({
      args: { kind: "unfit", sentence: expect.stringContaining("arguments[0][1] is 256; it must be") as string },
    });
    expect(faultOf(form("custom", { ...own, args: "[" }))).toMatchObject({ args: { as: "list", value: "[" } });
    expect(faultOf(form("custom", { data: "", signature: "set(" }))).toMatchObject({ signature: { as: "signature" } });
    expect(faultOf(form("custom", { data: "0x1" }))).toMatchObject({ data: { as: "data", value: "0x1" } });
  });

  it("whose bytes say more than its template is one's own", () => {
    const { call } = made(form("delist"));
    const more = { ...call, data: `${call.data}00` as const };
    expect(formOf(deployment, more)).toMatchObject({ template: "custom", fields: { data: more.data } });
    const paid = { ...call, value: 1n };
    expect(formOf(deployment, paid)).toMatchObject({ template: "custom" });
  });
});

describe("a value", () => {
  it("is read as it is written, in days, per cent, MEXT and Arabic digits", () => {
    expect(readValue("days", "2.5")).toEqual({ value: 216_000n });
    expect(readValue("days", "100001 s")).toEqual({ value: 100_001n });
    expect(readValue("days", "0.00001")).toMatchObject({ fault: { kind: "malformed" } });
    expect(readValue("percent", "٤٫٢٥ %")).toEqual({ value: 425n });
    expect(readValue("percent", "1.005")).toMatchObject({ fault: { kind: "malformed" } });
    expect(readValue("account", "")).toEqual({ value: zeroAddress });
    expect(readValue("address", "")).toEqual({ fault: { kind: "missing" } });
    expect(readValue("address", zeroAddress)).toMatchObject({ fault: { kind: "malformed" } });
  });

  it("is written as it is read", () => {
    for (let value = 0n; value < 3_000_000n; value += 977n) {
      for (const kind of ["days", "percent", "mext", "number"] as const) {
        expect(readValue(kind, textOf(kind, value))).toEqual({ value });
      }
    }
  });
});

const draft: Draft = {
  ...blankDraft("one"),
  title: "A new quorum",
  body: "Because *so*.",
  calls: templateNames.map((name) => form(name)),
};

describe("a draft as a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "mext-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is read by the command, call for call", () => {
    const file = join(folder, "proposal.json");
    writeFileSync(file, fileOf(deployment, draft));
    const { title, body, calls } = readDraft({ deployment }, file);
    expect([title, body]).toEqual([draft.title, draft.body]);
    expect(calls).toEqual(draft.calls.map((one) => made(one).call));
  });

  it("comes back as the draft that it was", () => {
    const { title, body, calls } = draft;
    expect(draftFrom(known, fileOf(deployment, draft))).toEqual({ written: { title, body, calls } });
  });

  it("leaves out what is not whole, and says what is wrong in another's file", () => {
    const half = fileOf(deployment, { title: "", body: " ", calls: [form("delist", { listing: "" })] });
    expect(JSON.parse(half)).toEqual({ calls: [] });
    const faults = (text: string) => (draftFrom(known, text) as { faults: unknown }).faults;
    expect(faults(half)).toEqual([
      "title is missing: it must be one line that says what it changes",
      "body is missing: it must be a text, Markdown if you like, that says why",
      "calls must have one call at least",
    ]);
    expect(faults("{")).toBe("not-json");
  });
});

describe("the steps", () => {
  it("say where something is missing", () => {
    expect(unfinished(deployment, blankDraft("x"))).toEqual(["what", "words"]);
    expect(unfinished(deployment, draft)).toEqual([]);
    expect(unfinished(deployment, { ...draft, calls: [form("delist", { listing: "" })], body: " " })).toEqual([
      "values",
      "words",
    ]);
  });
});

describe("the drafts", () => {
  const shelfOf = (kept: Map<string, string>, isFull = false): Shelf => ({
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => {
      if (value === null) kept.delete(key);
      else if (!isFull) kept.set(key, value);
    },
    keys: () => [...kept.keys()],
  });

  it("survive the page, each under its own name, and only on their chain", () => {
    const kept = new Map<string, string>();
    const store = new ProposalDrafts(31_337, shelfOf(kept));
    store.put({ ...draft, changedAt: 1 });
    store.put({ ...draft, id: "two", name: "Later", step: "words", changedAt: 2 });
    const again = new ProposalDrafts(31_337, shelfOf(kept));
    expect(again.all()).toEqual([
      { ...draft, id: "two", name: "Later", step: "words", changedAt: 2 },
      { ...draft, changedAt: 1 },
    ]);
    expect(new ProposalDrafts(1, shelfOf(kept)).all()).toEqual([]);
    again.remove("two");
    expect(new ProposalDrafts(31_337, shelfOf(kept)).all()).toHaveLength(1);
  });

  it("last as long as the page where the browser keeps nothing; what is no draft is passed over", () => {
    const kept = new Map([["mext.proposals.1.x", '{"id":"x","calls":[{"template":"rob","fields":{}}]}']]);
    const store = new ProposalDrafts(1, shelfOf(kept, true));
    expect(store.all()).toEqual([]);
    store.put(draft);
    expect([store.get("one"), store.isKept("one")]).toEqual([draft, false]);
  });
});
