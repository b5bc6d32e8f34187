import { hexToString, trim } from "viem";
import { parameterBounds } from "../../sdk/mirrors/parameters.ts";
import { setParameters } from "../../sdk/calls/setParameters.ts";
import type { Deployed } from "../../sdk/deployment.ts";
import type { Parameters } from "../../sdk/types.ts";
import { encodeFunctionData } from "viem";
import { type Check, check } from "./check.ts";
import type { Look } from "./look.ts";
import { outcomeText, tryCall } from "./outcome.ts";
import type { Recorded } from "./recorded.ts";

export type ReadBounds = Partial<Record<keyof Parameters, readonly [bigint, bigint]>>;

const ROW = { rows: ["listingDao.setParameters"] };
const names = Object.keys(parameterBounds) as (keyof Parameters)[];

/** Asks the chain for each parameter's bounds: the timelock tries a value above them, and the refusal names them. */
export async function checkBounds(
  look: Look,
  record: Recorded,
  rules: Parameters,
): Promise<{ checks: Check[]; bounds: ReadBounds }> {
  const { timelock, listingDao } = record.contracts;
  if (timelock === undefined || listingDao === undefined) return { checks: [], bounds: {} };
  const trial = (parameters: Parameters) => {
    const { address, ...call } = setParameters(record as Deployed, { parameters });
    return tryCall(look, { from: timelock.address, to: address, data: encodeFunctionData(call) });
  };
  const bounds: ReadBounds = {};
  const asked = names.map(async (name) => {
    const [least, most] = parameterBounds[name];
    const outcome = await trial({ ...rules, [name]: valueOf(name, most + 1n) });
    const [key, , readLeast, readMost] = (outcome.args ?? []) as [`0x${string}`, bigint, bigint, bigint];
    const isBound = outcome.error === "ParameterOutOfBounds" && hexToString(trim(key, { dir: "right" })) === name;
    if (isBound) bounds[name] = [readLeast, readMost];
    const actual = isBound ? `${readLeast} to ${readMost}` : outcomeText(outcome);
    return check(`listingDao.setParameters: bounds of ${name}`, `${least} to ${most}`, actual, {
      ...ROW,
      todo: "The timelock can set this parameter further than it should be able to, or not so far.",
    });
  });
  const ends = [0, 1].map(async (end) => {
    const parameters = Object.fromEntries(names.map((name) => [name, valueOf(name, parameterBounds[name][end] ?? 0n)]));
    const outcome = await trial(parameters as Parameters);
    const what = `listingDao.setParameters: ${end === 0 ? "least" : "greatest"} values together`;
    return check(what, "goes through", outcomeText(outcome), ROW);
  });
  return { checks: await Promise.all([...asked, ...ends]), bounds };
}

const valueOf = (name: keyof Parameters, value: bigint): bigint | number => (name === "bond" ? value : Number(value));
