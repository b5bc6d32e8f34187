import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask, family } from "./lib/commandTask.ts";

const document = {
  document: "a Markdown file, kept on chain; or an https:, ipfs: or data: URI",
  digest: "keccak-256 of the document's bytes, where they are not here",
  copy: "a file with what the URI leads to; its digest is computed",
} as const;

const bond = {
  bond: "MEXT (by default the least that is taken now)",
  maxFee: "the most that may be burned (by default the fee of that bond now)",
} as const;

const application = {
  application: "a JSON file with token, name, symbol, document and wallets; options go before it",
  token: "the token's CAIP-19 name: eip155:1/erc20:0x… in lower case",
  name: "the token's name",
  symbol: "the token's symbol",
  ...document,
  wallets: "the team's own, separated by commas",
  ...bond,
  entryProof: "what the entry screen asks for, in hexadecimal",
} as const;

/** `listing`: what project teams and operators do. */
export const listingTasks: TaskDefinition[] = [
  family("listing", "Applications for a listing, their seasons, and the registry"),
  commandTask({
    id: ["listing", "check"],
    about: "The dry run of an application: looks at everything that it would meet, and sends nothing",
    options: { ...application, from: "the account that will apply; its key is not needed" },
    flags: { fetch: "fetch an https: document and compare it with the digest" },
    run: async () => (await import("./listing/check.ts")).checkListing,
  }),
  commandTask({
    id: ["listing", "apply"],
    about: "Applies for the next season, once every check is right; the permit is signed on the way",
    options: application,
    flags: { fetch: "fetch an https: document and compare it with the digest" },
    writes: true,
    run: async () => (await import("./listing/apply.ts")).applyListing,
  }),
  commandTask({
    id: ["listing", "withdraw"],
    about: "Takes an application or motion back, until 48 hours before its season",
    options: { candidate: "its number" },
    writes: true,
    run: async () => (await import("./listing/withdraw.ts")).withdrawListing,
  }),
  commandTask({
    id: ["listing", "status"],
    about: "Where a candidate, listing, token, account or season stands, why, and how to apply again",
    options: {
      candidate: "a candidate's number",
      listing: "a listing's number",
      token: "a token's CAIP-19 name",
      season: "a season's number (by default the one that is voted on)",
      from: "an account that applied",
    },
    run: async () => (await import("./listing/status.ts")).listingStatusOf,
  }),
  commandTask({
    id: ["listing", "update"],
    about: "Posts the listed team's word to the holders",
    options: { listing: "the listing's number", ...document },
    writes: true,
    run: async () => (await import("./listing/update.ts")).updateListing,
  }),
  commandTask({
    id: ["listing", "motion"],
    about: "Moves to delist a listing in the next season",
    options: { listing: "the listing's number", ...document, ...bond },
    writes: true,
    run: async () => (await import("./listing/motion.ts")).moveToDelist,
  }),
  commandTask({
    id: ["listing", "settle"],
    about: "Settles every season that is over, lists what was suspended for too long; safe to run twice",
    flags: { refunds: "also send back the bonds that may go back" },
    writes: true,
    run: async () => (await import("./listing/settle.ts")).settleSeasons,
  }),
  commandTask({
    id: ["listing", "tokenlist"],
    about: "Publishes the registry as a token list, versioned by the format's rules",
    options: {
      out: "the file; what it holds is the version before",
      name: "the list's name, at most 20 characters",
      facts: "a JSON file with decimals (and logos) by token",
      rpc: "endpoints that know the tokens' decimals: CHAINID=URL,…",
    },
    run: async () => (await import("./listing/tokenlist.ts")).publishTokenList,
  }),
];
