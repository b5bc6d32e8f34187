// Paints the frame and the title of the address before any other script has run, and then begins the page. Both were
// made from the page's own parts when it was built, in each language; the page takes their place with the same.
(() => {
  const PART = "\u{E000}";
  const { lang } = document.documentElement;
  const [start, ...ahead] = document.currentScript.dataset.page?.split(" ") ?? [];
  const parts = location.hash.slice(1).split("?")[0].split("/").filter(Boolean);

  /** Whether the address is of that pattern: `/listings/candidate/:id`, `/listings/apply/:step?`. */
  function fits(pattern) {
    const wanted = pattern.split("/").filter(Boolean);
    const isPart = (want, at) => (parts[at] === undefined ? want.endsWith("?") : want[0] === ":" || want === parts[at]);
    return parts.length <= wanted.length && wanted.every(isPart);
  }

  function paint() {
    const all = [...document.querySelectorAll(`template[data-locale="${lang}"]`)];
    const frame = all.find(({ dataset }) => dataset.frame !== undefined);
    const opening = all.find(({ dataset }) => dataset.opening !== undefined && fits(dataset.opening));
    if (!frame) return;
    const page = frame.content.cloneNode(true);
    for (const tab of page.querySelectorAll(`.tab[href="#/${parts[0] ?? ""}"]`))
      tab.setAttribute("aria-current", "page");
    if (opening) page.querySelector("main").append(opening.content.cloneNode(true));
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll(PART, parts.at(-1));
    document.getElementById("root").replaceChildren(page);
  }

  let isBegun = false;
  function begin() {
    if (isBegun) return;
    isBegun = true;
    for (const href of ahead) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
    }
    import(start);
  }

  if (!start) return; // the development server begins the page itself
  paint();
  // The page begins once this has been shown; a tab in the background shows nothing, and waits no longer for it.
  const shown = ["largest-contentful-paint", "paint"].find((type) =>
    PerformanceObserver.supportedEntryTypes.includes(type),
  );
  if (shown) new PerformanceObserver(begin).observe({ type: shown, buffered: true });
  setTimeout(begin, document.hidden || !shown ? 0 : 500);
})();
