import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { endsAt, nextPhaseAt, seasonAt } from "../../../sdk/mirrors/season.ts";
import { DAY, WEEK } from "../../../sdk/mirrors/time.ts";
import { useMext } from "../chain/MextContext.tsx";
import { useChainTime } from "../queries/useChainTime.ts";
import { useFormat } from "../text/useFormat.ts";
import { Icon } from "./Icon.tsx";

async function moveClock(rpcUrl: string, seconds: number): Promise<void> {
  for (const [method, params] of [
    ["evm_increaseTime", [seconds]],
    ["evm_mine", []],
  ] as const) {
    const response = await fetch(rpcUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    });
    const { error } = (await response.json()) as { error?: { message: string } };
    if (error) throw new Error(error.message);
  }
}

/** What the clock moves; the wallet and the connection stay as they are. */
const moved = ["clock", "live", "history"] as const;

/** A local chain's time goes where one wants it; forwards only. */
export default function ClockControls() {
  const { t } = useLingui();
  const { runtime } = useMext();
  const format = useFormat();
  const client = useQueryClient();
  const now = useChainTime();
  const panel = useId();
  const move = useMutation({
    mutationFn: (seconds: number) => moveClock(runtime.rpcUrl, seconds),
    onSuccess: () => Promise.all(moved.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  if (!runtime.local || now === undefined) return null;
  const moves = [
    { name: t`To the next phase`, seconds: nextPhaseAt(now) - now + 1 },
    { name: t`One day`, seconds: DAY },
    { name: t`One week`, seconds: WEEK },
    { name: t`To the next season`, seconds: endsAt(seasonAt(now)) - now + 1 },
  ];
  return (
    <>
      <button type="button" className="quiet" popoverTarget={panel} style={{ anchorName: "--clock" }}>
        <Icon name="clock" size={18} />
        <span className="max-[520px]:sr-only">
          <Trans>Move the clock</Trans>
        </span>
      </button>
      <div id={panel} popover="auto" className="popover" style={{ positionAnchor: "--clock" }}>
        <h3>
          <Trans>This local chain’s clock</Trans>
        </h3>
        <p className="amount text-muted">{format.moment(now)}</p>
        <div className="grid gap-2">
          {moves.map(({ name, seconds }) => (
            <button
              key={name}
              type="button"
              className="quiet justify-between"
              disabled={move.isPending}
              onClick={() => move.mutate(seconds)}
            >
              <span>{name}</span>
              <span className="amount text-muted">+{format.duration(seconds, "narrow")}</span>
            </button>
          ))}
        </div>
        {move.error && (
          <p className="note alarm" role="alert">
            <Icon name="alarm" /> {move.error.message}
          </p>
        )}
      </div>
    </>
  );
}
