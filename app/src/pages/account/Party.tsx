import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Account } from "../../components/Account.tsx";

/** The other side of a transfer; the contracts are called by what they are. */
export function Party({ address }: { address: Address }) {
  const { mextStaking, listingDao, mextToken } = useMext().deployment.contracts;
  switch (address) {
    case mextStaking.address:
      return <Trans>the staking contract</Trans>;
    case listingDao.address:
      return <Trans>the listing DAO</Trans>;
    case mextToken.address:
      return <Trans>the token contract</Trans>;
    default:
      return <Account address={address} />;
  }
}
