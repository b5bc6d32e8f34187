import { lazy, type ReactNode, Suspense } from "react";
import type { ManyProps } from "./ManyRows.tsx";

const ManyRows = lazy(() => import("./ManyRows.tsx"));

/** Up to here every row simply stands on the page. */
const FEW = 100;

function Plain<Row>({ rows, keyOf, label, children }: ManyProps<Row>) {
  return (
    <ul className="rows" aria-label={label}>
      {rows.map((row, index) => (
        <li key={keyOf(row)}>{children(row, index)}</li>
      ))}
    </ul>
  );
}

/** A list of any length. A long one scrolls in a window of its own and holds only the rows that can be seen. */
export function VirtualRows<Row>(props: ManyProps<Row>) {
  if (props.rows.length <= FEW) return <Plain {...props} />;
  return (
    <Suspense fallback={<Plain {...props} rows={props.rows.slice(0, FEW)} />}>
      <ManyRows {...(props as ManyProps<unknown>)}>
        {props.children as (row: unknown, index: number) => ReactNode}
      </ManyRows>
    </Suspense>
  );
}
