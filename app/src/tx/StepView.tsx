import { Trans } from "@lingui/react/macro";
import { useMext } from "../chain/MextContext.tsx";
import { useChainTime } from "../queries/useChainTime.ts";
import { useFormat } from "../text/useFormat.ts";
import { CopyText } from "../wallet/CopyText.tsx";
import { confirmationsNeeded } from "./confirmations.ts";
import type { Step } from "./flow.ts";

/** After so many seconds without a block it is said what can be done. */
const LONG = 60;

function StepWord({ step }: { step: Step }) {
  switch (step.kind) {
    case "permit":
      return <Trans>Sign the allowance (no fee)</Trans>;
    case "approve":
      return <Trans>Allow exactly this amount</Trans>;
    case "batch":
      return <Trans>Allow exactly this amount and send, in one confirmation</Trans>;
    case "send":
      return <Trans>Send the transaction</Trans>;
  }
}

function QueueWord({ signatures }: Pick<Step, "signatures">) {
  if (!signatures) return <Trans>queued in your Safe</Trans>;
  const { given, needed } = signatures;
  if (given === undefined) return <Trans>queued in your Safe; signatures needed: {needed}, then an execution</Trans>;
  if (given < needed) {
    return (
      <Trans>
        queued in your Safe, {given} of {needed} signatures
      </Trans>
    );
  }
  return (
    <Trans>
      queued in your Safe, {given} of {needed} signatures; one of its owners must execute it
    </Trans>
  );
}

function PendingWord({ step }: { step: Step }) {
  const { runtime } = useMext();
  const format = useFormat();
  const { hash, queued, minedIn, confirmations = 0, isUnseen } = step;
  if (queued && !hash) return <QueueWord signatures={step.signatures} />;
  if (minedIn !== undefined) {
    const needed = confirmationsNeeded(runtime.local);
    const block = format.number(minedIn);
    return (
      <Trans>
        in block {block}; {confirmations} of {needed} confirmations
      </Trans>
    );
  }
  if (isUnseen) return <Trans>sent, but your node does not see it now; your wallet may have replaced it</Trans>;
  return <Trans>sent; waiting for a block</Trans>;
}

function StatusWord({ step, isHere }: { step: Step; isHere: boolean }) {
  switch (step.status) {
    case "waiting":
      return <Trans>waits</Trans>;
    case "signing":
      return isHere ? (
        <Trans>checked; confirm it in your wallet</Trans>
      ) : (
        <Trans>another tab of this page has asked your wallet</Trans>
      );
    case "pending":
      return <PendingWord step={step} />;
    case "done":
      return <Trans>done</Trans>;
  }
}

/** How long it waits, and what helps when it hangs. */
function Age({ sentAt, isQueued }: { sentAt: number; isQueued: boolean }) {
  const now = useChainTime();
  const format = useFormat();
  const age = Math.max(0, (now ?? sentAt) - sentAt);
  return (
    <span className="text-muted text-note">
      <Trans>
        Waiting for <time title={format.moment(sentAt)}>{format.duration(age, "short")}</time>.
      </Trans>{" "}
      {age >= LONG && !isQueued && (
        <Trans>
          If it hangs, speed it up in your wallet: the same goes out with a higher fee, and is recognised here.
        </Trans>
      )}
    </span>
  );
}

export function StepView({ step, isHere }: { step: Step; isHere: boolean }) {
  const { hash, before, queued, status, sentAt, minedIn } = step;
  const isWaiting = status === "pending" && minedIn === undefined;
  return (
    <li data-status={status}>
      <b>
        <StepWord step={step} />
      </b>
      <span className="text-muted">
        <StatusWord step={step} isHere={isHere} />
      </span>
      {isWaiting && sentAt !== undefined && <Age sentAt={sentAt} isQueued={!hash && queued !== undefined} />}
      {before && (
        <span className="text-note">
          <Trans>Sped up in your wallet: the transaction is now</Trans>
        </span>
      )}
      {(hash ?? queued) && <CopyText text={hash ?? queued ?? ""} />}
    </li>
  );
}
