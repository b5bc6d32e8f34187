import { type Address, getAddress, type Hex, type Log, sliceHex, zeroAddress } from "viem";
import { powers } from "../../sdk/powers/powers.ts";
import type { TimelockRoles } from "../../sdk/powers/powersOf.ts";
import { timelockAbi, timelockRoles } from "../lib/abis.ts";
import { topicOf } from "../lib/history.ts";
import { type Check, check } from "./check.ts";
import type { Look } from "./look.ts";
import { type Recorded, sorted } from "./recorded.ts";

type RoleName = keyof typeof timelockRoles;
const roleNames = Object.keys(timelockRoles) as RoleName[];
const granted = topicOf(timelockAbi, "RoleGranted");
const revoked = topicOf(timelockAbi, "RoleRevoked");

/** The powers of the timelock's roles, and of whom the timelock obeys. */
const rowsBy: Record<RoleName, string[]> = {
  admin: rowsFor("admin"),
  proposer: rowsFor("proposer"),
  executor: rowsFor("executor"),
  canceller: rowsFor("canceller"),
};
const delayed = powers.filter(({ delay }) => delay === "timelock").map(({ id }) => id);

/** The delay, and every role: by all that was ever granted and revoked, and by asking for each of these accounts now. */
export async function checkTimelock(
  look: Look,
  record: Recorded,
): Promise<{ checks: Check[]; delay?: number; roles?: TimelockRoles }> {
  const { timelock, council } = record.contracts;
  if (timelock === undefined) return { checks: [] };
  const contract = { address: timelock.address, abi: timelockAbi, ...look.at } as const;
  const [delay, logs, ...admins] = await Promise.all([
    look.client.readContract({ ...contract, functionName: "getMinDelay" }),
    look.logs(timelock.address, timelock.blockNumber, [[granted, revoked]]),
    ...roleNames.map((name) =>
      look.client.readContract({ ...contract, functionName: "getRoleAdmin", args: [timelockRoles[name]] }),
    ),
  ]);
  const deployer = await deployerOf(look, logs);
  const asked = accountsIn(logs, [timelock.address, council?.address, deployer, zeroAddress]);
  const live = await heldNow(look, timelock.address, asked);
  const wanted = rolesWanted(record, timelock.address);
  const byEvents = (name: RoleName): Address[] => heldByEvents(logs, timelockRoles[name]);
  const others = [...new Set(logs.map(({ topics }) => topics[1] as Hex))].filter(
    (role) => !Object.values<Hex>(timelockRoles).includes(role) && heldByEvents(logs, role).length > 0,
  );
  const todo = "Revoke what was not decided; whoever holds a role of the timelock can use its powers.";
  const checks = [
    check("timelock: delay in seconds", record.timelockDelay, delay, {
      rows: delayed,
      todo: "If it was decided, write the new delay into the record; if not, nobody has the time that was promised.",
    }),
    ...roleNames.flatMap((name) => {
      const more = { rows: rowsBy[name], todo };
      return [
        check(`timelock: ${name}s`, sorted(wanted[name]), sorted(live[name]), more),
        check(`timelock: ${name}s by the events`, sorted(live[name]), sorted(byEvents(name)), more),
      ];
    }),
    check("timelock: other roles", [], others, { rows: rowsBy.admin, todo }),
    check(
      "timelock: who administers each role",
      roleNames.map(() => timelockRoles.admin),
      admins,
      { rows: rowsBy.admin },
    ),
  ];
  if (deployer !== undefined) {
    const held = roleNames.filter((name) => live[name].includes(deployer));
    checks.push(
      check(`timelock: roles of the deployer ${deployer}`, [], held, {
        rows: held.flatMap((name) => rowsBy[name]),
        todo,
      }),
    );
  }
  return { checks, delay: Number(delay), roles: live };
}

function rowsFor(role: RoleName): string[] {
  return powers
    .filter(({ contract, who }) => contract === "timelock" && (who === role || who === "roleHolder"))
    .map(({ id }) => id);
}

function rolesWanted(record: Recorded, timelock: Address): TimelockRoles {
  const { governor } = record.contracts;
  const governors = governor === undefined ? [] : [getAddress(governor.address)];
  return { admin: [getAddress(timelock)], proposer: governors, executor: governors, canceller: governors };
}

/** Who sent the transaction that made the timelock. */
async function deployerOf({ client }: Look, logs: readonly Log[]): Promise<Address | undefined> {
  const hash = logs[0]?.transactionHash;
  if (hash === undefined || hash === null) return undefined;
  const { from } = await client.getTransaction({ hash });
  return getAddress(from);
}

function accountsIn(logs: readonly Log[], more: readonly (Address | undefined)[]): Address[] {
  const named = logs.map(({ topics }) => sliceHex(topics[2] as Hex, 12));
  const all = [...named, ...more].flatMap((account) => (account === undefined ? [] : [getAddress(account)]));
  return [...new Set(all)];
}

async function heldNow(
  look: Look,
  address: Address,
  accounts: readonly Address[],
): Promise<Record<RoleName, Address[]>> {
  const contract = { address, abi: timelockAbi, functionName: "hasRole", ...look.at } as const;
  const holders = async (name: RoleName) => {
    const held = await Promise.all(
      accounts.map((account) => look.client.readContract({ ...contract, args: [timelockRoles[name], account] })),
    );
    return [name, accounts.filter((_, i) => held[i])] as const;
  };
  return Object.fromEntries(await Promise.all(roleNames.map(holders))) as Record<RoleName, Address[]>;
}

function heldByEvents(logs: readonly Log[], role: Hex): Address[] {
  const held = new Set<Address>();
  for (const { topics } of logs) {
    if (topics[1] !== role) continue;
    const account = getAddress(sliceHex(topics[2] as Hex, 12));
    if (topics[0] === granted) held.add(account);
    else held.delete(account);
  }
  return [...held];
}
