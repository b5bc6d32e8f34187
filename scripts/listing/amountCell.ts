import { groupedAmount } from "../../sdk/format.ts";

/** An amount of MEXT in a column: exact, the unit stands in the title or goes without saying. */
export const amountCell = (amount: bigint): string => groupedAmount(amount);
