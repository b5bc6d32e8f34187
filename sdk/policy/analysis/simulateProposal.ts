import { type Address, type Hex, toHex } from "viem";
import type { Deployed } from "../../deployment.ts";
import { decodeError, type DecodedError, revertData } from "../../errors/decodeError.ts";
import type { ProposalCall } from "../proposal.ts";
import { expecting } from "./expecting.ts";
import { type Transfer, transfersIn } from "./transfers.ts";

/** One request to a node, by its name. */
export type Ask = (method: string, params: unknown[]) => Promise<unknown>;

/** What a call would come to: with the contracts' own error where it is one, and with the node's words otherwise. */
export type Simulated = { ok: boolean; gasUsed?: bigint; error?: DecodedError; words?: string; transfers: Transfer[] };

/** A read that is made before the calls and after them. */
export type View = { to: Address; data: Hex };

/** What views answered; `undefined` where one refused. */
export type Answers = readonly (Hex | undefined)[];

/**
 * `together`: one after the other, each on what the ones before it left. `alone`: each on the chain as it is, which is
 * weaker: what a call does to the next one is not seen, and neither is what all of them leave.
 */
export type Simulation = { calls: Simulated[]; before: Answers } & (
  { how: "together"; after: Answers } | { how: "alone"; after?: undefined }
);

type Wire = { from?: Address; to: Address; value?: Hex; data: Hex };
type Answer = {
  status: Hex;
  returnData: Hex;
  gasUsed?: Hex;
  logs?: { address: Address; topics: Hex[]; data: Hex }[];
  error?: { message?: string; data?: Hex };
};

/** The calls as the timelock would make them now, and what the views say before and after. */
export async function simulateProposal(
  ask: Ask,
  deployment: Deployed,
  calls: readonly ProposalCall[],
  views: readonly View[] = [],
): Promise<Simulation> {
  const { timelock, governor } = deployment.contracts;
  const overrides = expecting(governor.address, calls);
  const wire = calls.map(({ target, value, data }): Wire => ({
    from: timelock.address,
    to: target,
    value: toHex(value),
    data,
  }));
  const together = await allTogether(ask, [...views, ...wire, ...views], overrides);
  if (together !== undefined) {
    const [first, last] = [views.length, views.length + calls.length];
    const made = together.slice(first, last).map((answer, index) => simulated(answer, calls[index], timelock.address));
    return {
      how: "together",
      calls: made,
      before: together.slice(0, first).map(viewed),
      after: together.slice(last).map(viewed),
    };
  }
  const [made, before] = await Promise.all([
    Promise.all(wire.map((call) => callAlone(ask, call, overrides))),
    Promise.all(views.map((view) => ask("eth_call", [view, "latest"]).then(String, () => undefined))),
  ]);
  return { how: "alone", calls: made, before: before as Answers };
}

async function allTogether(ask: Ask, calls: readonly Wire[], overrides: object): Promise<Answer[] | undefined> {
  const block = { stateOverrides: overrides, calls };
  try {
    const asked = [{ blockStateCalls: [block], validation: false, traceTransfers: true }, "latest"];
    const [answer] = (await ask("eth_simulateV1", asked)) as { calls: Answer[] }[];
    return answer?.calls.length === calls.length ? answer.calls : undefined;
  } catch {
    // A node that does not have it; each call by itself is the next best.
    return undefined;
  }
}

const isMade = ({ status }: Answer): boolean => BigInt(status) === 1n;
const viewed = (answer: Answer): Hex | undefined => (isMade(answer) ? answer.returnData : undefined);

function simulated(answer: Answer, call: ProposalCall | undefined, timelock: Address): Simulated {
  const { returnData, gasUsed, logs, error } = answer;
  if (!isMade(answer)) return failed(error?.data ?? returnData, error?.message);
  const transfers = call === undefined ? [] : transfersIn(logs ?? [], call, timelock);
  return { ok: true, ...(gasUsed === undefined ? {} : { gasUsed: BigInt(gasUsed) }), transfers };
}

async function callAlone(ask: Ask, call: Wire, overrides: object): Promise<Simulated> {
  try {
    await ask("eth_call", [call, "latest", overrides]);
    return { ok: true, transfers: [] };
  } catch (thrown) {
    return failed(thrown, thrown instanceof Error ? thrown.message : undefined);
  }
}

function failed(thrown: unknown, message: string | undefined): Simulated {
  const error = decodeError(thrown);
  if (error !== undefined) return { ok: false, error, transfers: [] };
  const [data] = [...revertData(thrown)];
  const words = message?.trim().split("\n")[0] ?? "";
  const known = words === "" ? data : words;
  return { ok: false, ...(known === undefined ? {} : { words: known }), transfers: [] };
}
