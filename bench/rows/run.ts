// `npm run bench:rows`: what ten thousand rows cost the reader: real events in a browser, a registry's search in its code.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import type { Address } from "viem";
import { everything, shownIn } from "../../app/src/pages/registry/view.ts";
import { bringUp } from "../../scripts/launch/bringUp.ts";
import { placesUnder, root } from "../../scripts/launch/places.ts";
import { say } from "../../scripts/launch/say.mjs";
import { findBrowser } from "../../test/browser/support/findBrowser.ts";
import { transferOften } from "../../test/browser/support/manyEvents.ts";
import { openChain } from "../../test/browser/support/stack.ts";
import { writePage } from "../report/page.ts";
import { table } from "../report/tables.ts";

const MANY = 10_000;
const SCROLLS = 120;
const SEARCHES = 21;
const account: Address = "0x7777777777777777777777777777777777777777";

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const spread = (times: readonly number[]): string[] => {
  const sorted = [...times].sort((a, b) => a - b);
  return [at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1)].map((time) => time.toFixed(1));
};

/** From the click on a kind of event to the frame that shows it, in milliseconds. */
const filterTime = (page: Page, kind: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const label = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === name);
        const began = performance.now();
        label?.click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
      }),
    kind,
  );

/** Turns the wheel once a frame; resolves with the times between frames. */
const scrollTimes = (page: Page, times: number): Promise<number[]> =>
  page.evaluate(
    (count) =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector(".rows-many");
        const frames: number[] = [];
        let last = performance.now();
        const turn = (now: number): void => {
          frames.push(now - last);
          last = now;
          if (frames.length > count) return resolve(frames.slice(1));
          list?.scrollBy(0, 900);
          requestAnimationFrame(turn);
        };
        requestAnimationFrame(turn);
      }),
    times,
  );

async function inBrowser(link: string, rpcUrl: string, home: string): Promise<string[][]> {
  const { deployment } = openChain({ link, rpcUrl, home });
  await transferOften(rpcUrl, deployment.contracts.mextToken.address, account, MANY);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const began = performance.now();
    await page.goto(`${link}#/account/${account}`);
    await page.getByText("10,000 events", { exact: true }).waitFor({ timeout: 180_000 });
    const read = performance.now() - began;
    await page.locator(".rows-many [data-index]").first().waitFor();
    const rows = await page.locator(".rows-many [data-index]").count();
    const frames = await scrollTimes(page, SCROLLS);
    const filters: number[] = [];
    for (const kind of ["Stakes", "Transfers", "Votes", "Everything"]) filters.push(await filterTime(page, kind));
    say(`${rows} rows stand on the page; the history was whole after ${(read / 1_000).toFixed(1)} s`);
    return [
      ["read from the node, whole history, s", (read / 1_000).toFixed(1), "–", "–"],
      ["a frame while scrolling through it, ms", ...spread(frames)],
      ["another kind of event shown, ms", ...spread(filters)],
    ];
  } finally {
    await browser.close();
  }
}

/** Searches of a registry of ten thousand, after its words were made ready, as the page does when it opens. */
function searching(): string[][] {
  const token = (id: number): string => `eip155:1/erc20:0x${id.toString(16).padStart(40, "0")}`;
  const listings = Array.from({ length: MANY }, (_, id) => ({
    ...{ id, symbol: `T${id}`, name: `Token ${id}`, token: token(id), delistedAt: 0, support: BigInt(id), origin: 0 },
    ...{ tradingStartsAt: 0, tradingDueAt: 0, lastWithdrawalAt: 0, withdrawalDueAt: 0 },
  })) as unknown as Parameters<typeof shownIn>[0];
  const clock = { now: 1, dormantAfter: 1 };
  const times = Array.from({ length: SEARCHES }, (_, index) => {
    const began = performance.now();
    shownIn(listings, { ...everything, words: `token ${index}` }, clock);
    return performance.now() - began;
  });
  return [
    ["the registry's first search, words not ready, ms", (times[0] ?? 0).toFixed(1), "–", "–"],
    ["a search of the registry, ms", ...spread(times.slice(1))],
  ];
}

const home = mkdtempSync(join(tmpdir(), "mext-rows-"));
const { link, rpcUrl, stop } = await bringUp({ places: placesUnder(home), fresh: true });
try {
  const rows = [...(await inBrowser(link, rpcUrl, home)), ...searching()];
  const text = table(["10,000 rows", "median", "95 %", "worst"], new Set(["10,000 rows"]), rows);
  console.log(`\n${text}\n`);
  if (process.argv.includes("--write")) {
    await writePage(join(root, "docs", "app-speed.md"), { rows: text });
    say("The table of docs/app-speed.md is written");
  }
} finally {
  await stop();
  rmSync(home, { recursive: true, force: true });
}
