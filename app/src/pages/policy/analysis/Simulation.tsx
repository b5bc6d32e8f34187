import { Trans } from "@lingui/react/macro";
import { formatUnits } from "viem";
import type { Asset } from "../../../../../sdk/policy/analysis/facts.ts";
import type { Simulated } from "../../../../../sdk/policy/analysis/simulateProposal.ts";
import type { Transfer } from "../../../../../sdk/policy/analysis/transfers.ts";
import { assetOf } from "../../../../../sdk/policy/analysis/units.ts";
import { Account } from "../../../components/Account.tsx";
import { Icon } from "../../../components/Icon.tsx";

type Props = {
  how: "together" | "alone";
  simulated: readonly Simulated[];
  why: (simulated: Simulated) => string;
  leaving: readonly Transfer[];
  assets: readonly Asset[];
  /** of the heading that it stands under */
  level: 2 | 3;
};

function Outcome({ simulated, index, why }: { simulated: Simulated; index: number; why: Props["why"] }) {
  return (
    <li className={`flex gap-2 ${simulated.ok ? "text-moss" : "text-alarm"}`}>
      <Icon name={simulated.ok ? "done" : "alarm"} />
      <span className="wrap-anywhere">
        {simulated.ok ? (
          <Trans>Call {index + 1} would succeed.</Trans>
        ) : (
          <Trans>
            Call {index + 1} would fail. {why(simulated)}
          </Trans>
        )}
      </span>
    </li>
  );
}

function Leaving({ of, assets }: { of: Transfer; assets: readonly Asset[] }) {
  const asset = assetOf(assets, of.token);
  return (
    <li>
      {asset === undefined ? (
        <Trans>
          <span className="amount">{of.amount.toString()}</span> of the token <Account address={of.token ?? ""} /> go to{" "}
          <Account address={of.to} />.
        </Trans>
      ) : (
        <Trans>
          <span className="amount">{formatUnits(of.amount, asset.decimals)}</span> {asset.symbol} go to{" "}
          <Account address={of.to} />.
        </Trans>
      )}
    </li>
  );
}

/** What each call would come to now, and what leaves the treasury then. */
export function Simulation({ how, simulated, why, leaving, assets, level }: Props) {
  const Heading = level === 2 ? "h3" : "h4";
  return (
    <div className="grid gap-3">
      <ol className="grid gap-1">
        {simulated.map((each, index) => (
          <Outcome key={index} simulated={each} index={index} why={why} />
        ))}
      </ol>
      {how === "together" ? (
        <p className="text-note text-muted">
          <Trans>
            The node tried the calls one after the other, as the treasury would make them now. Until they are made, the
            chain can change.
          </Trans>
        </p>
      ) : (
        <p className="note">
          <Trans>
            Your node cannot try the calls one after the other. Each was tried by itself, which says less: what one call
            leaves for the next is not seen.
          </Trans>
        </p>
      )}
      {how === "together" && leaving.length === 0 && (
        <p>
          <Trans>Nothing leaves the treasury.</Trans>
        </p>
      )}
      {leaving.length > 0 && (
        <>
          <Heading>
            <Trans>What leaves the treasury</Trans>
          </Heading>
          <ul className="grid gap-1">
            {leaving.map((transfer, index) => (
              <Leaving key={index} of={transfer} assets={assets} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
