/** Hands a text to the browser as a file; nothing leaves the computer. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
