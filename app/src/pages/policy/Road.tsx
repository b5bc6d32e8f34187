import { Trans, useLingui } from "@lingui/react/macro";
import type { PolicyRules } from "../../queries/policy.ts";
import { useFormat } from "../../text/useFormat.ts";

type Props = Pick<PolicyRules, "votingDelay" | "votingPeriod" | "timelockDelay">;

/** From a proposal to its effect, drawn as long as it takes. */
export function Road({ votingDelay, votingPeriod, timelockDelay }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const parts = [
    { key: "delay", name: <Trans>to read it</Trans>, seconds: votingDelay },
    { key: "period", name: <Trans>to vote</Trans>, seconds: votingPeriod },
    { key: "wait", name: <Trans>to leave before it</Trans>, seconds: timelockDelay },
  ];
  return (
    <ol className="road" aria-label={t`From a proposal to its effect`}>
      {parts.map(({ key, name, seconds }) => (
        <li key={key} data-part={key} style={{ flexGrow: seconds }}>
          <b className="amount">{format.duration(seconds, "short")}</b>
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
