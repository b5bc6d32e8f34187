import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { Shape } from "../../components/States.tsx";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useConnectDialog } from "../../wallet/ConnectDialogContext.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { NeedAct } from "./NeedAct.tsx";
import type { Need } from "./needs.ts";
import { NeedWords } from "./NeedWords.tsx";
import { NextUp } from "./NextUp.tsx";
import { markSeen } from "./seen.ts";
import { useNeeds, type Waiting } from "./useNeeds.ts";

const keyOf = (need: Need): string => {
  if ("exit" in need) return `${need.kind}-${need.exit.id}`;
  if ("proposal" in need) return `${need.kind}-${need.proposal}`;
  if (need.kind === "bond") return `bond-${need.candidate.id}`;
  return need.kind === "draft" ? need.draft.key : need.kind;
};

function List({ waiting, onSeen }: { waiting: Waiting; onSeen: () => void }) {
  const { needs, next, isPartial, retry } = waiting;
  return (
    <>
      {isPartial && (
        <p className="note" role="status">
          <Trans>The node did not answer everything; something may be missing.</Trans>{" "}
          <button type="button" className="link" onClick={retry}>
            <Trans>Try again</Trans>
          </button>
        </p>
      )}
      <ul>
        {needs.map((need) => (
          <li key={keyOf(need)} data-kind={need.kind}>
            <span className="need-words">
              <NeedWords need={need} />
            </span>
            <NeedAct need={need} onSeen={onSeen} />
          </li>
        ))}
      </ul>
      {needs.length === 0 && <NextUp next={next} />}
    </>
  );
}

/** What waits for the reader, and nothing else. */
export default function Needs() {
  const { runtime } = useMext();
  const { address } = useAccount();
  const { openConnect } = useConnectDialog();
  const now = useChainTime(10);
  const [, look] = useState(0);
  const waiting = useNeeds(address);
  const onSeen = () => {
    if (!address || now === undefined) return;
    markSeen(runtime.chainId, address, now);
    look((times) => times + 1);
  };
  return (
    <>
      {waiting === undefined ? <Shape lines={2} /> : <List waiting={waiting} onSeen={onSeen} />}
      {!address && (
        <button type="button" className="primary" onClick={openConnect}>
          <Trans>Connect to see yours</Trans>
        </button>
      )}
    </>
  );
}
