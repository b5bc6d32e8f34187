import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Account } from "../../components/Account.tsx";

/** The other side of a transfer; the contracts are called by what they are. */
export function Party({ address }: { address: Address }) {
  const { mextStaking, listingDao, mextToken, governor, timelock, revenueAuction } = useMext().deployment.contracts;
  switch (address) {
    case mextStaking.address:
      return <Trans>the staking contract</Trans>;
    case listingDao.address:
      return <Trans>the listing DAO</Trans>;
    case mextToken.address:
      return <Trans>the token contract</Trans>;
    case governor.address:
      return <Trans>the policy contract</Trans>;
    case timelock.address:
      return <Trans>the timelock</Trans>;
    case revenueAuction.address:
      return <Trans>the revenue auction</Trans>;
    default:
      return <Account address={address} />;
  }
}
