import { Trans, useLingui } from "@lingui/react/macro";
import { CopyText } from "./CopyText.tsx";
import { moveFocus } from "./moveFocus.ts";
import { isReachable, pageAddress, phoneLinks } from "./phone.ts";
import { QrCode } from "./QrCode.tsx";

/** The same page in a wallet on a phone. */
export default function PhoneLinks() {
  const { t } = useLingui();
  const address = pageAddress(window.location);
  return (
    <section className="grid gap-2">
      <h3>
        <Trans>In a wallet on your phone</Trans>
      </h3>
      {isReachable(window.location) ? (
        <div className="phone">
          <div className="grid gap-3">
            <p className="text-muted">
              <Trans>On the phone itself, open this page in the wallet's own browser. From here, scan the code.</Trans>
            </p>
            <ul className="choices" onKeyDown={moveFocus}>
              {phoneLinks(address).map(({ name, href }) => (
                <li key={name}>
                  <a className="choice" href={href} rel="noreferrer">
                    <Trans>Open in {name}</Trans>
                  </a>
                </li>
              ))}
            </ul>
            <CopyText text={address} />
          </div>
          <QrCode text={address} label={t`QR code of this page's address`} />
        </div>
      ) : (
        <p className="text-muted">
          <Trans>This page is served by your own computer, so a phone cannot reach its address.</Trans>
        </p>
      )}
    </section>
  );
}
