import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Address, zeroAddress } from "viem";
import { weekStartsAt } from "../../../../sdk/mirrors/time.ts";
import { weightDown } from "../../../../sdk/mirrors/weight.ts";
import { countsFrom } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { type Position, weightsQuery } from "../../queries/staking.ts";
import { useFormat } from "../../text/useFormat.ts";
import { tierName } from "../../wallet/tierNames.ts";
import { CauseWords } from "./CauseWords.tsx";
import { delegatorsOf, reckon, voteChanges } from "./power.ts";
import { Signed } from "./Signed.tsx";

type Props = { account: Address; position: Position; history: ShownHistory; week: number; power: bigint };

function Line({ words, amount }: { words: ReactNode; amount: bigint }) {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>
        <Signed value={amount} />
      </td>
    </tr>
  );
}

function Total({ words, amount }: { words: ReactNode; amount: bigint }) {
  return (
    <tr className="total">
      <th scope="row">{words}</th>
      <td>
        <Amount value={amount} unit={false} digits={18} />
      </td>
    </tr>
  );
}

function OwnLines({ account, position }: Pick<Props, "account" | "position">) {
  const { i18n } = useLingui();
  const onNotice = position.exits.reduce((sum, { amount }) => sum + amount, 0n);
  return (
    <>
      {position.balances.map((balance, tier) =>
        balance === 0n ? null : (
          <Line
            key={tier}
            amount={weightDown(tier, balance)}
            words={
              <Trans>
                <Amount value={balance} /> in the {i18n._(tierName(tier))} tier
              </Trans>
            }
          />
        ),
      )}
      {onNotice > 0n && (
        <Line
          amount={0n}
          words={
            <Trans>
              <Amount value={onNotice} /> on notice, which weigh nothing
            </Trans>
          }
        />
      )}
      {position.delegate !== account && (
        <Line
          amount={-position.weight}
          words={
            position.delegate === zeroAddress ? (
              <Trans>given to nobody</Trans>
            ) : (
              <Trans>
                given to <Account address={position.delegate} />
              </Trans>
            )
          }
        />
      )}
    </>
  );
}

/** The lines that add up to a week's power: what the account votes with now, without what came too late. */
export function PowerLines({ account, position, history, week, power }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const delegators = delegatorsOf(history.entries, account);
  const weights = useQuery(weightsQuery(useMext(), delegators));
  const { now, later, power: reckoned } = reckon(voteChanges(history.entries, account), week);
  const agrees = reckoned === power;
  return (
    <>
      <table className="power-lines" aria-label={t`How the power adds up`}>
        <tbody>
          <OwnLines account={account} position={position} />
          {delegators.map((delegator, index) => (
            <Line
              key={delegator}
              amount={weights.data?.[index] ?? 0n}
              words={
                <Trans>
                  given by <Account address={delegator} />
                </Trans>
              }
            />
          ))}
          <Total words={<Trans>Votes with now</Trans>} amount={now} />
          {later.map(({ block, index, at, delta, cause }) => (
            <Line
              key={`${block}-${index}`}
              amount={-delta}
              words={
                <>
                  <CauseWords cause={cause} account={account} />{" "}
                  <span className="text-note text-muted">
                    {delta > 0n ? (
                      <Trans>
                        on {format.moment(at)}: counts from {format.day(countsFrom(at))}
                      </Trans>
                    ) : (
                      <Trans>on {format.moment(at)}: counted until then</Trans>
                    )}
                  </span>
                </>
              }
            />
          ))}
          <Total words={<Trans>Power in the week from {format.day(weekStartsAt(week))}</Trans>} amount={power} />
        </tbody>
      </table>
      {!agrees && history.isComplete && (
        <p className="note">
          <Trans>The chain moved on while this was read; the lines will add up again in a moment.</Trans>
        </p>
      )}
    </>
  );
}
