import { argumentOf, randomBytes } from "./arguments.ts";
import { type Named, recipes } from "./recipes.ts";
import { noteVotes } from "./policy.ts";
import type { Sending } from "./system.ts";
import type { Verb } from "./verbs.ts";
import type { Role, World } from "./world.ts";

const RECIPE_PERCENT = 75;

/** Builds one call of `verb` by `caller`: mostly one with a chance, otherwise any values at all. */
export async function callOf(world: World, verb: Verb, caller: Role, isSound = false): Promise<Sending> {
  const { random } = world;
  const to = verb.target.address;
  const from = caller.address;
  // The auction wraps all its ether whenever some arrives.
  const isPoor = caller.isEmpty === true || caller.address === world.targets.revenueAuction.address;
  const wei = isPoor ? 0n : 1n;
  if (verb.kind === "ether") return { from, to, value: wei };
  if (verb.kind === "no calldata") return { from, to };
  // Creation code that gives its ether away and ends: the one way to send ether to code that refuses it.
  if (verb.kind === "forced ether") return { from, data: `0x73${to.slice(2)}ff`, value: wei };
  if (verb.kind === "unknown selector") return { from, to, data: randomBytes(random, random.pick([1, 3, 4, 36, 100])) };
  if (verb.kind === "short calldata") {
    const known = [...verb.target.interface.fragments.filter((item) => item.type === "function")];
    const name = known.length === 0 ? undefined : verb.target.interface.getFunction(random.pick(known).format());
    return { from, to, data: (name?.selector ?? "0x") + randomBytes(random, random.integer(0, 31)).slice(2) };
  }
  if (verb.kind !== "function") return { from, to, data: verb.selector + wordsOf(world) };
  const recipe = recipes[verb.key];
  const isLikely = isSound || random.integer(1, 100) <= RECIPE_PERCENT;
  // A contract that was taken apart answers nothing any more; then any values do.
  const named = recipe !== undefined && isLikely ? await attempt(() => recipe(world, caller), isSound) : {};
  const inputs = verb.fragment.inputs;
  const values = inputs.map((type) => named[type.name] ?? argumentOf(type, random, world.pools));
  const data = verb.target.interface.encodeFunctionData(verb.fragment, values);
  if (isSound) return { from, to, data };
  // Now and then ether where none is taken, or so little gas that the call ends half-way.
  const value = random.integer(1, 50) === 1 ? wei : 0n;
  const gas = data.length < 1_000 && random.integer(1, 25) === 1 ? BigInt(random.integer(50_000, 200_000)) : undefined;
  return { from, to, data, value, ...(gas === undefined ? {} : { gas }) };
}

/** Sends a call; whether it worked. What it did to the governor is noted. */
export async function sendCall(world: World, verb: Verb, call: Sending): Promise<boolean> {
  const { status } = await world.send(call);
  if (status === "0x1") noteVotes(world, verb, call);
  return status === "0x1";
}

/** Up to eight words, as a caller who has no ABI would guess them. */
function wordsOf({ random, pools }: World): string {
  const word = () =>
    random.pick([
      random.integer(0, 256).toString(16).padStart(64, "0"),
      random.pick(pools.addresses).slice(2).padStart(64, "0"),
      random.pick(pools.words).slice(2),
    ]);
  return Array.from({ length: random.integer(0, 8) }, word).join("");
}

async function attempt(recipe: () => Promise<Named> | Named, isSound: boolean): Promise<Named> {
  try {
    return await recipe();
  } catch (error) {
    if (isSound) throw error;
    return {};
  }
}
