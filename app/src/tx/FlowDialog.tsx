import { Trans, useLingui } from "@lingui/react/macro";
import { Dialog } from "../components/Dialog.tsx";
import { Icon } from "../components/Icon.tsx";
import { FlowEnding } from "./FlowEnding.tsx";
import { StepView } from "./StepView.tsx";
import { titleOf } from "./title.ts";
import { useTransactions } from "./Transactions.tsx";

/** One transaction from its plan to its effect. */
export default function FlowDialog() {
  const { i18n, t } = useLingui();
  const { open, show } = useTransactions();
  const flow = open?.flow;
  return (
    <Dialog open={Boolean(flow)} title={flow ? titleOf(i18n, flow) : t`Transaction`} onClose={() => show(null)}>
      {open && flow && (
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
              <StepView key={index} step={step} isHere={open.isHere} />
            ))}
          </ol>
          {open.isHeld && (
            <p className="note sea" role="status">
              <Icon name="wait" />
              <Trans>
                Another tab of this page, or your wallet, still has it open. Answer it there, or close that tab, and try
                again.
              </Trans>
            </p>
          )}
          <FlowEnding open={open} />
        </>
      )}
    </Dialog>
  );
}
