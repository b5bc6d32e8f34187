import { Link } from "wouter";
import { shortAddress } from "../text/format.ts";

/** An address, short, with the whole of it on hover and focus; it leads to everything about that account. */
export function Account({ address }: { address: string }) {
  return (
    <Link href={`/account/${address}`} className="amount account-link" title={address}>
      <bdi>{shortAddress(address)}</bdi>
    </Link>
  );
}
