import { type Draft, rowsOf } from "./power.ts";

const OWNERS = "getOwners() and getThreshold() are those of the record; strangers and an owner try";
const MODULES = "getModulesPaginated() answers none; a stranger tries";
const TRIAL = "strangers and the Safe call it in a trial";
const own = { who: "itself", delay: "none", refusal: "GS031" } as const;
const asModule = { who: "module", delay: "none", bounds: [], readBack: MODULES, refusal: "GS104" } as const;

const drafts: Draft[] = [
  {
    signature: "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)",
    who: "owners",
    delay: "none",
    bounds: [{ words: "with the signatures of as many owners as the threshold says; each number once" }],
    effect: "Makes the council act: any call to any contract in the council's name.",
    readBack: OWNERS,
    refusal: "GS026",
  },
  {
    signature: "approveHash(bytes32)",
    who: "owner",
    delay: "none",
    bounds: [{ words: "counts as this owner's signature alone" }],
    effect: "Signs one transaction of the council on chain.",
    readBack: OWNERS,
    refusal: "GS030",
  },
  {
    signature: "addOwnerWithThreshold(address,uint256)",
    ...own,
    bounds: [],
    effect: "Adds an owner, and sets how many must sign.",
    readBack: `getOwners() and getThreshold(); ${TRIAL}`,
  },
  {
    signature: "removeOwner(address,address,uint256)",
    ...own,
    bounds: [{ words: "one owner stays at least" }],
    effect: "Removes an owner, and sets how many must sign.",
    readBack: `getOwners() and getThreshold(); ${TRIAL}`,
  },
  {
    signature: "swapOwner(address,address,address)",
    ...own,
    bounds: [],
    effect: "Puts an owner in another's place.",
    readBack: `getOwners(); ${TRIAL}`,
  },
  {
    signature: "changeThreshold(uint256)",
    ...own,
    bounds: [{ words: "from one to the number of owners" }],
    effect: "Sets how many owners must sign.",
    readBack: `getThreshold(); ${TRIAL}`,
  },
  {
    signature: "enableModule(address)",
    ...own,
    bounds: [],
    effect: "Gives a contract the council's whole power, without signatures.",
    readBack: `getModulesPaginated() answers none; ${TRIAL}`,
  },
  {
    signature: "disableModule(address,address)",
    ...own,
    bounds: [],
    effect: "Takes that power from a module.",
    readBack: `getModulesPaginated() answers none; ${TRIAL}`,
  },
  {
    signature: "execTransactionFromModule(address,uint256,bytes,uint8)",
    ...asModule,
    effect: "Makes the council act without signatures.",
  },
  {
    signature: "execTransactionFromModuleReturnData(address,uint256,bytes,uint8)",
    ...asModule,
    effect: "Makes the council act without signatures, and answers what came back.",
  },
  {
    signature: "setGuard(address)",
    ...own,
    bounds: [],
    effect: "Sets a contract that can stop what the owners signed.",
    readBack: `its storage slot is empty; ${TRIAL}`,
  },
  {
    signature: "setModuleGuard(address)",
    ...own,
    bounds: [],
    effect: "Sets a contract that can stop what modules do.",
    readBack: `its storage slot is empty; ${TRIAL}`,
  },
  {
    signature: "setFallbackHandler(address)",
    ...own,
    bounds: [],
    effect:
      "Sets the contract that answers whatever the Safe has no function for. It is called in the council's name, so it must be one that acts on nobody's word.",
    readBack: `its storage slot names code that is the published handler's; ${TRIAL}`,
  },
  {
    signature: "setup(address[],uint256,address,bytes,address,address,uint256,address)",
    who: "nobody",
    delay: "none",
    bounds: [],
    effect: "Set the owners when the Safe was made; refuses everybody since.",
    readBack: "a stranger tries",
    refusal: "GS200",
  },
];

/** What the council's Safe lets some do and others not. */
export const councilPowers = rowsOf("council", drafts);
