import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const file = (name: string): string => readFileSync(new URL(`../../app/${name}`, import.meta.url), "utf8");

describe("what a host sends with the page", () => {
  const headers = file("public/_headers");

  it("is the page's own policy, and that Safe alone may frame it", () => {
    const own = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(file("index.html"))?.[1];
    const sent = /Content-Security-Policy: (.*)/.exec(headers)?.[1];
    expect(sent).toBe(`${own}; frame-ancestors 'self' https://app.safe.global`);
  });
  it("lets Safe read the manifest, which names an icon that is there", () => {
    const manifest = JSON.parse(file("public/manifest.json")) as Record<string, string>;
    expect(headers).toMatch(/\/manifest\.json\n {2}Access-Control-Allow-Origin: \*/);
    expect(manifest).toMatchObject({ name: "MEXT", description: expect.any(String) as string });
    expect(file(`public/${manifest["iconPath"]}`)).toContain("<svg");
  });
});
