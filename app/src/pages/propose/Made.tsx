import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "wouter";
import { Icon } from "../../components/Icon.tsx";
import { useMext } from "../../chain/MextContext.tsx";
import { newDraftId } from "../drafts/store.ts";
import { type Draft, draftsOf } from "./drafts.ts";
import { pathOf } from "./steps.ts";

/** The proposal is on the chain. */
export function Made({ id, draft }: { id: bigint; draft: Draft }) {
  const store = draftsOf(useMext().runtime.chainId);
  const [next] = useState(newDraftId);
  const number = id.toString();
  return (
    <>
      <div className="note moss" role="status">
        <Icon name="done" />
        <p>
          <Trans>
            It is <Link href={`/policy/proposal/${number}`}>proposal {number}</Link>. Its bond is held until its vote is
            over.
          </Trans>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Link href={`/policy/proposal/${number}`} className="primary">
          <Trans>To the proposal’s page</Trans>
        </Link>
        <Link href={pathOf("what", next)} className="quiet" onClick={() => store.remove(draft.id)}>
          <Trans>Remove this draft and write another</Trans>
        </Link>
      </div>
    </>
  );
}
