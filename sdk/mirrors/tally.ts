import { WHOLE_BPS } from "./weight.ts";

/** The counted votes of one candidate. `token` is the same text for candidates of the same token. */
export type Standing = {
  id: number;
  support: bigint;
  objection: bigint;
  token: string;
  /** A motion to delist: it passes or fails by itself and uses no slot. */
  isMotion: boolean;
  /** The council objected: if its token is chosen, under whatever application, that holds its place and is suspended. */
  objected: boolean;
  /** Its token was listed or suspended by an earlier season; for a motion, its listing has ended or is shielded. */
  isVoid?: boolean;
};

/** What a settlement decides about a candidate, in the words of the contract's `CandidateState`. */
export type Outcome = "Won" | "Suspended" | "Outranked" | "BelowQuorum" | "Refused" | "Forfeited" | "Void";

export type SeasonResult = {
  outcomes: Map<number, Outcome>;
  /** The chosen candidates, best first, suspended ones among them. */
  winners: number[];
  /** The least support that takes the last place; `undefined` while places are free. */
  cutLine: bigint | undefined;
  /** The failed motions whose support reached quorum: each shields its listing. */
  shields: number[];
};

/** What a candidate needs at least: a share of total power, and never less than a share of the genesis supply. */
export function quorumOf(
  rules: { quorumBps: number; quorumFloorBps: number },
  totalPower: bigint,
  genesisSupply: bigint,
): bigint {
  const share = ceilDiv(totalPower * BigInt(rules.quorumBps), WHOLE_BPS);
  const floor = ceilDiv(genesisSupply * BigInt(rules.quorumFloorBps), WHOLE_BPS);
  return share > floor ? share : floor;
}

/** Quorum, and more support than objection. */
export function isChosen({ support, objection }: Pick<Standing, "support" | "objection">, quorum: bigint): boolean {
  return support >= quorum && support > objection;
}

/** Refused by a quorum: the only way to lose a bond. */
export function isForfeit({ support, objection }: Pick<Standing, "support" | "objection">, quorum: bigint): boolean {
  return objection >= quorum && objection > support;
}

/** More support first; among equals the earlier application. */
export function byRank(a: Pick<Standing, "id" | "support">, b: Pick<Standing, "id" | "support">): number {
  if (a.support !== b.support) return a.support > b.support ? -1 : 1;
  return a.id - b.id;
}

/** Ends of a motion that shield nothing. */
const decided: ReadonlySet<Outcome | undefined> = new Set(["Won", "Void"] as const);

/** What a settlement of these standings decides, or would decide now. */
export function settleSeason(standings: readonly Standing[], rules: { quorum: bigint; slots: number }): SeasonResult {
  const outcomes = new Map<number, Outcome>();
  const winners: Standing[] = [];
  const taken = new Set<string>();
  const objected = new Set(standings.filter((standing) => standing.objected).map(({ token }) => token));
  for (const standing of standings) outcomes.set(standing.id, aloneOutcome(standing, rules.quorum));
  for (const standing of standings.filter(({ isMotion }) => !isMotion).sort(byRank)) {
    if (outcomes.get(standing.id) !== "Outranked" || winners.length === rules.slots) continue;
    if (standing.isVoid === true || taken.has(standing.token)) {
      outcomes.set(standing.id, "Void");
      continue;
    }
    taken.add(standing.token);
    winners.push(standing);
    outcomes.set(standing.id, objected.has(standing.token) ? "Suspended" : "Won");
  }
  const last = winners.length === rules.slots ? winners.at(-1) : undefined;
  const shields = standings.filter(
    ({ id, isMotion, support }) => isMotion && support >= rules.quorum && !decided.has(outcomes.get(id)),
  );
  return {
    outcomes,
    winners: winners.map(({ id }) => id),
    cutLine: last?.support,
    shields: shields.map(({ id }) => id),
  };
}

/** What a candidate's own count says; a candidate that could be chosen is outranked until it gets a place. */
function aloneOutcome(standing: Standing, quorum: bigint): Outcome {
  if (standing.isVoid === true && (standing.isMotion || isForfeit(standing, quorum))) return "Void";
  if (isForfeit(standing, quorum)) return "Forfeited";
  if (isChosen(standing, quorum)) return standing.isMotion ? "Won" : "Outranked";
  if (standing.objection > 0n && standing.objection >= standing.support) return "Refused";
  return "BelowQuorum";
}

function ceilDiv(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}
