import { DAY, HOUR } from "../../sdk/mirrors/time.ts";

const MINUTE = 60;

/** A time as everybody reads it the same: UTC, to the minute. */
export function utc(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** How long it is, in the two largest units. */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts: [number, string][] = [
    [Math.floor(whole / DAY), "d"],
    [Math.floor((whole % DAY) / HOUR), "h"],
    [Math.floor((whole % HOUR) / MINUTE), "min"],
    [whole % MINUTE, "s"],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return "0 s";
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

/** When, and how far that is from `now`. */
export function when(seconds: number, now: number): string {
  const far = seconds >= now ? `in ${span(seconds - now)}` : `${span(now - seconds)} ago`;
  return `${utc(seconds)} (${far})`;
}
