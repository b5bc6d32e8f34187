import { useFormat } from "../../text/useFormat.ts";

/** A weight that adds or takes away, exact, with its sign. */
export function Signed({ value }: { value: bigint }) {
  const { exact } = useFormat();
  const size = exact(value < 0n ? -value : value);
  return (
    <data value={value.toString()} className="amount" dir="ltr">
      {value === 0n ? size : value < 0n ? `−${size}` : `+${size}`}
    </data>
  );
}
