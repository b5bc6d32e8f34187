import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { Icon, type IconName, Mark } from "./Icon.tsx";

type Tab = { href: string; icon: IconName; name: string };

function Tabs({ tabs }: { tabs: readonly Tab[] }) {
  const [location] = useLocation();
  return tabs.map(({ href, icon, name }) => {
    const here = href === "/" ? location === "/" : location.startsWith(href);
    return (
      <Link key={href} href={href} className="tab" aria-current={here ? "page" : undefined}>
        <Icon name={icon} />
        <span>{name}</span>
      </Link>
    );
  });
}

/** The frame of every page: a slim rail at the start side, tabs at the bottom on a phone. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const tabs: Tab[] = [
    { href: "/", icon: "overview", name: t`Overview` },
    { href: "/listings", icon: "listings", name: t`Listings` },
    { href: "/registry", icon: "registry", name: t`Registry` },
    { href: "/policy", icon: "policy", name: t`Policy` },
    { href: "/stake", icon: "stake", name: t`Stake` },
    { href: "/account", icon: "person", name: t`Account` },
  ];
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>("main")?.focus()}>
        <Trans>Skip to the page</Trans>
      </button>
      <div className="rail">
        <nav aria-label={t`Pages`}>
          <Link href="/" className="brand" aria-label="MEXT">
            <Mark />
            <b>MEXT</b>
          </Link>
          <Tabs tabs={tabs} />
        </nav>
      </div>
      <div className="sheet">{children}</div>
      <nav className="bottom-tabs" aria-label={t`Pages`}>
        <Tabs tabs={tabs} />
      </nav>
    </div>
  );
}
