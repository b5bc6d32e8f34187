import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What stands out of the page's width, which makes the whole page slide sideways, and what stands out of its own card. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = ({ tagName, className }: Element): string => `${tagName.toLowerCase()}.${String(className)}`;
    const standingOut = (inside: Element, left: number, right: number): string[] =>
      [...inside.querySelectorAll("*")]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && (box.right > right + 1 || box.left < left - 1);
        })
        .slice(0, 8)
        .map(nameOf);
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide =
      scrollWidth > clientWidth
        ? [`${scrollWidth} of ${clientWidth} px`, ...standingOut(document.body, 0, clientWidth)]
        : [];
    const cards = [...document.querySelectorAll(".card, .slip, .dialog[open]")].flatMap((card) => {
      const { left, right } = card.getBoundingClientRect();
      return standingOut(card, left, right).map((name) => `${name} stands out of ${nameOf(card)}`);
    });
    return [...wide, ...cards];
  });
}

/** Words that stand on top of other words. What floats above the page on purpose (bars, dialogs) is left out. */
export function overlapsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Piece = { element: Element; words: string; box: DOMRect };
    const LEAST = 3;
    const root = document.querySelector(".dialog[open]") ?? document.querySelector("main") ?? document.body;

    const isShown = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.closest(".sr-only, .skip") === null;
    const isFloating = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
        if (["fixed", "sticky"].includes(getComputedStyle(at).position)) return true;
      }
      return false;
    };
    /** The part of a text's box that its clipping ancestors let through. */
    const seen = (box: DOMRect, element: Element): DOMRect => {
      let { left, top, right, bottom } = box;
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflow === "visible") continue;
        const frame = at.getBoundingClientRect();
        [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
        [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };

    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? "";
      if (!element || words === "" || !isShown(element) || isFloating(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) pieces.push({ element, words, box: seen(box, element) });
    }

    const isOver = (left: DOMRect, right: DOMRect): boolean =>
      Math.min(left.right, right.right) - Math.max(left.left, right.left) > LEAST &&
      Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top) > LEAST;
    const found: string[] = [];
    pieces.sort((left, right) => left.box.top - right.box.top);
    pieces.forEach((left, at) => {
      for (const right of pieces.slice(at + 1)) {
        if (right.box.top > left.box.bottom) break;
        if (left.element === right.element || !isOver(left.box, right.box)) continue;
        found.push(`"${left.words.slice(0, 40)}" and "${right.words.slice(0, 40)}"`);
      }
    });
    return found.slice(0, 8);
  });
}

/** Everything that axe finds, a line a rule and place. */
export async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all }) => `${id}: ${target.join(" ")}: ${[...any, ...all][0]?.message ?? ""}`),
  );
}
