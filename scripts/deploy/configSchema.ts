import { type Hex, isHex, keccak256, size, stringToHex } from "viem";
import { z } from "zod";
import { groupedAmount } from "../../sdk/format.ts";
import { policyBounds } from "../../sdk/mirrors/policyVote.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { auction } from "./auctionSchema.ts";
import { address, mext, whole, within } from "./schemaValues.ts";

const GENESIS_SUPPLY = 10n ** 27n;

const bond = mext
  .refine((amount) => amount >= 1_000n * 10n ** 18n && amount <= 1_000_000n * 10n ** 18n, {
    error: "must be from 1,000 to 1,000,000 MEXT",
  })
  .meta({
    pattern: "^\\s*0*([1-9][0-9]{3,5}(\\.[0-9]{0,18})?|1000000(\\.0{0,18})?)\\s*$",
    description: "What a team puts down with an application, in MEXT, as text: from 1000 to 1000000.",
  });

/** Bounds are those that the contract enforces. */
const listing = z
  .strictObject({
    bond: bond.prefault("10000"),
    feeBps: whole(0, 5_000, "Part of the bond that is burned at application, in hundredths of a per cent.").default(
      1_000,
    ),
    quorumBps: whole(50, 2_000, "Least support of a listing, in hundredths of a per cent of all weight.").default(200),
    quorumFloorBps: whole(
      5,
      100,
      "The same least support as part of the genesis supply, in hundredths of a per cent; the larger of both holds.",
    ).default(10),
    communityShareBps: whole(
      7_000,
      10_000,
      "The community's part of all listings, in hundredths of a per cent; never below seven of ten.",
    ).default(7_000),
    slots: whole(1, 16, "How many candidates a season lists at most.").default(7),
    councilObjections: whole(0, 4, "How often the council may object in a season.").default(2),
    tradingStartWithin: whole(
      DAY,
      60 * DAY,
      "How long after its listing a token starts trading at the latest, in seconds.",
    ).default(14 * DAY),
    dormantAfter: whole(30 * DAY, 180 * DAY, "After how long without a word a listing is dormant, in seconds.").default(
      90 * DAY,
    ),
  })
  .describe("The rules of the first season; docs/mechanism.md explains each.");

const proposalBond = mext
  .refine((amount) => amount >= policyBounds.proposalBond[0] && amount <= policyBounds.proposalBond[1], {
    error: "must be from 5,000 to 500,000 MEXT",
  })
  .meta({
    pattern:
      "^\\s*0*([5-9][0-9]{3}(\\.[0-9]{0,18})?|[1-9][0-9]{4}(\\.[0-9]{0,18})?|[1-4][0-9]{5}(\\.[0-9]{0,18})?|500000(\\.0{0,18})?)\\s*$",
    description: "What a proposer puts down until the vote is over, in MEXT, as text: from 5000 to 500000.",
  });

/** Bounds are those that the governor enforces. */
const policy = z
  .strictObject({
    votingDelay: within(policyBounds.votingDelay, "From a proposal to the beginning of its vote, in seconds.").default(
      3 * DAY,
    ),
    votingPeriod: within(policyBounds.votingPeriod, "How long a vote runs, in seconds.").default(7 * DAY),
    quorumBps: within(
      policyBounds.quorumBps,
      "Least votes for a proposal, in hundredths of a per cent of all votes.",
    ).default(400),
    quorumFloorBps: within(policyBounds.quorumFloorBps, "The same, of the genesis supply; the larger holds.").default(
      100,
    ),
    proposalBond: proposalBond.prefault("50000"),
    guardianTerm: within(
      policyBounds.guardianTerm,
      "How long the council may cancel proposals before a vote has to renew it, in seconds.",
    ).default(365 * DAY),
  })
  .describe("The first rules of policy votes; docs/mechanism.md explains each.");

const allocation = z.strictObject({
  label: z
    .string({ error: "must be a text that says whose this is" })
    .min(1, { error: "must say whose this is" })
    .describe("Whose this is; for people, it is not on the chain."),
  account: address.describe("Who receives it."),
  amount: mext
    .refine((amount) => amount > 0n, { error: "must be above zero" })
    .meta({
      pattern: "^(?=.*[1-9])\\s*([0-9]+(\\.[0-9]{0,18})?|\\.[0-9]{1,18})\\s*$",
      description: "How much, in MEXT, as text.",
    }),
});

const council = z
  .strictObject({
    owners: z
      .array(address, { error: "must be a list of addresses" })
      .min(1, { error: "must name at least one owner" })
      .meta({ uniqueItems: true, description: "The accounts whose signatures move the council's Safe." }),
    threshold: whole(1, 100, "How many owners must sign; at most as many as there are."),
    saltNonce: whole(
      0,
      Number.MAX_SAFE_INTEGER,
      "Any number; another one gives the same owners another Safe at another address.",
    ).default(0),
  })
  .refine(({ owners }) => new Set(owners).size === owners.length, { error: "names an owner twice", path: ["owners"] })
  .refine(({ owners, threshold }) => threshold <= owners.length, {
    error: "must be at most the number of owners",
    path: ["threshold"],
  })
  .describe("The exchange's council: a Safe.");

const chain = (meaning: string) => whole(1, Number.MAX_SAFE_INTEGER, meaning);

/** All parts under it stand apart from those under any other salt. */
const DEFAULT_SALT = "MEXT";

const salt = z
  .string({ error: "must be a text in quotes" })
  .min(1, { error: "must not be empty" })
  .refine((text) => !text.startsWith("0x") || (isHex(text) && size(text) === 32 && text.length === 66), {
    error: "must be a text, or 0x and 64 hexadecimal digits",
  })
  .refine((text) => !text.startsWith(`0x${"0".repeat(40)}`), {
    error: "must not begin with 20 zero bytes, which CreateX reserves",
  })
  .meta({ pattern: "^(?!0x).+$|^0x(?!0{40})[0-9a-fA-F]{64}$" })
  .transform((text): Hex => (text.startsWith("0x") ? (text.toLowerCase() as Hex) : keccak256(stringToHex(text))));

/** What a configuration may say, how it is checked, and what becomes of it. */
export const schema = z
  .strictObject({
    $schema: z.string().optional().describe("Where this schema is, for editors."),
    chainId: chain("The chain that this is for; a network with another one is refused."),
    homeChainId: chain(
      "MEXT's home, the only chain with the token; elsewhere the council alone is deployed. By default chainId.",
    ).optional(),
    salt: salt
      .prefault(DEFAULT_SALT)
      .describe("A text, or 32 bytes in hexadecimal. Another one puts every part at another address."),
    genesis: z
      .array(allocation, { error: "must be a list of allocations" })
      .refine((list) => list.reduce((sum, { amount }) => sum + amount, 0n) === GENESIS_SUPPLY, {
        error: (issue) => {
          const list = issue.input as { amount: bigint }[];
          const sum = list.reduce((total, { amount }) => total + amount, 0n);
          return `must add up to ${groupedAmount(GENESIS_SUPPLY)} MEXT, and adds up to ${groupedAmount(sum)}`;
        },
      })
      .meta({
        minItems: 1,
        description: "Who receives the genesis supply; all amounts together are 1000000000 MEXT.",
      }),
    council,
    timelock: z
      .strictObject({
        delay: within(policyBounds.timelockDelay, "How long every act of the timelock waits, in seconds."),
      })
      .prefault({ delay: 3 * DAY })
      .describe("Carries out what holders voted for, and nothing else."),
    policy: policy.prefault({}),
    listing: listing.prefault({}),
    auction,
  })
  .transform(({ $schema: _, homeChainId, ...rest }) => ({ ...rest, homeChainId: homeChainId ?? rest.chainId }));

/** The JSON Schema of a configuration, for editors: what can be said of one value without the others. */
export function configSchema(): object {
  return {
    title: "MEXT: what is deployed to a chain",
    ...z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }),
  };
}
