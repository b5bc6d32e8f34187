// Runs before the first paint, so that a stored theme, a language or a direction never flashes.
(() => {
  let locale = navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => tag === "en" || tag === "ar");
  try {
    const theme = localStorage.getItem("mext.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const stored = localStorage.getItem("mext.locale");
    if (stored === "en" || stored === "ar") locale = stored;
  } catch {
    // Storage is blocked: the system's theme and the browser's language it is.
  }
  if (locale === "ar") {
    document.documentElement.lang = "ar";
    document.documentElement.dir = "rtl";
  }
})();
