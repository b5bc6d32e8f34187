import { Trans } from "@lingui/react/macro";
import type { Fault } from "./application.ts";

export function FaultWord({ fault }: { fault: Fault | undefined }) {
  switch (fault) {
    case "missing":
      return <Trans>This is still missing.</Trans>;
    case "long":
      return <Trans>This is too long.</Trans>;
    case "malformed":
      return <Trans>This is no canonical identifier.</Trans>;
    case "digest":
      return <Trans>Write 0x and 64 hexadecimal digits.</Trans>;
    case "address":
      return <Trans>One of these is no address.</Trans>;
    case "many":
      return <Trans>At most 32 wallets.</Trans>;
    case undefined:
      return null;
  }
}
