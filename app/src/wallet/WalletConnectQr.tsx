import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Connector } from "wagmi";
import { CopyText } from "./CopyText.tsx";

const QrCode = lazy(() => import("./QrCode.tsx").then(({ QrCode: Code }) => ({ default: Code })));

/** The address that a wallet scans, while a connector shows one. */
export function WalletConnectQr({ connector }: { connector: Connector }) {
  const { t } = useLingui();
  const [uri, setUri] = useState<string>();
  useEffect(() => {
    const hear = ({ type, data }: { type: string; data?: unknown }) => {
      if (type === "display_uri" && typeof data === "string") setUri(data);
    };
    connector.emitter.on("message", hear);
    return () => connector.emitter.off("message", hear);
  }, [connector]);
  if (!uri) return null;
  return (
    <div className="phone">
      <div className="grid gap-3">
        <p>
          <Trans>Scan this with your wallet.</Trans>
        </p>
        <CopyText text={uri} />
      </div>
      <Suspense fallback={null}>
        <QrCode text={uri} label={t`QR code for your wallet`} />
      </Suspense>
    </div>
  );
}
