// what a stranger wrote
//   joiners stay between letters of a script that is written with them, after a virama, and in an emoji
//   they go where they only hide: beside Latin, Cyrillic and digits, at the edges of words, a second time
//   what shows nothing, turns text around or is blank goes; what stands in its place is the caller's
//   a long text of joiners takes no longer than its length
// what a proposal is called
import { describe, expect, it } from "vitest";
import { plain } from "../../sdk/text/plain.ts";
import { proposalTitle, titleOf } from "../../sdk/text/title.ts";

const [J, N] = ["\u200D", "\u200C"];

describe("joiners that a reader sees stay", () => {
  it.each([
    ["Persian, “I go”", `می${N}روم`],
    ["Persian, a plural", `کتاب${N}های بزرگ`],
    ["Persian, after a letter that joins one side only", `خانه${N}ای`],
    ["Urdu with a vowel sign before it", `کُ${N}ل`],
    ["Hindi, half a letter", `क्${J}ष`],
    ["Hindi, a virama that is seen", `क्${N}ष`],
    ["Bengali, a joiner before the virama", `র${J}্য`],
    ["Sinhala, “Sri”", `ශ්${J}රී ලංකා`],
    ["Malayalam, a letter at the end of a word as it was long written", `അവന്${J} വന്നു`],
    ["Kannada", `ರ${J}್ಕ`],
    ["Khmer, before a sign of register", `ប${N}៊ី`],
    ["Mongolian", `ᠮᠣᠩ${J}ᠭᠣᠯ`],
    ["a family", `👨${J}👩${J}👧${J}👦`],
    ["a doctor with a tone of skin", `👩🏽${J}⚕️`],
    ["a flag of several parts", `🏳️${J}🌈 and 🏴${J}☠️`],
    ["red hair", `🧑🏿${J}🦰`],
  ])("%s", (_, text) => {
    expect(plain(text)).toBe(text);
    expect(plain(text, "\uFFFD")).toBe(text);
  });
});

describe("joiners that hide go", () => {
  it.each([
    ["Latin", `zero${J}width${N}here`, "zerowidthhere"],
    ["Cyrillic", `при${N}вет`, "привет"],
    ["Greek, Hebrew, Han, Hangul", `α${J}β א${N}ב 票${J}决 한${N}글`, "αβ אב 票决 한글"],
    ["digits, Arabic ones too", `1${J}000 ${N}١${J}٢`, "1000 ١٢"],
    ["at the edges of words", `${N}می ${N}روم${N} ${J}क${J}`, "می روم क"],
    ["between two scripts", `a${N}می${J}b क${J}م`, "aمیb कم"],
    ["a second one", `می${N}${N}${J}روم`, `می${N}روم`],
    ["behind another hidden one", `a\u200B${N}b می\u200B${N}روم`, `ab می${N}روم`],
    ["a non-joiner between emoji, and a joiner beside one", `👨${N}👩 ${J}👧${J} x`, "👨👩 👧 x"],
    ["after a lone tone or variation", `\uFE0F${J}👩 🏽a${J}👩`, "\uFE0F👩 🏽a👩"],
  ])("%s", (_, text, wanted) => {
    expect(plain(text)).toBe(wanted);
  });
});

describe("what shows nothing", () => {
  it("goes, or is marked where the caller wants it", () => {
    const text = "a\u202Eb\u2066c\u200Bd\uFEFFe\u00ADf\u3164g\u2028h\u0000i";
    expect(plain(text)).toBe("abcdefghi");
    expect(plain(text, "?")).toBe("a?b?c?d?e?f?g?h?i");
    expect(plain(`a${J}${N}b می${N}${N}ر`, "?")).toBe(`a??b می${N}?ر`);
  });
  it("is not what begins a line, or a sign that is seen", () => {
    expect(plain("a\tb\r\nc \u0600\u0661")).toBe("a\tb\r\nc \u0600\u0661");
  });
  it("costs no more than the text is long", () => {
    const began = performance.now();
    expect(plain(`م${J}`.repeat(100_000))).toHaveLength(199_999);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe("what a proposal is called", () => {
  it("is its first line, or the first with words, without marks and what hides", () => {
    expect(proposalTitle("# The **title**\n\nwhy\n\n#proposer=0x0000000000000000000000000000000000000001")).toBe(
      "The title",
    );
    expect(proposalTitle(`# می${N}خواهیم از زِ${J} b${J}ond 👩${J}🌾`)).toBe(`می${N}خواهیم از زِ bond 👩${J}🌾`);
    expect(proposalTitle("")).toBe("");
    expect(proposalTitle("\u3164\u3164")).toBe("");
  });
  it("is cut between characters, and without a joiner that joins nothing any more", () => {
    expect(titleOf("🔥a".repeat(100))).toBe(`${"🔥a".repeat(59)}🔥…`);
    expect(titleOf(`${"a".repeat(117)}👩${J}👧`)).toHaveLength(122);
    expect(titleOf(`${"a".repeat(117)}👩${J}👧${J}👦`)).toBe(`${"a".repeat(117)}👩…`);
  });
});
