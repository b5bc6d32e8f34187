import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "../../app/src/components/Markdown.tsx";
import { safeLink } from "../../app/src/text/markdown/link.ts";
import { readMarkdown } from "../../app/src/text/markdown/read.ts";
import { titleOf } from "../../sdk/text/title.ts";
import { hostile } from "./hostileMarkdown.ts";

i18n.load("en", {});
i18n.activate("en");

// A provider has its words as children, and its type wants them among the properties.
const render = (source: string, under?: 2 | 3): string =>
  renderToStaticMarkup(createElement(I18nProvider, { i18n, children: createElement(Markdown, { source, under }) }));

const TAGS =
  "a bdi blockquote br code del div em h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul".split(" ");
const ATTRIBUTES: Record<string, RegExp> = {
  class: /^markdown$/,
  dir: /^auto$/,
  href: /^(?:https?|mailto|ipfs):/,
  rel: /^noopener noreferrer nofollow$/,
  target: /^_blank$/,
  scope: /^col$/,
  start: /^\d+$/,
};

/** Everything between angle brackets, which React writes only around elements: it escapes them in text and attributes. */
function faults(html: string): string[] {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  return tags.flatMap((tag) => {
    const [, name = "", rest = ""] = /^<\/?([a-z0-9]+)((?: [a-z]+="[^"]*")*)\/?>$/.exec(tag) ?? [];
    if (!TAGS.includes(name)) return [tag];
    const attributes = [...rest.matchAll(/ ([a-z]+)="([^"]*)"/g)];
    return attributes.some(([, key = "", value = ""]) => !ATTRIBUTES[key]?.test(value)) ? [tag] : [];
  });
}

describe("a stranger's Markdown", () => {
  it("is checked by a reader that sees faults", () => {
    expect(faults('<script><p onclick="x"><a href="javascript:1"><img src="x"/>')).toHaveLength(4);
    expect(hostile.length).toBeGreaterThanOrEqual(60);
  });

  it.each(hostile.map((source, index) => [index, source.slice(0, 40), source] as const))(
    "%i brings only what is allowed: %j",
    (_index, _start, source) => {
      const html = render(source);
      expect(faults(html)).toEqual([]);
      expect(html.split("</a>").filter((part) => part.split("<a ").length > 2)).toEqual([]);
      // eslint-disable-next-line no-control-regex
      expect(html).not.toMatch(/[\u0000\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/);
      expect(html.length).toBeLessThan(30 * (source.length + 100));
    },
  );

  it("keeps what is good", () => {
    const html = render(
      "# A\n\n**b** *c* ~~d~~ `e`\n\n1. f\n\n> g\n\n| h |\n|---|\n| i |\n\n---\n\n[j](https://a.example)",
    );
    for (const tag of ["h3", "strong", "em", "del", "code", "ol", "blockquote", "table", "hr", "a"])
      expect(html).toContain(`<${tag}`);
  });

  it("begins its headings right below the page's own, wherever its writer begins", () => {
    expect(render("## A\n\n### B\n\n## C")).toMatch(/<h3>A<.*<h4>B<.*<h3>C</);
    expect(render("> # A\n\n## B")).toMatch(/<h3>A<.*<h4>B</);
    expect(render("###### A")).toContain("<h3>A<");
    expect(render("## A\n\n###### B", 3)).toMatch(/<h4>A<.*<h6>B</);
  });

  it("names no column that has no name", () => {
    expect(render("| | now |\n|---|---|\n| a | b |")).toMatch(/<tr><td><\/td><th scope="col">now</);
  });

  it("asks nobody for an image: it is a link", () => {
    expect(render("![a picture](https://x.example/p.png)")).toContain('href="https://x.example/p.png"');
  });

  it("says where a link leads that is named after another place", () => {
    expect(safeLink("https://a.example/x", "b.example")?.shownHost).toBe("a.example");
    expect(safeLink("https://a.example/x", "www.a.example")?.shownHost).toBeUndefined();
    expect(safeLink("https://b.example@a.example/", "here")?.shownHost).toBe("a.example");
    expect(safeLink("https://аpple.com/", "here")?.shownHost).toBe("xn--pple-43d.com");
    expect(safeLink("ipfs://bafy/x", "the report")).toEqual({ href: "ipfs://bafy/x" });
  });

  it("says what it left out", () => {
    expect(readMarkdown("a".repeat(51_200)).cutBytes).toBe(0);
    expect(readMarkdown("a".repeat(51_203)).cutBytes).toBe(3);
    expect(readMarkdown(`${"> ".repeat(32)}a`)).toMatchObject({ cutDepth: true, isRaw: false });
    expect(readMarkdown(`${"> ".repeat(20)}a`).cutDepth).toBe(false);
    expect(readMarkdown("> ".repeat(33)).isRaw).toBe(true);
  });

  it("is called by its first heading, or else by its first words", () => {
    expect(titleOf("intro\n\n## The **title** ##\n")).toBe("The title");
    expect(titleOf("\n---\n\u202Ewords\nmore")).toBe("words");
    expect(titleOf("a".repeat(200))).toHaveLength(120);
    expect(titleOf("")).toBe("");
  });
});
