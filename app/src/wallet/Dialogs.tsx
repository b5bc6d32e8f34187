import { type ComponentType, lazy, Suspense, useState } from "react";
import { withWords } from "../text/words.ts";
import { useTransactions } from "../tx/Transactions.tsx";

const FlowDialog = lazy(() => withWords(import("../tx/FlowDialog.tsx"), "acts"));
const ConnectDialog = lazy(() => withWords(import("./ConnectDialog.tsx"), "acts"));

type Props = { connecting: boolean; onConnectClose: () => void };

/** The dialogs arrive when they are first wanted, and stay: one that is taken away would take the focus with it. */
export function Dialogs({ connecting, onConnectClose }: Props) {
  const { open } = useTransactions();
  return (
    <>
      <Once wanted={connecting} of={ConnectDialog} open={connecting} onClose={onConnectClose} />
      <Once wanted={open !== undefined} of={FlowDialog} />
    </>
  );
}

export function Once<Given extends object>(props: { wanted: boolean; of: ComponentType<Given> } & Given) {
  const { wanted, of: Content, ...given } = props;
  const [isLoaded, setLoaded] = useState(wanted);
  if (wanted && !isLoaded) setLoaded(true);
  if (!isLoaded) return null;
  return (
    <Suspense fallback={null}>
      <Content {...(given as unknown as Given)} />
    </Suspense>
  );
}
