import { expect, type Page } from "@playwright/test";
import { keccak256, stringToBytes } from "viem";
import { castBallot } from "../../../../sdk/calls/castBallot.ts";
import { inlineDocument } from "../../../../sdk/document.ts";
import { listingDaoAbi } from "../../../../sdk/generated/abi.ts";
import { endsAt, upholdUntil } from "../../../../sdk/mirrors/season.ts";
import { candidateStates, type CandidateState } from "../../../../sdk/types.ts";
import { accountAt, firstTeam } from "../../../../scripts/demo/people.ts";
import { CANONICAL, TEXT, writeAll } from "../application.ts";
import { bySymbol, type Candidates, countsOf, recounted } from "../book.ts";
import { BOND, passTime, send, teamOf } from "../past.ts";
import type { Chain } from "../stack.ts";
import { dialog, settled } from "../visitor.ts";
import { APPROVE, PERMIT, type RowOf, SEND, told } from "./row.ts";

/** Has a vote that is not used. */
const voter = accountAt(1);
/** Holds enough MEXT for a bond. */
const applicant = accountAt(3);
/** Its token won its season. */
const team = accountAt(firstTeam);
const WORDS = "# An update\n\nDeposits are open.";

const read = ({ deployment }: Chain) =>
  ({ address: deployment.contracts.listingDao.address, abi: listingDaoAbi }) as const;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

const candidateOf = async (chain: Chain, season: number, id: number): Promise<Candidates[number]> => {
  const found = (await chain.candidates(season)).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`Season ${season} has no candidate ${id}.`);
  return found;
};

/** The youngest candidate that is in that state. */
async function inState(chain: Chain, state: CandidateState, isIt: (one: Candidates[number]) => boolean = () => true) {
  const last = (await chain.season()) + 1;
  for (let season = last; season > last - 12; season--) {
    const candidates = await chain.candidates(season);
    const found = candidates.find((one) => candidateStates[one.state] === state && isIt(one));
    if (found) return found;
  }
  throw new Error(`The demo has no candidate that is ${state}.`);
}

/** The whole season's count, and one voter's ballot. */
function count(chain: Chain, season: number, percent: [before: number, after: number], near: number) {
  const choices = (share: number) => (share === 0 ? [] : [{ candidate: near, percent: share }]);
  return told(
    async () => ({
      candidates: await chain.candidates(season),
      ballot: (await chain.ballot(season, voter.address))[1],
    }),
    async (before, after) => {
      const power = await chain.power(voter.address, season);
      const [old, fresh] = [choices(percent[0]), choices(percent[1])];
      expect([before.ballot, after.ballot]).toEqual([old, fresh]);
      expect(power).toBeGreaterThan(0n);
      expect(countsOf(after.candidates)).toEqual(recounted(before.candidates, power, old, fresh));
    },
  );
}

const castBallotRow: RowOf = async (chain) => {
  const season = await chain.season();
  return {
    owner: voter,
    title: `Cast your ballot of season ${season}`,
    asks: SEND,
    path: "/listings",
    ready: async (page) => {
      await button(page, "For NEAR").click();
      await button(page, "Cast my ballot").click();
      return button(page, "Sign and cast it");
    },
    ...count(chain, season, [0, 100], bySymbol(await chain.candidates(season), "NEAR").id),
  };
};

const withdrawBallot: RowOf = async (chain) => {
  const season = await chain.season();
  const near = bySymbol(await chain.candidates(season), "NEAR").id;
  const choices = [{ candidate: near, percent: 80 }];
  await send(chain, voter, castBallot(chain.deployment, { choices, reason: "" }));
  return {
    owner: voter,
    title: `Take back your ballot of season ${season}`,
    asks: SEND,
    path: "/listings",
    ready: async (page) => {
      await button(page, "Take my ballot back").click();
      return dialog(page, "Take your ballot back").getByRole("button", { name: "Take it back" });
    },
    ...count(chain, season, [80, 0], near),
  };
};

const applyForListing: RowOf = async (chain) => {
  const season = (await chain.season()) + 1;
  return {
    owner: applicant,
    title: "Apply for a listing of SUSHI",
    asks: PERMIT,
    path: "/listings/apply",
    ready: async (page) => {
      await writeAll(page);
      return button(page, `Apply for season ${season}`);
    },
    ...told(
      async () => ({ candidates: await chain.candidates(season), balance: await chain.balance(applicant.address) }),
      (before, after) => {
        expect(after.balance).toBe(before.balance - BOND);
        expect(after.candidates).toHaveLength(before.candidates.length + 1);
        expect(bySymbol(after.candidates, "SUSHI")).toMatchObject({
          token: CANONICAL,
          applicant: applicant.address,
          bond: BOND - BOND / 10n,
          digest: keccak256(stringToBytes(TEXT)),
        });
      },
    ),
  };
};

const withdrawCandidate: RowOf = async (chain) => {
  const { id, season, applicant: address, bond } = await inState(chain, "Applied");
  return {
    owner: teamOf(address),
    title: /^Withdraw the application/,
    asks: SEND,
    path: `/listings/candidate/${id}`,
    ready: async (page) => button(page, "Withdraw the application"),
    ...told(
      async () => ({
        balance: await chain.balance(address),
        ids: (await chain.candidates(season)).map((one) => one.id).sort(),
      }),
      (before, after) => {
        expect(after.balance - before.balance).toBe(bond);
        expect(after.ids).toEqual(before.ids.filter((one) => one !== id));
      },
    ),
  };
};

const refundBond: RowOf = async (chain) => {
  const settledSeason = (await chain.season()) - 1;
  const held = (await chain.candidates(settledSeason)).find(
    ({ bond, state }) => bond > 0n && candidateStates[state] !== "Suspended",
  );
  if (!held) throw new Error("Every bond went back.");
  return {
    owner: voter,
    title: /^Return the bond/,
    asks: SEND,
    path: `/listings/candidate/${held.id}`,
    ready: async (page) => button(page, "Return the bond"),
    ...told(
      async () => ({
        balance: await chain.balance(held.applicant),
        bond: (await candidateOf(chain, settledSeason, held.id)).bond,
      }),
      (before, after) => {
        expect(after.balance - before.balance).toBe(held.bond);
        expect([before.bond, after.bond]).toEqual([held.bond, 0n]);
      },
    ),
  };
};

const settle: RowOf = async (chain) => {
  const season = await chain.season();
  await passTime(chain, endsAt(season) - (await chain.now()) + 60);
  return {
    owner: voter,
    title: `Settle season ${season}`,
    asks: SEND,
    path: "/",
    ready: async (page) => button(page, `Settle season ${season}`).first(),
    ...told(
      async () => ({ isSettled: (await chain.seasonInfo(season)).settled, listings: await chain.listings() }),
      (before, after) => {
        expect([before.isSettled, after.isSettled]).toEqual([false, true]);
        expect(after.listings).toBeGreaterThan(before.listings);
      },
    ),
  };
};

const fileMotion: RowOf = async (chain) => {
  const season = (await chain.season()) + 1;
  const motions = async () => (await chain.candidates(season)).filter(({ motionOn }) => motionOn === 1);
  return {
    owner: voter,
    title: /^Move to delist/,
    asks: APPROVE,
    path: "/listings/motion/1",
    ready: async (page) => {
      await page.getByRole("textbox", { name: "What holders should know" }).fill("No word for a year.");
      return button(page, `File the motion for season ${season}`);
    },
    ...told(
      async () => ({ motions: await motions(), balance: await chain.balance(voter.address) }),
      (before, after) => {
        expect(before.motions).toEqual([]);
        expect(after.balance).toBe(before.balance - BOND);
        const { digest } = inlineDocument("No word for a year.");
        expect(after.motions).toMatchObject([{ applicant: voter.address, digest, bond: BOND - BOND / 10n }]);
      },
    ),
  };
};

const listSuspended: RowOf = async (chain) => {
  const { id, season, symbol } = await inState(chain, "Suspended");
  await passTime(chain, upholdUntil(season) - (await chain.now()) + 60);
  return {
    owner: voter,
    title: `List ${symbol}, which was held back`,
    asks: SEND,
    path: `/listings/candidate/${id}`,
    ready: async (page) => button(page, `List ${symbol} now`),
    ...told(
      async () => ({
        state: candidateStates[(await candidateOf(chain, season, id)).state],
        listings: await chain.listings(),
      }),
      (before, after) =>
        expect([before.state, after.state, after.listings]).toEqual(["Suspended", "Won", before.listings + 1]),
    ),
  };
};

const postUpdate: RowOf = async (chain) => {
  const listings = await chain.client.readContract({ ...read(chain), functionName: "listingsOf", args: [1, 1_000] });
  const own = listings.find((listing) => listing.applicant === team.address && listing.delistedAt === 0);
  if (!own) throw new Error("The first team has no listing.");
  const { id: listing, symbol } = own;
  const updates = async () =>
    chain.client.getContractEvents({ ...read(chain), eventName: "UpdatePosted", args: { listing }, fromBlock: 0n });
  return {
    owner: team,
    title: `Post an update of ${symbol}`,
    asks: SEND,
    path: `/registry/${listing}`,
    ready: async (page) => {
      await page.getByRole("textbox", { name: "Write to your holders" }).fill(WORDS);
      await settled(page);
      return button(page, "Post the update");
    },
    ...told(
      async () => (await updates()).map(({ args }) => args),
      (before, after) => {
        expect(after).toHaveLength(before.length + 1);
        expect(after.at(-1)).toMatchObject(inlineDocument(WORDS));
      },
    ),
  };
};

export const listingRows = {
  castBallot: castBallotRow,
  withdrawBallot,
  applyForListing,
  withdrawCandidate,
  refundBond,
  settle,
  fileMotion,
  listSuspended,
  postUpdate,
};
