import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask, family } from "./lib/commandTask.ts";

const folder = "the folder of prepared acts (by default council/)";

/** `council`: the Safe's acts, with signatures as files; no service between the signers. */
export const councilTasks: TaskDefinition[] = [
  family("council", "The council's acts: prepared by one, signed by several, executed by anyone"),
  commandTask({
    id: ["council", "prepare"],
    about: "Writes an act down for the signers, after asking the chain whether it would be accepted",
    options: {
      act: "object, list, trading-start, last-withdrawal, add-signer, remove-signer, swap-signer or threshold",
      candidate: "object, list: the candidate's number",
      listing: "trading-start, last-withdrawal: the listing's number",
      reason: "object: the reason, as a text",
      document: "object: a file with the whole reason; its digest goes on chain (by default the reason's own)",
      at: "trading-start, last-withdrawal: when, like 2027-01-31T12:00:00Z",
      market: "trading-start: where it trades, a link",
      notice: "last-withdrawal: where the holders read more, a link",
      signer: "add-signer, remove-signer, swap-signer: the signer's address",
      instead: "swap-signer: the address that takes the place",
      threshold: "add-signer, remove-signer, threshold: how many must sign from then on",
      nonce: "the Safe's number for it (by default the first that no prepared act has)",
      folder,
    },
    flags: { anyway: "write it down although the chain would refuse it now" },
    run: async () => (await import("./council/prepare.ts")).prepareAct,
  }),
  commandTask({
    id: ["council", "sign"],
    about: "Shows what a prepared act does, decoded from its bytes, and writes one signer's signature beside it",
    options: { file: "the prepared act", from: "the signer (by default the first account of the network)" },
    run: async () => (await import("./council/sign.ts")).signAct,
  }),
  commandTask({
    id: ["council", "execute"],
    about: "Sends a prepared act once enough signers' signatures lie beside it; anyone may",
    options: { file: "the prepared act" },
    writes: true,
    run: async () => (await import("./council/execute.ts")).executeAct,
  }),
  commandTask({
    id: ["council", "show"],
    about: "Lists the prepared acts: what each does, who signed, what is next",
    options: { folder },
    run: async () => (await import("./council/show.ts")).showActs,
  }),
];
