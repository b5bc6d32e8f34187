import { Trans } from "@lingui/react/macro";
import { formatUnits } from "viem";
import type { DecodedCall } from "../../../../../sdk/policy/analysis/decodeCalls.ts";
import { Fields, Named } from "./Value.tsx";

const COIN_DECIMALS = 18;

function What({ call }: { call: DecodedCall }) {
  switch (call.kind) {
    case "payment":
      return <Trans>A payment</Trans>;
    case "decoded":
      return (
        <code dir="ltr">
          {call.by === "record" && `${call.contract}.`}
          <b>{call.function?.name}</b>
        </code>
      );
    case "unknown":
      return (
        <Trans>
          Unknown function <code dir="ltr">{call.selector}</code>
        </Trans>
      );
    case "malformed":
      return (
        <Trans>
          Bytes that do not read as <code dir="ltr">{call.function?.name ?? call.selector}</code>
        </Trans>
      );
  }
}

function Call({ call }: { call: DecodedCall }) {
  return (
    <li className="call">
      <p className="call-head">
        <span>
          <What call={call} />
        </span>
        <span className="text-note text-muted">
          <Named address={call.target} name={call.contract} />
        </span>
      </p>
      {call.args.length > 0 && <Fields of={call.args} />}
      {call.by === "selector" && call.kind === "decoded" && (
        <p className="text-note text-muted">
          <Trans>The contract is not one of MEXT’s: what the function does there is up to its code.</Trans>
        </p>
      )}
      {call.value > 0n && (
        <p>
          <Trans>It pays {formatUnits(call.value, COIN_DECIMALS)} of the chain’s own coin.</Trans>
        </p>
      )}
      {call.data !== "0x" && (
        <details>
          <summary className="text-note">
            <Trans>Its bytes</Trans>
          </summary>
          <code className="call-bytes text-muted block wrap-anywhere" dir="ltr">
            {call.data}
          </code>
        </details>
      )}
    </li>
  );
}

/** What the timelock calls if it is executed, in that order, in names and values. */
export function DecodedCalls({ calls }: { calls: readonly DecodedCall[] }) {
  return (
    <ol className="calls">
      {calls.map((call) => (
        <Call key={call.index} call={call} />
      ))}
    </ol>
  );
}
