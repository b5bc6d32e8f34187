import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Funds, FundsEffect as Effect } from "../../../../../sdk/policy/analysis/funds.ts";
import { Amount } from "../../../components/Amount.tsx";

const rows: readonly (keyof Funds)[] = ["wallet", "staked", "onNotice", "claimable", "power"];

function Of({ of }: { of: keyof Funds }): ReactNode {
  switch (of) {
    case "wallet":
      return <Trans>In the wallet</Trans>;
    case "staked":
      return <Trans>Staked</Trans>;
    case "onNotice":
      return <Trans>On notice</Trans>;
    case "claimable":
      return <Trans>To claim</Trans>;
    case "power":
      return <Trans>Votes now</Trans>;
  }
}

function Changes({ before, after }: { before: Funds; after: Funds | undefined }) {
  return (
    <table className="changes">
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Trans>now</Trans>
          </th>
          {after !== undefined && (
            <th scope="col">
              <Trans>then</Trans>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">
              <Of of={row} />
            </th>
            <td>
              <Amount value={before[row]} unit={false} />
            </td>
            {after !== undefined && (
              <td>
                {after[row] === before[row] ? (
                  <Amount value={after[row]} unit={false} />
                ) : (
                  <b>
                    <Amount value={after[row]} unit={false} />
                  </b>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Told({ before, after }: { before: Funds | undefined; after: Funds | undefined }) {
  if (before === undefined) return <Trans>The node did not say what you have.</Trans>;
  if (after === undefined) return <Trans>What you have after it cannot be told on this node.</Trans>;
  return rows.every((row) => before[row] === after[row]) ? (
    <Trans>It changes nothing of what you have.</Trans>
  ) : (
    <Trans>It changes what you have.</Trans>
  );
}

/** What the calls do to the reader's own, and what no vote can ever do to it. */
export function FundsEffect({ effect }: { effect: Effect | undefined }) {
  return (
    <div className="grid gap-3">
      {effect === undefined ? (
        <p>
          <Trans>Connect a wallet to see what it does to yours.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Told before={effect.before} after={effect.after} />
          </p>
          {effect.before !== undefined && <Changes before={effect.before} after={effect.after} />}
        </>
      )}
      <p className="text-note text-muted">
        <Trans>
          No vote can touch what you staked, lengthen your notice, raise the penalty for leaving, or stop you from
          leaving.
        </Trans>
      </p>
    </div>
  );
}
