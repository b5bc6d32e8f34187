import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { BurnSource } from "../queries/burns.ts";

export const sourceNames: Record<BurnSource, MessageDescriptor> = {
  fee: msg`Application fees`,
  forfeit: msg`Forfeited bonds`,
  penalty: msg`Early-exit penalties`,
  auction: msg`Auction shares`,
  proposalBond: msg`Forfeited proposal bonds`,
  voluntary: msg`Voluntary burns`,
};

export const sourceActs: Record<BurnSource, MessageDescriptor> = {
  fee: msg`an application fee`,
  forfeit: msg`a forfeited bond`,
  penalty: msg`an early-exit penalty`,
  auction: msg`an auction's share`,
  proposalBond: msg`a forfeited proposal bond`,
  voluntary: msg`a voluntary burn`,
};
