/** A calendar file (RFC 5545): moments, each with a reminder, that any calendar takes in. */

export type Occasion = {
  /** names the occasion for good, so that a second file changes it instead of adding another */
  uid: string;
  title: string;
  /** seconds since 1970, UTC */
  at: number;
  description?: string;
  url?: string;
  /** how long before the moment the calendar speaks up */
  alarmMinutes?: number;
};

const LINE = 75;
const encoder = new TextEncoder();

/** Text values: backslash, semicolon, comma and line breaks are written with a backslash. */
const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r\n|\r|\n/g, "\\n");

/** Lines hold 75 octets at most; a longer one goes on behind a break and a space. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}

/** `20261203T000000Z` */
const stampOf = (at: number): string => new Date(at * 1_000).toISOString().replace(/[-:]|\.\d{3}/g, "");

function linesOf({ uid, title, at, description, url, alarmMinutes = 24 * 60 }: Occasion, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${stampOf(at)}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${alarmMinutes}M`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** The file's text; `stamp` is when it is made, in seconds. */
export function calendarOf(occasions: readonly Occasion[], stamp: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//MEXT//holders app//EN",
    ...occasions.flatMap((occasion) => linesOf(occasion, stampOf(stamp))),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
