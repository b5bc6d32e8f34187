import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; background: #f7f4ee; color: #2b2620; }
section { margin-block: 32px; }
.row { display: flex; gap: 16px; overflow-x: auto; align-items: start; }
figure { margin: 0; flex: none; }
img { block-size: 360px; border: 1px solid #d8d0c2; border-radius: 6px; background: #fff; }
figcaption { color: #6b6255; }
@media (prefers-color-scheme: dark) { body { background: #1c1813; color: #efe9de; } figcaption { color: #a79d8d; } }
`;

/** One page with every picture of a folder: a row for each view, a column for each look. */
export function writeIndex(folder: string): void {
  if (!existsSync(folder)) return;
  const looks = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const pictures = looks.flatMap(({ name: look }) =>
    readdirSync(join(folder, look))
      .filter((file) => file.endsWith(".png"))
      .map((file) => ({ look, view: file.slice(0, -".png".length), path: `${look}/${file}` })),
  );
  const views = [...new Set(pictures.map(({ view }) => view))].sort();
  const figure = ({ look, path }: { look: string; path: string }): string =>
    `<figure><a href="${path}"><img src="${path}" alt="" loading="lazy"></a><figcaption>${look}</figcaption></figure>`;
  const section = (view: string): string => {
    const own = pictures.filter((picture) => picture.view === view);
    return `<section><h2>${view}</h2><div class="row">${own.map(figure).join("")}</div></section>`;
  };
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>MEXT in pictures</title><style>${STYLE}</style>`;
  const title = `<h1>${views.length} views, ${looks.length} looks, ${pictures.length} pictures</h1>`;
  writeFileSync(join(folder, "index.html"), `${head}${title}${views.map(section).join("\n")}</html>\n`);
}
