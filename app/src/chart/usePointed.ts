import { type KeyboardEvent, type PointerEvent, useState } from "react";

/** Where the arrow keys lead from `at` among `count` points; undefined lets go. */
export function stepTo(key: string, at: number | undefined, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return Math.min(last, (at ?? -1) + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return Math.max(0, (at ?? count) - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "Escape":
      return undefined;
    default:
      return at;
  }
}

const keys = new Set(["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "Home", "End"]);

/** The point of a picture whose values are said: under the pointer, or chosen with the arrow keys. */
export function usePointed(count: number, nearest: (x: number) => number | undefined) {
  const [chosen, point] = useState<number>();
  const at = chosen !== undefined && chosen < count ? chosen : undefined;
  return {
    at,
    handlers: {
      onPointerMove: (event: PointerEvent<HTMLElement>) =>
        point(nearest(event.clientX - event.currentTarget.getBoundingClientRect().left)),
      onPointerLeave: () => point(undefined),
      onFocus: () => count > 0 && point(at ?? count - 1),
      onBlur: () => point(undefined),
      onKeyDown: (event: KeyboardEvent) => {
        if (count === 0 || !(keys.has(event.key) || event.key === "Escape")) return;
        if (keys.has(event.key)) event.preventDefault();
        point(stepTo(event.key, at, count));
      },
    },
  };
}
