import { listingDaoViews, mextStakingViews, mextTokenViews } from "../../../sdk/generated/views.ts";
import type { Mext } from "../chain/MextContext.tsx";

/** The three contracts as readable targets. */
export const tokenOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.mextToken.address, abi: mextTokenViews }) as const;
export const stakingOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.mextStaking.address, abi: mextStakingViews }) as const;
export const daoOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.listingDao.address, abi: listingDaoViews }) as const;
