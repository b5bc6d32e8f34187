import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Amount } from "../../components/Amount.tsx";

/** Motions stand apart: they use no slot, and each is decided by itself. */
export function Motions({ quorum, children }: { quorum: bigint; children: ReactNode }) {
  return (
    <div className="motions">
      <h2>
        <Trans>Motions to delist</Trans>
      </h2>
      <p className="text-note text-muted">
        <Trans>
          For a motion means: delist it. It passes with <Amount value={quorum} unit={false} compact /> for, and more for
          than against; it uses no place. A motion that fails with that quorum shields its listing for two seasons.
        </Trans>
      </p>
      <ol className="board-rows">{children}</ol>
    </div>
  );
}
