import { Link } from "wouter";
import { Account } from "../../components/Account.tsx";

/** An account, and the way to everything that it did here. */
export function AccountLink({ address }: { address: string }) {
  return (
    <Link href={`/account/${address}`}>
      <Account address={address} />
    </Link>
  );
}
