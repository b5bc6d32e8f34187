import { Trans, useLingui } from "@lingui/react/macro";
import { Icon } from "../components/Icon.tsx";
import { sayProblem } from "../text/problem.ts";
import { useAccount } from "../wallet/useAccount.ts";
import { CopyText } from "../wallet/CopyText.tsx";
import type { Flow, Problem } from "./flow.ts";
import { isOver } from "./isOver.ts";
import { type OpenFlow, useTransactions } from "./Transactions.tsx";

/** What the flow came to, and the one thing that can be done now. */
export function FlowEnding({ open }: { open: OpenFlow }) {
  const { show } = useTransactions();
  const { flow } = open;
  if (flow.status === "stopped" && flow.problem) return <Stopped open={open} problem={flow.problem} />;
  if (flow.status !== "done") return <UnderWay flow={flow} isHere={open.isHere} />;
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

function Stopped({ open, problem }: { open: OpenFlow; problem: Problem }) {
  const { i18n } = useLingui();
  const { retry } = useTransactions();
  const { address } = useAccount();
  const { what, todo } = sayProblem(i18n, problem);
  const hash = "hash" in problem ? problem.hash : undefined;
  const isTheirs = address === open.account;
  return (
    <>
      <div className="note alarm" role="alert">
        <Icon name="alarm" />
        <p>
          {what} {todo}
        </p>
      </div>
      {hash && <CopyText text={hash} />}
      {isTheirs && (
        <button type="button" className="primary" onClick={() => retry(open.flow.id)}>
          {problem.kind === "other-account" ? <Trans>Continue</Trans> : <Trans>Try again</Trans>}
        </button>
      )}
    </>
  );
}

/** A transaction that was sent may be let go of: it is watched no longer, whatever becomes of it. */
function UnderWay({ flow, isHere }: { flow: Flow; isHere: boolean }) {
  const { show, remove } = useTransactions();
  const isSent = !isOver(flow) && flow.steps.some(({ status }) => status === "pending");
  return (
    <>
      <p className="text-muted">
        {isHere ? (
          <Trans>You may close this, or the page; what was sent is picked up again.</Trans>
        ) : (
          <Trans>
            Another tab of this page runs it; this one shows how it goes, and takes over if that one is closed.
          </Trans>
        )}
      </p>
      {isSent && (
        <p>
          <button
            type="button"
            className="link text-muted"
            onClick={() => {
              remove(flow.id);
              show(null);
            }}
          >
            <Trans>Stop watching it</Trans>
          </button>
        </p>
      )}
    </>
  );
}
