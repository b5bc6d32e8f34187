import { Trans } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";
import type { PolicyRules } from "../../queries/policy.ts";

type Props = { rules: PolicyRules; having: { wallet: bigint; power: bigint; live: bigint } | undefined };

/** What proposing takes, and what the account has of it. */
export function Terms({ rules: { bond, threshold, quorum }, having }: Props) {
  return (
    <div className="grid gap-3">
      <h3>
        <Trans>What proposing takes</Trans>
      </h3>
      <dl className="facts">
        <dt>
          <Trans>Bond, held until the vote is over</Trans>
        </dt>
        <dd>
          <Amount value={bond} />
        </dd>
        {having && (
          <>
            <dt>
              <Trans>Your wallet holds</Trans>
            </dt>
            <dd>
              <Amount value={having.wallet} />
            </dd>
          </>
        )}
        <dt>
          <Trans>Votes that proposing takes</Trans>
        </dt>
        <dd>
          <Amount value={threshold} />
        </dd>
        {having && (
          <>
            <dt>
              <Trans>Your votes</Trans>
            </dt>
            <dd>
              <Amount value={having.power} />
            </dd>
            <dt>
              <Trans>Your proposals whose vote is not over</Trans>
            </dt>
            <dd>{having.live === 0n ? <Trans>none; one at a time</Trans> : having.live.toString()}</dd>
          </>
        )}
        <dt>
          <Trans>Votes for it that it needs, as things are</Trans>
        </dt>
        <dd>
          <Amount value={quorum} />
        </dd>
      </dl>
    </div>
  );
}
