import { Trans } from "@lingui/react/macro";
import { formatUnits } from "viem";
import { callsOf, type Proposal, type ProposalCall } from "../../../../sdk/policy/proposal.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { decodeCall } from "./decode.ts";

const COIN_DECIMALS = 18;

function Call({ call }: { call: ProposalCall }) {
  const { deployment } = useMext();
  const { contract, verb, args } = decodeCall(deployment, call);
  return (
    <li className="call">
      <p className="call-head">
        <code dir="ltr">
          <b>{contract ?? call.target}</b>
          {verb !== undefined && `.${verb}`}
        </code>
        {contract !== undefined && (
          <code className="text-note text-muted wrap-anywhere" dir="ltr">
            {call.target}
          </code>
        )}
      </p>
      {args.length > 0 && (
        <dl className="call-args" dir="ltr">
          {args.map(({ name, text }, index) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd className="amount wrap-anywhere">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {call.value > 0n && (
        <p>
          <Trans>It pays {formatUnits(call.value, COIN_DECIMALS)} of the chain’s own coin.</Trans>
        </p>
      )}
      {verb === undefined && call.data !== "0x" && (
        <code className="call-bytes text-muted wrap-anywhere" dir="ltr">
          {call.data}
        </code>
      )}
    </li>
  );
}

/** What the timelock calls if it is executed, in that order. */
export function Calls({ made }: { made: Omit<Proposal, "description"> }) {
  return (
    <ol className="calls">
      {callsOf(made).map((call, index) => (
        <Call key={index} call={call} />
      ))}
    </ol>
  );
}
