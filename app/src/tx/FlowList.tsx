import { Trans, useLingui } from "@lingui/react/macro";
import { FlowState } from "./FlowState.tsx";
import { titleOf } from "./title.ts";
import { useTransactions } from "./Transactions.tsx";

/** What this account did lately, and what is still under way. */
export function FlowList({ onOpen }: { onOpen: () => void }) {
  const { i18n } = useLingui();
  const { flows, show, remove } = useTransactions();
  if (flows.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Nothing yet. What you sign will stand here, also after a reload.</Trans>
      </p>
    );
  }
  return (
    <ul className="flows">
      {flows.map((flow) => (
        <li key={flow.id}>
          <button
            type="button"
            className="link text-start"
            onClick={() => {
              onOpen();
              show(flow.id);
            }}
          >
            {titleOf(i18n, flow)}
          </button>
          <FlowState status={flow.status} />
          {(flow.status === "done" || flow.status === "stopped") && (
            <button type="button" className="link text-muted" onClick={() => remove(flow.id)}>
              <Trans>Remove</Trans>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
