import { approvalCheck } from "./checks/approval.ts";
import { bytesCheck } from "./checks/bytes.ts";
import { closedCheck } from "./checks/closed.ts";
import { codeCheck } from "./checks/code.ts";
import { descriptionCheck } from "./checks/description.ts";
import { guardianCheck } from "./checks/guardian.ts";
import { lookAlikeCheck } from "./checks/lookAlike.ts";
import { paymentCheck } from "./checks/payment.ts";
import { powerCheck } from "./checks/power.ts";
import { replaceableCheck } from "./checks/replaceable.ts";
import { rulesCheck } from "./checks/rules.ts";
import { simulationCheck } from "./checks/simulation.ts";
import { treasuryCheck } from "./checks/treasury.ts";
import { said } from "../../listing/said.ts";
import { clearSentences } from "./clearSentences.ts";
import { type Check, type CheckName, checkNames, type Finding, type Matter, severities } from "./finding.ts";

const checks: Record<CheckName, Check> = {
  bytes: bytesCheck,
  simulation: simulationCheck,
  code: codeCheck,
  replaceable: replaceableCheck,
  lookAlike: lookAlikeCheck,
  closed: closedCheck,
  power: powerCheck,
  guardian: guardianCheck,
  rules: rulesCheck,
  approval: approvalCheck,
  treasury: treasuryCheck,
  payment: paymentCheck,
  description: descriptionCheck,
};

/** What every check says, the gravest first; a check that found nothing says that it is clear. */
export function judge(matter: Matter): Finding[] {
  const findings = checkNames.flatMap((check): Finding[] => {
    const found = checks[check](matter);
    if (found.length === 0) return [{ check, severity: "clear", said: said(clearSentences[check]) }];
    return found.map((each) => ({ check, ...each }));
  });
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
