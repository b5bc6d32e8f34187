import { shortAddress } from "../text/format.ts";

/** An address, short, with the whole of it on hover and focus. */
export function Account({ address }: { address: string }) {
  return (
    <bdi className="amount" title={address}>
      {shortAddress(address)}
    </bdi>
  );
}
