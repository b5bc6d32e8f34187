import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask, family } from "./lib/commandTask.ts";

const lot = "the lot's number, as auction status lists it";

/** `auction`: the exchange's revenue for MEXT, lot by lot. */
export const auctionTasks: TaskDefinition[] = [
  family("auction", "The revenue auction: lots, prices, buying"),
  commandTask({
    id: ["auction", "status"],
    about: "Shows the lots, what each costs now, and what waits for the next; needs no key",
    behind: { lot: `${lot}; without one, the lots of which something is left` },
    flags: { all: "with the lots that are sold out or folded into others" },
    run: async () => (await import("./auction/status.ts")).showAuction,
  }),
  commandTask({
    id: ["auction", "start"],
    about: "Starts a lot of everything that the auction holds of an asset; MEXT that arrived is split at once instead",
    options: { asset: "the asset's address; coin for the chain's wrapped coin, mext for MEXT" },
    writes: true,
    run: async () => (await import("./auction/start.ts")).startLot,
  }),
  commandTask({
    id: ["auction", "buy"],
    about: "Buys of a lot for MEXT, at the price of the second; a permit for the highest payment is signed on the way",
    behind: { lot },
    options: {
      amount: "how much of the asset, like 100 or 0.5; all for what is left",
      maxPayment: "refuse if it costs more MEXT (by default: than it costs beforehand, which only falls)",
      deadline: "not after this time, like 2027-01-31T12:00:00Z (by default an hour; a week with --safe-batch)",
    },
    writes: true,
    run: async () => (await import("./auction/buy.ts")).buyOfLot,
  }),
];
