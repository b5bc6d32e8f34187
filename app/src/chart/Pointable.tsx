import type { ReactNode } from "react";
import type { usePointed } from "./usePointed.ts";

type Props = {
  label: string;
  className: string;
  measure: (element: HTMLElement | null) => (() => void) | undefined;
  handlers: ReturnType<typeof usePointed>["handlers"];
  /** What the chosen point says, or how to choose one. */
  said: ReactNode;
  children: ReactNode;
};

/** A picture whose points can be read with the pointer and with the arrow keys. */
export function Pointable({ label, className, measure, handlers, said, children }: Props) {
  return (
    <figure className={`pointable ${className}`}>
      <div ref={measure} tabIndex={0} role="group" aria-label={label} {...handlers}>
        {children}
      </div>
      <figcaption aria-live="polite">{said}</figcaption>
    </figure>
  );
}
