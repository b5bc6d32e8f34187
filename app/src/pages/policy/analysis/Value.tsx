import { Trans } from "@lingui/react/macro";
import { useLingui } from "@lingui/react";
import type { ContractName } from "../../../../../sdk/deployment.ts";
import type { Shown } from "../../../../../sdk/policy/analysis/shown.ts";
import { Account } from "../../../components/Account.tsx";
import { Amount } from "../../../components/Amount.tsx";
import { formatBps, formatDuration, formatMoment, formatNumber } from "../../../text/format.ts";
import { contractWords } from "./contractNames.ts";

/** An address with its name, where the record has one. */
export function Named({ address, name }: { address: string; name?: string }) {
  const { i18n } = useLingui();
  const words = name !== undefined && name in contractWords ? i18n._(contractWords[name as ContractName]) : name;
  return (
    <>
      {words !== undefined && <b>{words} </b>}
      <Account address={address} />
    </>
  );
}

/** A decoded value, in the unit that it counts in. */
export function Value({ of }: { of: Shown }) {
  const { i18n } = useLingui();
  switch (of.kind) {
    case "amount":
      return <Amount value={of.value} digits={6} />;
    case "duration":
      return formatDuration(Number(of.value), i18n.locale);
    case "time":
      return formatMoment(Number(of.value), i18n.locale);
    case "share":
      return formatBps(Number(of.value), i18n.locale);
    case "number":
      return formatNumber(of.value, i18n.locale);
    case "unlimited":
      return <Trans>without a limit</Trans>;
    case "account":
      return <Named address={of.address} name={of.name} />;
    case "flag":
      return of.value ? <Trans>yes</Trans> : <Trans>no</Trans>;
    case "text":
      return <bdi>{of.value}</bdi>;
    case "bytes":
      return <code dir="ltr">{of.value}</code>;
    case "list":
      return (
        <ul className="grid gap-1">
          {of.items.map((item, index) => (
            <li key={index}>
              <Value of={item} />
            </li>
          ))}
        </ul>
      );
    case "record":
      return <Fields of={of.fields} />;
  }
}

/** Names and values, one below the other. */
export function Fields({ of }: { of: readonly { name: string; shown: Shown }[] }) {
  return (
    <dl className="call-args grow">
      {of.map(({ name, shown }, index) => (
        <div key={index}>
          <dt>
            <code dir="ltr">{name}</code>
          </dt>
          <dd className={`wrap-anywhere ${shown.kind === "record" ? "basis-full" : ""}`}>
            <Value of={shown} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
