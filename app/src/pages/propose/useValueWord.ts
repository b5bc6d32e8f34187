import { useLingui } from "@lingui/react/macro";
import { zeroAddress } from "viem";
import { useFormat } from "../../text/useFormat.ts";
import type { Kind, Value } from "./values.ts";

/** A value as a reader takes it: spans in days, shares in per cent, nobody by that word. */
export function useValueWord(): (kind: Kind, value: Value) => string {
  const { t } = useLingui();
  const format = useFormat();
  return (kind, value) => {
    if (typeof value === "string") return value === zeroAddress ? t`nobody` : value;
    switch (kind) {
      case "days":
        return format.duration(Number(value));
      case "percent":
        return format.bps(Number(value));
      case "mext":
        return t`${format.exact(value)} MEXT`;
      default:
        return format.number(value);
    }
  };
}
