import { useLingui } from "@lingui/react/macro";
import { Reminder } from "../../components/Reminder.tsx";
import { useMext } from "../../chain/MextContext.tsx";
import type { Listing } from "../../queries/registry.ts";
import { type Dated, isToCome } from "./dates.ts";

/** A calendar file for the date to come; nothing where none is. */
export function ListingReminder({ listing, dated }: { listing: Listing; dated: Dated }) {
  const { t } = useLingui();
  const { deployment } = useMext();
  if (!isToCome(dated)) return null;
  const { id, symbol, token } = listing;
  const titles: Partial<Record<Dated["is"], string>> = {
    startDue: t`MEXT: the trading start of ${symbol} is due`,
    starts: t`MEXT: trading of ${symbol} starts`,
    withdrawalDue: t`MEXT: the last withdrawal date of ${symbol} is due`,
    withdrawable: t`MEXT: last moment to withdraw ${symbol}`,
  };
  const page = window.location.href.replace(/#.*$/s, "");
  const registry = deployment.contracts.listingDao.address.toLowerCase();
  const event = {
    uid: `listing-${id}-${dated.is}@${registry}`,
    title: titles[dated.is] ?? symbol,
    at: dated.at,
    description: token,
    url: `${page}#/registry/${id}`,
  };
  return <Reminder events={[event]} name={`mext-listing-${id}`} />;
}
