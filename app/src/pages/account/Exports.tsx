import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import type { Entry } from "../../history/entry.ts";
import { csvHead, csvLineOf, jsonOf } from "./record.ts";

/** The whole history as a file, every amount exact. */
export function Exports({ account, entries }: { account: Address; entries: readonly Entry[] }) {
  const { runtime } = useMext();
  return null;
}
