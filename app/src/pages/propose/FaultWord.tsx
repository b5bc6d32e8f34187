import { Trans } from "@lingui/react/macro";
import { useValueWord } from "./useValueWord.ts";
import type { Fault, Kind } from "./values.ts";

/** How a value of a kind is written. */
function HowTo({ as }: { as: Kind }) {
  switch (as) {
    case "days":
      return <Trans>Write days, like 2 or 2.5, in whole seconds.</Trans>;
    case "percent":
      return <Trans>Write per cent with two places at most, like 4 or 4.25.</Trans>;
    case "mext":
      return <Trans>Write an amount above zero, like 1250.5, with no more places than it has.</Trans>;
    case "number":
      return <Trans>Write a whole number.</Trans>;
    case "address":
    case "account":
      return <Trans>Write 0x and 40 hexadecimal digits.</Trans>;
  }
}

function Unreadable({ as }: { as: "signature" | "list" | "data" }) {
  switch (as) {
    case "signature":
      return <Trans>Write a name and the types of its arguments, like transfer(address,uint256).</Trans>;
    case "list":
      return <Trans>Write a JSON list, like ["0x…", "12"].</Trans>;
    case "data":
      return <Trans>Write 0x and an even number of hexadecimal digits.</Trans>;
  }
}

/** What is wrong with a field: the value, and what to do. */
export function FaultWord({ fault }: { fault: Fault }) {
  const valueWord = useValueWord();
  switch (fault.kind) {
    case "missing":
      return <Trans>This is still missing. Fill it in.</Trans>;
    case "malformed":
      return (
        <>
          <Trans>
            “<bdi>{fault.value}</bdi>” cannot be read.
          </Trans>{" "}
          <HowTo as={fault.as} />
        </>
      );
    case "unreadable":
      return (
        <>
          <Trans>
            “<bdi>{fault.value}</bdi>” cannot be read.
          </Trans>{" "}
          <Unreadable as={fault.as} />
        </>
      );
    case "checksum":
      return (
        <Trans>
          The capitals in <bdi>{fault.value}</bdi> are no right checksum, so a digit may be wrong. Copy it again.
        </Trans>
      );
    case "outside":
      return (
        <Trans>
          {valueWord(fault.as, fault.value)} is outside the bounds: the contract takes{" "}
          {valueWord(fault.as, fault.least)} to {valueWord(fault.as, fault.most)}.
        </Trans>
      );
    case "unknown-token":
      return (
        <Trans>
          <bdi>{fault.value}</bdi> has not said how many decimals it has, or has more than 18. Check the address.
        </Trans>
      );
    case "unfit":
      return (
        <Trans>
          The arguments do not fit: <bdi lang="en">{fault.sentence}</bdi>
        </Trans>
      );
  }
}
