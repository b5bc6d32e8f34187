import { encodeErrorResult, type Abi, type AbiParameter } from "viem";
import { describe, expect, it } from "vitest";
import { decodeError, sentenceOf } from "../../sdk/errors/decodeError.ts";
import { commonErrorsAbi } from "../../sdk/errors/errorArgs.ts";
import { errorSentences } from "../../sdk/errors/errorSentences.ts";
import { englishSentence } from "../../sdk/errors/sentence.ts";
import "../../sdk/auction/errors/learn.ts";
import "../../sdk/policy/errors/learn.ts";
import { timelockErrorsAbi } from "../../sdk/policy/errors/timelockErrorsAbi.ts";
import {
  governorAbi,
  listingDaoAbi,
  mextStakingAbi,
  mextTokenAbi,
  revenueAuctionAbi,
} from "../../sdk/generated/abi.ts";

const abi: Abi = [
  ...mextTokenAbi,
  ...mextStakingAbi,
  ...listingDaoAbi,
  ...governorAbi,
  ...revenueAuctionAbi,
  ...commonErrorsAbi,
  ...timelockErrorsAbi,
];
const errors = abi.filter((item) => item.type === "error");

function example({ type }: AbiParameter): unknown {
  if (type === "address") return "0x00000000000000000000000000000000000000A1";
  if (type === "string") return "a text";
  if (type === "bytes32") return `0x${Buffer.from("feeBps").toString("hex").padEnd(64, "0")}`;
  return /^u?int(8|16|24|32|40|48)$/.test(type) ? 7 : 7n;
}

describe("errors", () => {
  it("have a sentence each, and no sentence is without an error", () => {
    expect(Object.keys(errorSentences).sort()).toEqual([...new Set(errors.map(({ name }) => name))].sort());
  });

  it.each(errors.map(({ name, inputs }) => ({ name, inputs })))("$name is decoded and said", ({ name, inputs }) => {
    const data = encodeErrorResult({ abi, errorName: name, args: inputs.map(example) });
    const decoded = decodeError({ cause: { cause: { raw: data } } });
    expect(decoded?.name).toBe(name);
    expect(Object.keys(decoded?.args ?? {})).toEqual(inputs.map((input) => input.name));
    if (decoded === undefined) return;
    const sentence = sentenceOf(decoded);
    const placeholders = [...`${sentence.what.message}${sentence.todo.message}`.matchAll(/\{(\w+)\}/g)].map(
      (m) => m[1],
    );
    expect(new Set(placeholders)).toEqual(new Set(Object.keys(sentence.values)));
    expect(englishSentence(sentence)).not.toMatch(/[{}]|undefined|NaN/);
    expect(sentence.what.id).toBe(`error.${name}`);
    expect(sentence.todo.id).toBe(`error.${name}.todo`);
  });

  it("are said with exact values", () => {
    const data = encodeErrorResult({
      abi: mextStakingAbi,
      errorName: "PenaltyTooHigh",
      args: [1_234_500_000_000_000_000_000n, 10n ** 18n],
    });
    expect(englishSentence(sentenceOf(decodeError(data)!))).toBe(
      "Leaving costs 1,234.5 MEXT now, more than the 1 MEXT that you accepted. Look at the new penalty and confirm it, or wait.",
    );
  });

  it("name a proposal's states", () => {
    const args = [3n, 1, `0x${"0".repeat(62)}30`] as const;
    const data = encodeErrorResult({ abi: governorAbi, errorName: "GovernorUnexpectedProposalState", args });
    expect(englishSentence(sentenceOf(decodeError(data)!))).toContain(
      "Proposal 3 is active; this takes one that is succeeded or queued.",
    );
  });

  it("that are none of ours stay unknown", () => {
    expect(decodeError("0x12345678")).toBeUndefined();
    expect(decodeError(new Error("fetch failed"))).toBeUndefined();
    expect(decodeError(undefined)).toBeUndefined();
  });
});
