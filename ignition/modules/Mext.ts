import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { councilModule } from "./Council.ts";

const NOBODY = "0x0000000000000000000000000000000000000000";

/**
 * Everything that MEXT is on a chain. The timelock has no proposer, no executor and no admin but itself, so the listing
 * DAO's parameters stay as they are deployed.
 */
export const mextModule = buildModule("Mext", (m) => {
  const { council, singleton, factory, handler } = m.useModule(councilModule);

  const allocations = m.getParameter<{ account: string; amount: bigint }[]>("allocations");
  const homeChainId = m.getParameter<number>("homeChainId");
  const mextToken = m.contract("MextToken", [allocations, homeChainId], { after: [council] });
  const mextStaking = m.contract("MextStaking", [mextToken]);
  const delay = m.getParameter<number>("timelockDelay");
  const timelock = m.contract("TimelockController", [delay, [], [], NOBODY], { after: [mextStaking] });

  // Linked into the listing DAO for good; each follows the one before.
  const applications = m.library("Applications", { after: [timelock] });
  const settlement = m.library("Settlement", { after: [applications] });
  const registry = m.library("Registry", { after: [settlement] });
  const parameters = m.getParameter("parameters");
  const listingDao = m.contract("ListingDao", [mextToken, mextStaking, timelock, council, parameters], {
    libraries: { Applications: applications, Settlement: settlement, Registry: registry },
  });

  const contracts = { mextToken, mextStaking, listingDao, timelock, council };
  return { ...contracts, applications, settlement, registry, singleton, factory, handler };
});
