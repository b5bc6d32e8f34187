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

/** What axe calls serious or critical, a line a rule and place. */
export async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all }) => `${id}: ${target.join(" ")}: ${[...any, ...all][0]?.message ?? ""}`),
    );
}
