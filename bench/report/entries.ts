import { type Peer, type Row, ROWS } from "../stories/table.ts";

/** One line of docs/costs.json: a story beside one peer, or beside none. */
export type Entry = {
  story: string;
  gas: number;
  goal: number | null;
  peer: string | null;
  peerGas: number | null;
  /** whether `peerGas` was measured in the same run as `gas`; null where there is no peer */
  peerMeasured: boolean | null;
  bound: number | null;
  /** gas / peerGas */
  ratio: number | null;
};

type Figures = Record<string, bigint>;

function figure(figures: Figures, name: string): number {
  const found = figures[name];
  if (found === undefined) throw new Error(`Nothing was measured that is called "${name}".`);
  return Number(found);
}

function beside({ story, goal, bound }: Row, gas: number, peer: Peer | undefined, peers: Figures): Entry {
  const alone = { story, gas, goal, peer: null, peerGas: null, peerMeasured: null, bound, ratio: null };
  if (peer === undefined) return alone;
  const isMeasured = "measured" in peer;
  const peerGas = isMeasured ? figure(peers, peer.name) : peer.published;
  const ratio = Math.round((gas / peerGas) * 1_000) / 1_000;
  return { ...alone, peer: peer.name, peerGas, peerMeasured: isMeasured, ratio };
}

const besideAll = (row: Row, gas: number, peers: Figures): Entry[] =>
  row.peers.length === 0
    ? [beside(row, gas, undefined, peers)]
    : row.peers.map((peer) => beside(row, gas, peer, peers));

/** The whole table, from what was measured of ours and of the peers. */
export function entriesOf(ours: Figures, peers: Figures): Entry[] {
  const told = new Set(ROWS.map(({ story }) => story));
  const untold = Object.keys(ours).filter((story) => !told.has(story));
  if (untold.length > 0) throw new Error(`Measured, but not in the table: ${untold.join("; ")}.`);
  return ROWS.flatMap((row) => besideAll(row, figure(ours, row.story), peers));
}

/** Stories that cost more than their goal. */
export function missedGoals(ours: Figures): string[] {
  return ROWS.flatMap((row) => {
    const [gas, most] = [ours[row.story], row.goal];
    return gas !== undefined && most !== null && gas > BigInt(most) ? [`${row.story}: ${gas} > ${most}`] : [];
  });
}
