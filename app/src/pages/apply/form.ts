/** What stands in the form. `chain` is empty when the whole identifier is written by hand in `asset`. */
export type Form = {
  chain: string;
  asset: string;
  name: string;
  symbol: string;
  onChain: boolean;
  text: string;
  uri: string;
  digest: string;
  wallets: string;
};

export const emptyForm: Form = {
  chain: "eip155:1",
  asset: "",
  name: "",
  symbol: "",
  onChain: true,
  text: "",
  uri: "",
  digest: "",
  wallets: "",
};

export function isForm(value: unknown): value is Form {
  if (typeof value !== "object" || value === null) return false;
  const found = value as Record<string, unknown>;
  return Object.entries(emptyForm).every(([key, empty]) => typeof found[key] === typeof empty);
}
