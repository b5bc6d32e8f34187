import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from "react";

export type ManyProps<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** what the list is, for those who hear it */
  label: string;
  /** about how high a row is, in pixels; each is measured once it stands */
  estimate?: number;
  children: (row: Row, index: number) => ReactNode;
};

/** The row that something stands in, if any. */
function rowOf({ target }: FocusEvent<HTMLElement>): number | null {
  const index = target.closest("li")?.dataset["index"];
  return index === undefined ? null : Number(index);
}

/** The window of a long list. It takes the focus, so that arrow and page keys scroll it. */
export default function ManyRows<Row>({ rows, keyOf, label, estimate = 56, children }: ManyProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  // The row with the focus stays when it is scrolled out of sight: its end would throw the focus to the page's top.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      if (focused === null || focused >= range.count || seen.includes(focused)) return seen;
      return [...seen, focused].sort((a, b) => a - b);
    },
    [focused],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- the page is built without React's compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(rows[index] as Row),
    overscan: 8,
    rangeExtractor,
  });
  /** Rows are as high as they turn out to be: the browser alone would stop short of the last one. */
  function goToEnd(event: KeyboardEvent): void {
    if (event.target !== frame.current || (event.key !== "End" && event.key !== "Home")) return;
    event.preventDefault();
    virtual.scrollToIndex(event.key === "End" ? rows.length - 1 : 0);
  }

  return (
    <div
      ref={frame}
      className="rows-many"
      tabIndex={0}
      role="region"
      aria-label={label}
      onFocus={(event) => setFocused(rowOf(event))}
      onBlur={() => setFocused(null)}
      onKeyDown={goToEnd}
    >
      <ul className="rows" aria-label={label} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(rows[index] as Row, index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
