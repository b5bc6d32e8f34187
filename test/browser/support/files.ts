import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

/** What a button hands to the browser as a file: its name and its text. */
export async function fileFrom(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** The properties of a calendar file's events, its folded lines put together again. */
export function eventsIn(calendar: string): Record<string, string>[] {
  const lines = calendar.replaceAll("\r\n ", "").split("\r\n");
  const events: Record<string, string>[] = [];
  let alarm = false;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push({});
    if (line.endsWith(":VALARM")) alarm = line.startsWith("BEGIN");
    const [name = "", ...value] = line.split(":");
    const event = events.at(-1);
    if (event) event[alarm ? `ALARM-${name}` : name] ??= value.join(":");
  }
  return events;
}

/** The cells of a table as RFC 4180 writes it. */
export function cellsIn(csv: string): string[][] {
  const rows: string[][] = [[""]];
  let quoted = false;
  for (const [at, character] of [...csv].entries()) {
    const row = rows.at(-1) as string[];
    if (quoted && character === '"' && csv[at + 1] === '"') continue;
    if (character === '"') {
      if (!quoted && csv[at - 1] === '"') row[row.length - 1] += '"';
      quoted = !quoted;
    } else if (!quoted && character === ",") row.push("");
    else if (!quoted && character === "\n") rows.push([""]);
    else if (quoted || character !== "\r") row[row.length - 1] += character;
  }
  return rows.slice(0, -1);
}
