import { Trans, useLingui } from "@lingui/react/macro";
import { sayRevert } from "../../text/problem.ts";
import { useFormat } from "../../text/useFormat.ts";
import { type Fault, MOST } from "./application.ts";

/** The contract's own sentence about a value that it would refuse. */
function Refusal({ name, args }: { name: string; args: Record<string, unknown> }) {
  const { i18n } = useLingui();
  const { what, todo } = sayRevert(i18n, name, args);
  return `${what} ${todo}`;
}

/** What is wrong with a field: the value, and what to do. */
export function FaultWord({ fault }: { fault: Fault | undefined }) {
  const format = useFormat();
  switch (fault?.kind) {
    case "missing":
      return <Trans>This is still missing. Fill it in.</Trans>;
    case "long":
      return (
        <Trans>
          That takes {format.number(fault.bytes)} bytes; shorten it to {format.number(fault.most)}.
        </Trans>
      );
    case "malformed":
      return <Refusal name="MalformedToken" args={{ token: fault.token, position: fault.position }} />;
    case "checksum":
      return (
        <Trans>
          The capitals in <bdi>{fault.value}</bdi> are no right checksum, so a digit may be wrong. Copy it again.
        </Trans>
      );
    case "scheme":
      return (
        <Trans>
          “<bdi>{fault.value}</bdi>” is no address of a document. Begin it with https:// or ipfs://.
        </Trans>
      );
    case "digest":
      return (
        <Trans>
          “<bdi>{fault.value}</bdi>” is no digest. Fetch the document or choose its file, or write 0x and 64 hexadecimal
          digits.
        </Trans>
      );
    case "address":
      return (
        <Trans>
          Wallet {fault.at}, “<bdi>{fault.value}</bdi>”, is no address. Write 0x and 40 hexadecimal digits, or take it
          out.
        </Trans>
      );
    case "walletChecksum":
      return (
        <Trans>
          Wallet {fault.at}, <bdi>{fault.value}</bdi>, has a wrong checksum, so a digit may be wrong. Copy it again.
        </Trans>
      );
    case "twice":
      return (
        <Trans>
          Wallets {fault.first} and {fault.at} are the same, <bdi>{fault.value}</bdi>. Take one of them out.
        </Trans>
      );
    case "many":
      return <Refusal name="TooManyWallets" args={{ count: fault.count, most: MOST.wallets }} />;
    case undefined:
      return null;
  }
}
