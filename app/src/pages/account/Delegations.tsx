import { Trans } from "@lingui/react/macro";
import { type Address, zeroAddress } from "viem";
import { Account } from "../../components/Account.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Section } from "../../components/PageHead.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { Delegators } from "../stake/Delegators.tsx";
import { delegationsOf } from "./history.ts";

type Delegation = ReturnType<typeof delegationsOf>[number];

function Words({ delegation, account }: { delegation: Delegation; account: Address }) {
  const { delegator, toDelegate } = delegation;
  if (delegator === account && toDelegate === account) return <Trans>votes for itself again</Trans>;
  if (delegator === account && toDelegate === zeroAddress) return <Trans>gave its votes to nobody</Trans>;
  if (delegator === account) {
    return (
      <Trans>
        gave its votes to <Account address={toDelegate} />
      </Trans>
    );
  }
  if (toDelegate === account) {
    return (
      <Trans>
        was given the votes of <Account address={delegator} />
      </Trans>
    );
  }
  return (
    <Trans>
      no longer votes for <Account address={delegator} />
    </Trans>
  );
}

/** To whom an account gave its votes, and who gave theirs to it. */
export function Delegations({ account, history }: { account: Address; history: ShownHistory }) {
  const delegations = delegationsOf(history.entries);
  return (
    <Section title={<Trans>Delegations</Trans>}>
      <Delegators account={account} />
      {delegations.length > 0 ? (
        <ul className="plain-rows">
          {delegations.map((delegation) => (
            <li key={delegation.key}>
              <span>
                <Words delegation={delegation} account={account} />
              </span>
              <span className="text-note text-muted">
                <Moment at={delegation.at} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        history.isComplete && (
          <p className="text-muted">
            <Trans>This account never changed its delegate, and nobody chose it: it votes for itself.</Trans>
          </p>
        )
      )}
    </Section>
  );
}
