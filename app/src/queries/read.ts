import { listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../../../sdk/generated/abi.ts";
import type { Mext } from "../chain/MextContext.tsx";

/** The three contracts as readable targets. */
export const tokenOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.mextToken.address, abi: mextTokenAbi }) as const;
export const stakingOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.mextStaking.address, abi: mextStakingAbi }) as const;
export const daoOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.listingDao.address, abi: listingDaoAbi }) as const;
