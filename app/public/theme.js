// Runs before the first paint, so that a stored theme or direction never flashes.
try {
  const theme = localStorage.getItem("mext.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (localStorage.getItem("mext.locale") === "ar") {
    document.documentElement.lang = "ar";
    document.documentElement.dir = "rtl";
  }
} catch {
  // Storage is blocked: the system's theme and English it is.
}
