import { concat, type Hex, keccak256, pad, slice, toFunctionSelector, toHex, zeroAddress } from "viem";
import { safeSlots, timelockRoles } from "../../scripts/lib/abis.ts";
import type { Deployment } from "../../sdk/deployment.ts";
import type { Power } from "../../sdk/powers/power.ts";
import { MALLORY, type Tamperer, verbs } from "../support/tamper.ts";

export type Tampering = {
  /** what is no longer as the row says */
  what: string;
  act: (tamper: Tamperer, deployment: Deployment) => Promise<unknown>;
  /** the fact that must differ, where it is one of the row's own trial */
  fact?: string;
};

const word = (address: string): string => address.slice(2).toLowerCase().padStart(64, "0");
const mallory = word(MALLORY);

/** Constants of the rules as they stand in the compiled code: a PUSH and the value. */
const constants: Record<string, [from: string, to: string][]> = {
  "listingDao.objectTo": [["62278d00", "62278d01"]],
  "listingDao.listByCouncil": [["611b58", "611b57"]],
  "listingDao.postTradingStart": [["6276a700", "6276a701"]],
  "listingDao.postLastWithdrawal": [["62278d00", "62278d01"]],
  "listingDao.upholdObjection": [["62278d00", "62278d01"]],
};

/** The bounds of setParameters that have a constant of their own in the code. */
export const boundConstants: Record<string, [from: string, to: string]> = {
  bond: ["69d3c21bcecceda1000000", "69d3c21bcecceda1000001"],
  feeBps: ["611388", "611389"],
  quorumBps: ["6107d0", "6107d1"],
  communityShareBps: ["611b58", "611b57"],
  tradingStartWithin: ["624f1a00", "624f1a01"],
  dormantAfter: ["62ed4e00", "62ed4e01"],
};

/** Every way in which a row can become untrue, by how it is guarded. */
export function tamperingsOf(power: Power): Tampering[] {
  const { id, contract, signature, delay } = power;
  const found: Tampering[] = [];
  const add = (what: string, act: Tampering["act"], fact?: string): void =>
    void found.push({ what, act, ...(fact !== undefined && { fact }) });

  if (signature === "-") {
    add("it gets a function of its owner's", (tamper, { contracts }) =>
      tamper.open(contracts[contract].address, toFunctionSelector("function setOwner(address)")),
    );
    return found;
  }
  add(
    "its guard is gone",
    (tamper, { contracts }) => tamper.open(contracts[contract].address, toFunctionSelector(signature)),
    `${id}: a stranger`,
  );
  if (delay === "timelock") {
    add("the delay is another", (tamper, d) =>
      asTimelock(tamper, d, { functionName: "updateDelay", args: [345_600n] }),
    );
  }
  for (const [from, to] of constants[id] ?? []) {
    add("its bounds are others", (tamper, { libraries }) => tamper.patch(libraries.registry.address, from, to));
  }
  if (id === "listingDao.setParameters") {
    for (const [name, [from, to]] of Object.entries(boundConstants)) {
      add(
        `the bounds of ${name} are others`,
        (tamper, { libraries }) => tamper.patch(libraries.registry.address, from, to),
        `${id}: bounds of ${name}`,
      );
    }
  }
  if (id === "revenueAuction.setParameters") {
    add(
      "the least share that burns is another",
      (tamper, { contracts }) => tamper.patch(contracts.revenueAuction.address, "6109c4", "6109c5"),
      `${id}: bounds of burnShareBps`,
    );
  }
  found.push(...byHolder(power), ...(byState[id] ?? []));
  return found;
}

/** Others hold it than the row says. */
function byHolder({ who, id, contract }: Power): Tampering[] {
  if (contract === "governor" && who === "timelock") {
    const act: Tampering["act"] = (tamper, { contracts }) =>
      tamper.setSlot(contracts.governor.address, governorSlots.timelock, MALLORY);
    return [{ what: "the governor obeys another", act, fact: `${id}: timelock` }];
  }
  if (who === "guardian") {
    const act: Tampering["act"] = (tamper, { contracts }) =>
      tamper.setSlot(contracts.governor.address, governorSlots.guardian, MALLORY);
    return [{ what: "the guardian is another", act }];
  }
  if (who === "council" || who === "timelock") {
    const act: Tampering["act"] = (tamper, { contracts }) =>
      tamper.patch(contracts[contract].address, word(contracts[who].address), mallory);
    return [{ what: "the code obeys another", act, fact: `${id}: ${who}` }];
  }
  if (who === "proposer" || who === "executor" || who === "canceller" || who === "admin") {
    const role = timelockRoles[who];
    const grant =
      (account: Hex): Tampering["act"] =>
      (tamper, d) =>
        asTimelock(tamper, d, { functionName: "grantRole", args: [role, account] });
    return [
      { what: "somebody else got the role", act: grant(MALLORY) },
      { what: "everybody got the role", act: grant(zeroAddress) },
      {
        what: "the deployer holds the role and no event says so",
        act: (tamper, { contracts, genesis }) =>
          tamper.setSlot(contracts.timelock.address, roleSlot(role, genesis[0]?.account ?? MALLORY), "0x1"),
      },
    ];
  }
  if (who === "owners" || who === "owner") {
    return [
      {
        what: "there is an owner more",
        act: (tamper, d) => asSafe(tamper, d, { functionName: "addOwnerWithThreshold", args: [MALLORY, 2n] }),
      },
      ...(who === "owners" ? [{ what: "fewer must sign", act: single }] : []),
    ];
  }
  return who === "module" ? [{ what: "there is a module", act: moduled }] : [];
}

const single: Tampering["act"] = (tamper, d) => asSafe(tamper, d, { functionName: "changeThreshold", args: [1n] });
const moduled: Tampering["act"] = (tamper, d) => asSafe(tamper, d, { functionName: "enableModule", args: [MALLORY] });
const swapped: Tampering["act"] = async (tamper, d) => {
  const first = slice(await tamper.slotOf(d.contracts.council.address, ownerSlot(safeSlots.sentinel)), 12);
  return asSafe(tamper, d, { functionName: "swapOwner", args: [safeSlots.sentinel, first, MALLORY] });
};

/** What a power leaves behind when it was used though nobody decided it. */
const byState: Record<string, Tampering[]> = {
  "listingDao.setEntryScreen": [
    {
      what: "there is a screen",
      act: (tamper, d) =>
        tamper.act(d.contracts.timelock.address, d.contracts.listingDao.address, {
          abi: verbs,
          functionName: "setEntryScreen",
          args: [MALLORY],
        }),
    },
  ],
  "revenueAuction.setParameters": [
    {
      what: "its rules are others",
      act: (tamper, { contracts }) => tamper.add(contracts.revenueAuction.address, toHex(0n, { size: 32 }), 1n),
    },
  ],
  "governor.setVotingDelay": [
    {
      what: "votes begin at once",
      act: (tamper, { contracts }) => tamper.setSlot(contracts.governor.address, governorSlots.times, "0x1"),
    },
  ],
  "governor.setProposalBond": [
    {
      what: "a proposal costs next to nothing",
      act: (tamper, { contracts }) => tamper.setSlot(contracts.governor.address, governorSlots.bond, "0x1"),
    },
  ],
  "governor.setProposalGuardian": [
    {
      what: "there is no guardian before the term is over",
      act: (tamper, { contracts }) => tamper.setSlot(contracts.governor.address, governorSlots.guardian, "0x0"),
    },
  ],
  "timelock.updateDelay": [
    {
      what: "there is no delay",
      act: (tamper, { contracts }) => tamper.setSlot(contracts.timelock.address, toHex(2n, { size: 32 }), "0x0"),
    },
  ],
  "timelock.revokeRole": [
    {
      what: "the timelock lost it",
      act: (tamper, d) =>
        asTimelock(tamper, d, {
          functionName: "revokeRole",
          args: [timelockRoles.admin, d.contracts.timelock.address],
        }),
      fact: "timelock.revokeRole: admin",
    },
  ],
  "council.addOwnerWithThreshold": [
    {
      what: "there is an owner more",
      act: (tamper, d) => asSafe(tamper, d, { functionName: "addOwnerWithThreshold", args: [MALLORY, 2n] }),
    },
  ],
  "council.removeOwner": [{ what: "fewer must sign", act: single }],
  "council.swapOwner": [{ what: "an owner is another", act: swapped }],
  "council.changeThreshold": [{ what: "fewer must sign", act: single }],
  "council.enableModule": [{ what: "there is a module", act: moduled }],
  "council.disableModule": [{ what: "there is a module", act: moduled }],
  "council.setGuard": [
    {
      what: "there is a guard",
      act: (tamper, d) => tamper.setSlot(d.contracts.council.address, safeSlots.guard, MALLORY),
    },
  ],
  "council.setModuleGuard": [
    {
      what: "there is a module guard",
      act: (tamper, d) => tamper.setSlot(d.contracts.council.address, safeSlots.moduleGuard, MALLORY),
    },
  ],
  "council.setFallbackHandler": [
    {
      what: "whatever the Safe does not know goes to the listing DAO in its name",
      act: (tamper, d) =>
        asSafe(tamper, d, { functionName: "setFallbackHandler", args: [d.contracts.listingDao.address] }),
    },
  ],
  "council.setup": [
    {
      what: "it can be set up again",
      act: (tamper, d) => tamper.setSlot(d.contracts.council.address, toHex(4n, { size: 32 }), "0x0"),
      fact: "council.setup: a stranger",
    },
  ],
};

type Call = Parameters<Tamperer["act"]>[2];
type Verb = Omit<Call, "abi">;

const asTimelock = (tamper: Tamperer, { contracts: { timelock } }: Deployment, call: Verb): Promise<void> =>
  tamper.act(timelock.address, timelock.address, { abi: verbs, ...call });
const asSafe = (tamper: Tamperer, { contracts: { council } }: Deployment, call: Verb): Promise<void> =>
  tamper.act(council.address, council.address, { abi: verbs, ...call });

/** Where the governor keeps what no patch of its code reaches. */
const governorSlots = {
  times: toHex(8n, { size: 32 }),
  guardian: toHex(15n, { size: 32 }),
  timelock: toHex(19n, { size: 32 }),
  bond: toHex(22n, { size: 32 }),
} as const;

const mapped = (key: Hex, slot: Hex): Hex => keccak256(concat([pad(key), pad(slot)]));
const roleSlot = (role: Hex, account: Hex): Hex => mapped(account, mapped(role, "0x0"));
/** The Safe's owners are a list in a mapping at slot 2. */
const ownerSlot = (owner: Hex): Hex => mapped(owner, "0x2");
