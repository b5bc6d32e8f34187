import { expect } from "chai";
import { callOf, sendCall } from "../support/act.ts";
import { idle, makeState, policy, politics } from "../support/community.ts";
import { leaveByEveryVerb, leaveForGood, printedFor, type Taken } from "../support/leaving.ts";
import { A_VOTE, holderOf, Successes } from "../support/successes.ts";
import type { Verb } from "../support/verbs.ts";
import { inhabitedSystem, type Role, type World } from "../support/world.ts";

/** The table is long; MEXT_DEEP and MEXT_TELL print it. */
const isTold = Boolean(process.env["MEXT_DEEP"] ?? process.env["MEXT_TELL"]);
const isDeep = Boolean(process.env["MEXT_DEEP"]);
const STATES = isDeep ? 40 : 6;
/** A verb that has not succeeded often enough by then gets more states, up to so many in all. */
const MOST_STATES = 4 * STATES;
/** Of all pairs of verb and role, one state sees this share, drawn anew for each. */
const SHARE = isDeep ? 1 : 0.5;
const ACTS = 120;

// A state is random: some hundred acts of the community (support/community.ts), the victims' own among them: delegations,
// notices, approvals to those who are hostile later. Then every function that writes, of every contract on the chain, is
// called from every role with the arguments of support/recipes.ts or with any (support/arguments.ts), as is everything
// that no ABI offers. What succeeds stays, up to the end of its sequence or longer. Left out are calls sent by a victim,
// whose exits are tested, and the spending of what the staking contract holds: only its own code sends for it. What a
// victim has signed is sent by others like anything else. Afterwards each victim leaves by every verb, each time from
// that same state, and in the end all leave with everything, one after the other.

describe("Nothing that anybody does closes an exit", () => {
  let world: World;
  const successes = new Successes();
  const taken: Taken = new Map();
  before(async () => (world = await inhabitedSystem()));
  after(async () => {
    const exits = [...taken].map(([verb, { times, gas }]) => `${verb}: ${times} times, ${gas} gas at most`);
    if (isTold) console.log([...successes.lines(), ...exits].map((line) => `      ${line}`).join("\n"));
    await world.close();
  });

  /** Every verb from every role, in a random order. */
  function everyCall(): [Verb, Role][] {
    const calls = world.verbs.flatMap((verb) =>
      rolesFor(world, verb).flatMap((role) =>
        Array.from({ length: timesOf(verb, role) }, (): [Verb, Role] => [verb, role]),
      ),
    );
    for (let i = calls.length - 1; i > 0; i--) {
      const other = world.random.integer(0, i);
      [calls[i], calls[other]] = [calls[other]!, calls[i]!];
    }
    return calls;
  }

  async function callOnce(verb: Verb, role: Role): Promise<void> {
    const call = await callOf(world, verb, role);
    successes.add(verb, role.name, await sendCall(world, verb, call));
  }

  it("P1: whatever any role does with any function, every exit stays open at the printed price", async function () {
    this.timeout(3_600_000);
    const names = world.roles.map(({ name }) => name);
    // Paid by the staking contract to itself, a stake stays where it is.
    const others = world.roles.filter(({ name }) => name !== "staking");
    const isEnough = () => successes.hasFloors(world.verbs, names);
    for (let state = 1; state <= STATES || (state <= MOST_STATES && !isEnough()); state++) {
      world.newSeed(state);
      await world.inVain(async () => {
        await makeState(world, ACTS);
        const printed = new Map<Role, Awaited<ReturnType<typeof printedFor>>>();
        for (const victim of world.victims) printed.set(victim, await printedFor(world, victim));
        const leaveAll = (victim: Role, meanwhile: number) =>
          leaveByEveryVerb(world, victim, printed.get(victim)!, meanwhile, taken);
        const all = everyCall();
        const calls = all.slice(0, all.length * SHARE);
        while (calls.length > 0) {
          const sequence = calls.splice(0, world.random.integer(10, 150));
          const isKept = world.random.integer(0, 2) > 0;
          const run = async () => {
            if (world.random.integer(0, 1) === 1) await politics(world, world.roles);
            if (world.random.integer(0, 1) === 1) await policy(world, world.roles);
            for (const [verb, role] of sequence) {
              await callOnce(verb, role);
              if (world.random.integer(1, 150) === 1) await idle(world);
            }
            await leaveAll(world.random.pick(world.victims), 3_000);
          };
          await (isKept ? run() : world.inVain(run));
        }
        for (const victim of world.victims) await leaveAll(victim, 3_000);
        for (const who of [...others, ...world.victims]) await leaveForGood(world, who, taken);
      });
      for (const verb of world.carriedOut.splice(0)) successes.add(verb, A_VOTE, true);
    }
    successes.requireFloors(world.verbs, names);
    expect([...taken.keys()].sort()).to.deep.equal(["claim", "cutNotice", "leaveNow", "withdraw"]);
  });
});

/** Whoever has a power uses it more often than others try to. */
const timesOf = ({ key }: Verb, { name }: Role): number => (holderOf(key) === name ? 12 : 1);

/** Who may call what here. */
function rolesFor({ roles }: World, verb: Verb): Role[] {
  const isRole = roles.some(({ address }) => address === verb.target.address);
  const all = isRole ? roles : [...roles, { name: "itself", address: verb.target.address }];
  // What the staking contract owns is moved by its own code alone, and that has no other call.
  const spends = ["mextToken.transfer", "mextToken.approve", "mextToken.burn"].includes(verb.key);
  return spends ? all.filter(({ name }) => name !== "staking") : all;
}
