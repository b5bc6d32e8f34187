import { parameterBounds } from "../mirrors/parameters.ts";
import { DAY } from "../mirrors/time.ts";
import type { Parameters } from "../types.ts";
import { type Bound, type Draft, rowsOf, type Unit } from "./power.ts";

const COUNCIL = "listingDao.council() is the Safe of the record; strangers and the Safe call it in a trial";
const TIMELOCK = "listingDao.timelock() is the timelock of the record; strangers and the timelock call it in a trial";
const APPLICANT = "the newest candidate's or listing's applicant is read; strangers and they call it in a trial";

const parameterUnits: Record<keyof Parameters, Unit> = {
  bond: "MEXT",
  feeBps: "basis points",
  quorumBps: "basis points",
  quorumFloorBps: "basis points",
  communityShareBps: "basis points",
  slots: "count",
  councilObjections: "count",
  tradingStartWithin: "seconds",
  dormantAfter: "seconds",
};

const parameterNames = Object.keys(parameterBounds) as (keyof Parameters)[];

const council: Draft[] = [
  {
    signature: "objectTo(uint32,string,bytes32)",
    who: "council",
    delay: "none",
    bounds: [
      { words: "candidates of the running season, until 48 hours before its end; no motions; each once" },
      { words: "at most councilObjections a season" },
      { words: "holds a chosen candidate back this long after its season", most: BigInt(30 * DAY), unit: "seconds" },
    ],
    effect: "Marks a candidate as objected to: if its voters choose it, it is suspended instead of listed.",
    readBack: COUNCIL,
    refusal: "NotCouncil",
  },
  {
    signature: "listByCouncil(uint32)",
    who: "council",
    delay: "none",
    bounds: [
      { words: "the council's share of all tokens ever listed", most: 3_000n, unit: "basis points" },
      { words: "candidates of the last settled seasons", most: 4n, unit: "count" },
      { words: "not what voters refused, nor a token that was listed, suspended, objected to or is up for a vote" },
    ],
    effect: "Lists a token on the council's own account.",
    readBack: COUNCIL,
    refusal: "NotCouncil",
  },
  {
    signature: "postTradingStart(uint32,uint40,string)",
    who: "council",
    delay: "none",
    bounds: [
      { words: "once a listing" },
      { words: "from now", name: "startsAt", least: 0n, most: BigInt(90 * DAY), unit: "seconds" },
    ],
    effect: "Posts when trading of a listed token starts, and where.",
    readBack: COUNCIL,
    refusal: "NotCouncil",
  },
  {
    signature: "postLastWithdrawal(uint32,uint40,string)",
    who: "council",
    delay: "none",
    bounds: [
      { words: "once an ended listing" },
      { words: "from now, at least", name: "lastAt", least: BigInt(30 * DAY), unit: "seconds" },
    ],
    effect: "Posts the last day on which a delisted token can be withdrawn.",
    readBack: COUNCIL,
    refusal: "NotCouncil",
  },
];

const timelock: Draft[] = [
  {
    signature: "upholdObjection(uint32)",
    who: "timelock",
    delay: "timelock",
    bounds: [
      { words: "suspended candidates alone" },
      { words: "after the end of the season", most: BigInt(30 * DAY), unit: "seconds" },
    ],
    effect: "Refuses a suspended candidate for good; its place stays empty, its bond returns.",
    readBack: TIMELOCK,
    refusal: "NotTimelock",
  },
  {
    signature: "delist(uint32)",
    who: "timelock",
    delay: "timelock",
    bounds: [{ words: "running listings, while no ended season waits for its settlement" }],
    effect: "Ends a listing.",
    readBack: TIMELOCK,
    refusal: "NotTimelock",
  },
  {
    signature: "setParameters((uint96,uint16,uint16,uint16,uint16,uint8,uint8,uint24,uint24))",
    who: "timelock",
    delay: "timelock",
    bounds: [
      { words: "rules the first season that starts after it" },
      ...parameterNames.map((name): Bound => {
        const [least, most] = parameterBounds[name];
        return { words: "", name, least, most, unit: parameterUnits[name] };
      }),
    ],
    effect: "Changes the nine parameters of seasons to come.",
    readBack: `${TIMELOCK}; each bound is asked with a value above it`,
    refusal: "NotTimelock",
  },
  {
    signature: "setEntryScreen(address)",
    who: "timelock",
    delay: "timelock",
    bounds: [{ words: "asked at applications alone, without power to write" }],
    effect: "Sets who screens applications; the zero address opens them to all.",
    readBack: `${TIMELOCK}; listingDao.entryScreen()`,
    refusal: "NotTimelock",
  },
];

const others: Draft[] = [
  {
    signature: "withdrawCandidate(uint32)",
    who: "applicant",
    delay: "none",
    bounds: [{ words: "their own candidate alone, until 48 hours before its season" }],
    effect: "Takes an application or motion back; the held bond returns to the applicant.",
    readBack: APPLICANT,
    refusal: "NotApplicant",
  },
  {
    signature: "postUpdate(uint32,string,bytes32)",
    who: "applicant",
    delay: "none",
    bounds: [{ words: "their own running listing alone" }],
    effect: "Posts the listed team's word to the holders.",
    readBack: APPLICANT,
    refusal: "NotApplicant",
  },
  {
    signature: "castOfBatch((address,uint32,(uint32,int8)[],uint32,uint40,string,bytes))",
    who: "itself",
    delay: "none",
    bounds: [{ words: "ballots that their voters signed, inside castSignedBallots" }],
    effect: "Counts one signed ballot of a batch, so that it can fail alone.",
    readBack: "strangers and the listing DAO call it in a trial",
    refusal: "OnlySelf",
  },
];

/** What the listing DAO lets some do and others not. */
export const listingPowers = rowsOf("listingDao", [...council, ...timelock, ...others]);
