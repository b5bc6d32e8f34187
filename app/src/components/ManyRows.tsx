import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";

export type ManyProps<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** what the list is, for those who hear it */
  label: string;
  /** about how high a row is, in pixels; each is measured once it stands */
  estimate?: number;
  children: (row: Row, index: number) => ReactNode;
};

/** The window of a long list. It takes the focus, so that arrow and page keys scroll it. */
export default function ManyRows<Row>({ rows, keyOf, label, estimate = 56, children }: ManyProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the page is built without React's compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(rows[index] as Row),
    overscan: 8,
  });
  return (
    <div ref={frame} className="rows-many" tabIndex={0} role="region" aria-label={label}>
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
