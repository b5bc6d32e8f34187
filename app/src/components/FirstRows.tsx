import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { ManyProps } from "./ManyRows.tsx";
import { VirtualRows } from "./VirtualRows.tsx";

/** So many are shown before one asks for all; a few more than that are shown at once. */
const FIRST = 12;
const A_FEW = 3;

/** The first rows of a list that people seldom read to its end, and the rest of it for those who want it. */
export function FirstRows<Row>({ rows, ...props }: ManyProps<Row>) {
  const [all, setAll] = useState(false);
  const isWhole = all || rows.length <= FIRST + A_FEW;
  return (
    <>
      <VirtualRows {...props} rows={isWhole ? rows : rows.slice(0, FIRST)} />
      {!isWhole && (
        <button type="button" className="quiet justify-self-start" onClick={() => setAll(true)}>
          <Trans>Show all {rows.length}</Trans>
        </button>
      )}
    </>
  );
}
