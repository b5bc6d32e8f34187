import { Trans } from "@lingui/react/macro";
import { councilMayList, type Tally } from "../../../../sdk/mirrors/council.ts";
import { useFormat } from "../../text/useFormat.ts";

const MOST = 1_000;

/** How many listings the council could add one after the other, as the count stands. */
export function roomOf({ everListed, byCouncil }: Tally, communityShareBps: number): number {
  let room = 0;
  while (
    room < MOST &&
    councilMayList({ everListed: everListed + room, byCouncil: byCouncil + room }, communityShareBps)
  )
    room++;
  return room;
}

/** What the floor allows the council now, in words. */
export function CouncilRoom({ tally, communityShareBps }: { tally: Tally; communityShareBps: number }) {
  const format = useFormat();
  const room = roomOf(tally, communityShareBps);
  return room === 0 ? (
    <Trans>
      The council can list none now: one more would take the community below {format.bps(communityShareBps)}.
    </Trans>
  ) : (
    <Trans>The council could list {format.number(room)} more now.</Trans>
  );
}
