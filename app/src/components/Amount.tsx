import { useFormat } from "../text/useFormat.ts";

type Props = { value: bigint; unit?: boolean; compact?: boolean; digits?: number; className?: string };

/** An amount in tabular figures; the exact value on hover and focus. */
export function Amount({ value, unit = true, compact = false, digits, className = "" }: Props) {
  const { mext, compact: short, exact } = useFormat();
  return (
    <data value={value.toString()} title={`${exact(value)} MEXT`} className={`amount ${className}`}>
      {compact ? short(value) : mext(value, digits)}
      {unit && <span className="unit"> MEXT</span>}
    </data>
  );
}
