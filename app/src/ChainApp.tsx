import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { WagmiProvider } from "wagmi";
import { boot, type Booted } from "./chain/boot.ts";
import { MextContext } from "./chain/MextContext.tsx";
import { BootError } from "./chain/runtime.ts";
import { NodeNotice } from "./components/NodeNotice.tsx";
import { TopBar } from "./components/TopBar.tsx";
import { Waiting } from "./components/Waiting.tsx";
import { Pages } from "./pages/Pages.tsx";
import { withWords } from "./text/words.ts";
import { useFreshness } from "./queries/useChainTime.ts";
import { TransactionsProvider } from "./tx/Transactions.tsx";
import { ConnectDialogContext } from "./wallet/ConnectDialogContext.ts";
import { Dialogs } from "./wallet/Dialogs.tsx";

const IDLE_MS = 2_000;

/** When the page has nothing else to do, or a little later where the browser cannot say so. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
    else setTimeout(resolve, IDLE_MS / 4);
  });

/** Nobody sees the foot at first: it waits until the page has nothing else to do. */
const Foot = lazy(async () => {
  await idle();
  return import("./components/Foot.tsx");
});
const Recovery = lazy(() => withWords(import("./pages/Recovery.tsx"), "recovery"));

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 1_500, retry: 1, refetchOnWindowFocus: true } },
});

function Inside() {
  useFreshness();
  const [connecting, setConnecting] = useState(false);
  const control = useMemo(() => ({ openConnect: () => setConnecting(true) }), []);
  return (
    <ConnectDialogContext value={control}>
      <TransactionsProvider>
        <TopBar />
        <NodeNotice />
        <Pages />
        <Suspense fallback={<footer className="footline" aria-busy="true" />}>
          <Foot />
        </Suspense>
        <Dialogs connecting={connecting} onConnectClose={() => setConnecting(false)} />
      </TransactionsProvider>
    </ConnectDialogContext>
  );
}

function Ready({ booted }: { booted: Booted }) {
  return (
    <WagmiProvider config={booted.config}>
      <MextContext value={booted}>
        <Inside />
      </MextContext>
    </WagmiProvider>
  );
}

/** Nothing is read or written before the chain, the addresses and the code behind them are the right ones. */
function Gate() {
  const [location] = useLocation();
  const { data, error, refetch } = useQuery({ queryKey: ["boot"], queryFn: boot, staleTime: Infinity, retry: false });
  // Drawn in slices, behind the frame that stands.
  const booted = useDeferredValue(data);
  if (booted && !location.startsWith("/rpc")) return <Ready booted={booted} />;
  if (!error && !location.startsWith("/rpc")) return <Waiting />;
  return (
    <Suspense fallback={<Waiting />}>
      <Recovery problem={problemOf(error)} retry={refetch} />
    </Suspense>
  );
}

function problemOf(error: unknown) {
  return error instanceof BootError ? error.problem : undefined;
}

export default function ChainApp() {
  return (
    <QueryClientProvider client={client}>
      <Gate />
    </QueryClientProvider>
  );
}
