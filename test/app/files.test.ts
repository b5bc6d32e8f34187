import { describe, expect, it } from "vitest";
import { csvOf } from "../../app/src/text/csv.ts";
import { calendarOf } from "../../app/src/text/ics.ts";

const AT = 1_796_256_000; // 3 December 2026, 00:00 UTC

/** What a calendar reads: folded lines put together again. */
const unfolded = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n");

describe("a calendar file", () => {
  it("has the lines that RFC 5545 asks for, each ended by CR and LF", () => {
    const text = calendarOf([{ uid: "season-9@mext", title: "Voting closes", at: AT, alarmMinutes: 60 }], AT - 1);
    expect(text.split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//MEXT//holders app//EN",
      "BEGIN:VEVENT",
      "UID:season-9@mext",
      "DTSTAMP:20261202T235959Z",
      "DTSTART:20261203T000000Z",
      "SUMMARY:Voting closes",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Voting closes",
      "TRIGGER:-PT60M",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("escapes what has a meaning, and brings in no line of its own", () => {
    const text = calendarOf([{ uid: "a", title: "a;b,c\\d\r\nEND:VEVENT\ne", at: AT }], AT);
    expect(unfolded(text)).toContain("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\ne");
    expect(unfolded(text).filter((line) => line === "END:VEVENT")).toHaveLength(1);
  });

  it.each(["x".repeat(400), "é".repeat(200), "انتهى التصويت ".repeat(30), "🔥".repeat(90)])(
    "folds at 75 octets and cuts no character in two: %s",
    (title) => {
      const text = calendarOf([{ uid: "a", title, at: AT }], AT);
      for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(unfolded(text)).toContain(`SUMMARY:${title}`);
    },
  );
});

describe("a table for spreadsheets", () => {
  it("keeps numbers exact and quotes what has a meaning", () => {
    expect(
      csvOf(
        ["a", "b, c"],
        [
          [123_456_789_012_345_678_901n, 'say "no"'],
          [-1, "two\nlines"],
        ],
      ),
    ).toBe('a,"b, c"\r\n123456789012345678901,"say ""no"""\r\n-1,"two\nlines"\r\n');
  });
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("lets no words be a formula: %j", (text) => {
    expect(csvOf(["a"], [[text]])).toMatch(/^a\r\n"?'/);
  });
});
