import { Trans, useLingui } from "@lingui/react/macro";
import { Dialog } from "../components/Dialog.tsx";
import { Icon } from "../components/Icon.tsx";
import { sayProblem } from "../text/problem.ts";
import type { Flow, Step } from "./flow.ts";
import { titleOf } from "./title.ts";
import { useTransactions } from "./Transactions.tsx";

function StepWord({ step }: { step: Step }) {
  if (step.kind === "permit") return <Trans>Sign the allowance (no fee)</Trans>;
  if (step.kind === "approve") return <Trans>Allow exactly this amount</Trans>;
  return <Trans>Send the transaction</Trans>;
}

function StepStatusWord({ step }: { step: Step }) {
  switch (step.status) {
    case "waiting":
      return <Trans>waits</Trans>;
    case "signing":
      return <Trans>checked; confirm it in your wallet</Trans>;
    case "pending":
      return <Trans>sent; waiting for a block</Trans>;
    case "done":
      return <Trans>done</Trans>;
  }
}

function Ending({ flow }: { flow: Flow }) {
  const { i18n } = useLingui();
  const { retry, show } = useTransactions();
  if (flow.status === "stopped" && flow.problem) {
    const { what, todo } = sayProblem(i18n, flow.problem);
    return (
      <>
        <div className="note alarm" role="alert">
          <Icon name="alarm" />
          <p>
            {what} {todo}
          </p>
        </div>
        <button type="button" className="primary" onClick={() => retry(flow.id)}>
          <Trans>Try again</Trans>
        </button>
      </>
    );
  }
  if (flow.status !== "done") {
    return (
      <p className="text-muted">
        <Trans>You may close this, or the page; what was sent is picked up again.</Trans>
      </p>
    );
  }
  return (
    <>
      <p className="note moss" role="status">
        <Icon name="done" />
        <Trans>Done. The page already shows it.</Trans>
      </p>
      <button type="button" className="primary" onClick={() => show(null)}>
        <Trans>Back to the page</Trans>
      </button>
    </>
  );
}

/** One transaction from its plan to its effect. */
export function FlowDialog() {
  const { i18n, t } = useLingui();
  const { open: flow, show } = useTransactions();
  return (
    <Dialog open={Boolean(flow)} title={flow ? titleOf(i18n, flow) : t`Transaction`} onClose={() => show(null)}>
      {flow && (
        <>
          <ol className="steps" aria-live="polite">
            {flow.steps.length === 0 && (
              <li data-status="signing">
                <span>
                  <Trans>Looking at what is needed</Trans>
                </span>
              </li>
            )}
            {flow.steps.map((step, index) => (
              <li key={index} data-status={step.status}>
                <b>
                  <StepWord step={step} />
                </b>
                <span className="text-muted">
                  <StepStatusWord step={step} />
                </span>
                {step.hash && <code className="hash">{step.hash}</code>}
              </li>
            ))}
          </ol>
          <Ending flow={flow} />
        </>
      )}
    </Dialog>
  );
}
