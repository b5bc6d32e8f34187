import type { KeyboardEvent } from "react";

/** The arrows go from choice to choice, as Tab does; Home and End to the first and the last. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>("button, a[href]")];
  const at = choices.findIndex((choice) => choice === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key];
  const next = to === undefined ? undefined : choices.at(to % choices.length);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
