import { AssertionError, expect } from "chai";
import type { Verb } from "./verbs.ts";

/** Who carries out what a proposal decides; no role can call that alone, the timelock neither. */
export const A_VOTE = "an executed proposal";

/** Who alone can succeed with a verb that is somebody's; the others are anybody's, if their arguments are right. */
const owners: Record<string, readonly string[]> = {
  council: [
    "council.addOwnerWithThreshold",
    "council.changeThreshold",
    "council.disableModule",
    "council.enableModule",
    "council.removeOwner",
    "council.setFallbackHandler",
    "council.setGuard",
    "council.setModuleGuard",
    "council.swapOwner",
    "listingDao.listByCouncil",
    "listingDao.objectTo",
    "listingDao.postLastWithdrawal",
    "listingDao.postTradingStart",
  ],
  timelock: [
    "listingDao.delist",
    "listingDao.setEntryScreen",
    "listingDao.setParameters",
    "listingDao.upholdObjection",
    "revenueAuction.setParameters",
  ],
  "listing DAO": ["listingDao.castOfBatch"],
  [A_VOTE]: [
    "governor.setProposalBond",
    "governor.setProposalGuardian",
    "governor.setProposalThreshold",
    "governor.setVotingDelay",
    "governor.setVotingPeriod",
    "governor.updateQuorumFloor",
    "governor.updateQuorumNumerator",
  ],
};

/** Who has a power from the beginning that others may have too, or come to have. */
const holders: Record<string, readonly string[]> = {
  council: ["governor.cancel"],
  governor: ["schedule", "scheduleBatch", "execute", "executeBatch", "cancel"].map((verb) => `timelock.${verb}`),
  timelock: ["timelock.grantRole", "timelock.revokeRole", "timelock.updateDelay"],
};

const roleIn = (list: Record<string, readonly string[]>, key: string): string | undefined =>
  Object.keys(list).find((role) => list[role]?.includes(key));

/** The one role that can succeed with a verb, if it is anybody's own. */
const ownerOf = (key: string): string | undefined => roleIn(owners, key);

/** The role that a verb is made for, if it is. */
export const holderOf = (key: string): string | undefined => ownerOf(key) ?? roleIn(holders, key);

/** What no role can ever succeed with, and why. */
const never: readonly [RegExp, string][] = [
  [/^(applications|settlement|registry)(\.| <(?!forced))/, "a library's code works for its delegator alone"],
  [/^(mextToken|mextStaking|listingDao|factory|handler) <(ether|no calldata|unknown selector)>/, "no fallback"],
  [/^(timelock|governor) <unknown selector>/, "no fallback"],
  [/^governor( <(ether|no calldata)>|\.on(ERC721|ERC1155|ERC1155Batch)Received)/, "the timelock is paid instead"],
  [/^governor\.relay/, "it is closed, so that bonds stay"],
  [/^(council|singleton)\.setup/, "a Safe is set up once"],
  [/\.simulateAndRevert/, "it always reverts, as its name says"],
  [/^singleton\.execTransaction/, "the singleton has no owner who signs and no module"],
];

/** What succeeds too seldom, or by chance, to ask for a number. */
const seldom: readonly [RegExp, string][] = [
  [/^singleton[. ]/, "only the singleton could do it, and the proxy does not see its storage"],
  [/^handler[. ]/, "it answers the Safe whose handler it is"],
  [/^wrappedCoin\.permit/, "nobody here signs for the coin"],
  [/ <(short calldata|unknown selector)>/, "chance"],
];

const LEAST_PER_VERB = 1;
const LEAST_ROLES = 3;
const LEAST_PER_ROLE = 60;

type Count = { runs: number; successes: number };

/** How often each verb ran and succeeded for each role. */
export class Successes {
  readonly #counts = new Map<string, Map<string, Count>>();

  add(verb: Verb, role: string, isSuccess: boolean): void {
    const byRole = this.#counts.get(verb.key) ?? new Map<string, Count>();
    const count = byRole.get(role) ?? { runs: 0, successes: 0 };
    byRole.set(role, { runs: count.runs + 1, successes: count.successes + Number(isSuccess) });
    this.#counts.set(verb.key, byRole);
  }

  /** Calls that only fail would prove nothing: every verb worked, by the roles that can make it work. */
  requireFloors(verbs: readonly Verb[], roles: readonly string[]): void {
    for (const { key } of verbs) {
      const { runs, successes, by } = this.#of(key);
      expect(runs, `${key} was called`).to.be.above(0);
      const reason = reasonIn(never, key);
      if (reason !== undefined) {
        expect(by, `${key} never succeeds: ${reason}`).to.deep.equal([]);
        continue;
      }
      if (reasonIn(seldom, key) !== undefined) continue;
      expect(successes, `successes of ${key}`).to.be.at.least(LEAST_PER_VERB);
      const owner = ownerOf(key);
      if (owner !== undefined) expect(by, `who succeeds with ${key}`).to.deep.equal([owner]);
      else if (successes >= 3 * LEAST_ROLES && !isOfAdmins(key)) {
        expect(by.length, `roles that succeed with ${key}`).to.be.at.least(LEAST_ROLES);
      }
    }
    for (const role of roles) {
      const all = [...this.#counts.values()].map((byRole) => byRole.get(role)?.successes ?? 0);
      expect(sum(all), `successes of ${role}`).to.be.at.least(LEAST_PER_ROLE);
    }
  }

  /** Whether `requireFloors` would pass. */
  hasFloors(verbs: readonly Verb[], roles: readonly string[]): boolean {
    try {
      this.requireFloors(verbs, roles);
      return true;
    } catch (error) {
      if (error instanceof AssertionError) return false;
      throw error;
    }
  }

  /** One line for each verb: successes of runs, and by how many roles; then each role. */
  lines(): string[] {
    const roles = new Map<string, Count>();
    for (const byRole of this.#counts.values()) {
      for (const [role, { runs, successes }] of byRole) {
        const before = roles.get(role) ?? { runs: 0, successes: 0 };
        roles.set(role, { runs: before.runs + runs, successes: before.successes + successes });
      }
    }
    const verbLines = [...this.#counts.keys()].sort().map((key) => {
      const { runs, successes, by } = this.#of(key);
      const why = reasonIn(never, key);
      return `${key}: ${successes} of ${runs}${why === undefined ? `, by ${by.length} roles` : ` (${why})`}`;
    });
    const roleLines = [...roles].map(([role, { runs, successes }]) => `${role}: ${successes} of ${runs}`);
    const total = [...roles.values()].reduce((runs, count) => runs + count.runs, 0);
    const worked = [...roles.values()].reduce((successes, count) => successes + count.successes, 0);
    return [...verbLines, ...roleLines, `all: ${worked} of ${total}`];
  }

  #of(key: string): Count & { by: string[] } {
    const byRole = [...(this.#counts.get(key) ?? new Map<string, Count>())];
    return {
      runs: sum(byRole.map(([, { runs }]) => runs)),
      successes: sum(byRole.map(([, { successes }]) => successes)),
      by: byRole.flatMap(([role, { successes }]) => (successes > 0 ? [role] : [])),
    };
  }
}

/** The timelock's roles and the Safe's owners are few. */
const isOfAdmins = (key: string): boolean =>
  /^timelock\.(grantRole|revokeRole|updateDelay)|^council\.approveHash/.test(key);

const reasonIn = (list: readonly [RegExp, string][], key: string): string | undefined =>
  list.find(([pattern]) => pattern.test(key))?.[1];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
