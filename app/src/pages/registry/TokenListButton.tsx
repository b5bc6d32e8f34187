import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useState } from "react";
import { Dialog } from "../../components/Dialog.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Shape } from "../../components/States.tsx";
import type { Listing } from "../../queries/registry.ts";

const TokenListMaker = lazy(() => import("./TokenListMaker.tsx"));

/** The registry for wallets and exchanges: a token list, with what it cannot hold. */
export function TokenListButton({ listings }: { listings: readonly Listing[] }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        <Icon name="download" size={16} />
        <Trans>Token list (JSON)</Trans>
      </button>
      <Dialog open={open} title={t`Token list`} onClose={() => setOpen(false)}>
        <Suspense fallback={<Shape lines={3} />}>
          <TokenListMaker listings={listings} />
        </Suspense>
      </Dialog>
    </>
  );
}
