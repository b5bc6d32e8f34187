import { useLingui } from "@lingui/react";
import { Plural, Trans } from "@lingui/react/macro";
import type { Finding, Severity } from "../../../../../sdk/policy/analysis/finding.ts";
import { Icon, type IconName } from "../../../components/Icon.tsx";
import { tell } from "../../../text/problem.ts";

const looks: Record<Severity, { tone: string; icon: IconName }> = {
  danger: { tone: "alarm", icon: "alarm" },
  warning: { tone: "alarm", icon: "alarm" },
  note: { tone: "sea", icon: "info" },
  clear: { tone: "moss", icon: "done" },
};

function Word({ severity }: { severity: Severity }) {
  if (severity === "danger") return <Trans>Danger</Trans>;
  if (severity === "warning") return <Trans>Look closely</Trans>;
  return <Trans>Worth knowing</Trans>;
}

function Line({ finding: { severity, call, said } }: { finding: Finding }) {
  const { i18n } = useLingui();
  const { tone, icon } = looks[severity];
  return (
    <li className={`note ${tone}`}>
      <Icon name={icon} />
      <div>
        <b>
          <Word severity={severity} />
          {call !== undefined && (
            <>
              {" · "}
              <Trans>call {call + 1}</Trans>
            </>
          )}
        </b>
        <p className="wrap-anywhere">{tell(i18n, [said])}</p>
      </div>
    </li>
  );
}

/** What the checks found, the gravest first; what is clear stands behind one line. */
export function Safety({ findings }: { findings: readonly Finding[] }) {
  const { i18n } = useLingui();
  const loud = findings.filter(({ severity }) => severity !== "clear");
  const clear = findings.filter(({ severity }) => severity === "clear");
  const hasDanger = loud.some(({ severity }) => severity === "danger");
  return (
    <div className="grid gap-3">
      {hasDanger && (
        <div className="note alarm" role="alert">
          <Icon name="alarm" />
          <b>
            <Trans>Do not vote for this before you understand every line below.</Trans>
          </b>
        </div>
      )}
      {loud.length > 0 && (
        <ul className="grid gap-2">
          {loud.map((finding, index) => (
            <Line key={index} finding={finding} />
          ))}
        </ul>
      )}
      {clear.length > 0 && (
        <details>
          <summary className="text-note">
            <Plural value={clear.length} one="# check found nothing" other="# checks found nothing" />
          </summary>
          <ul className="mt-2 grid gap-1">
            {clear.map(({ check, said }) => (
              <li key={check} className="flex gap-2 text-note">
                <span className="text-moss">
                  <Icon name="done" size={16} />
                </span>
                {tell(i18n, [said])}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
