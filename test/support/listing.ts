import type { BaseContract, ContractMethod, Signer } from "ethers";
import { DAY, MEXT, Tier, as, stakingChain } from "./staking.ts";

export const SEASON = 14n * DAY;
export const BOND = 10_000n * MEXT;
export const FEE = 1_000n * MEXT;
export const HELD = BOND - FEE;
export const DIGEST = "0x" + "d1".repeat(32);

export const RULES = {
  bond: BOND,
  feeBps: 1_000n,
  quorumBps: 200n,
  quorumFloorBps: 10n,
  communityShareBps: 7_000n,
  slots: 7n,
  councilObjections: 2n,
  tradingStartWithin: 14n * DAY,
  dormantAfter: 90n * DAY,
};

export const State = {
  Applied: 1n,
  Live: 4n,
  Closed: 5n,
  BelowQuorum: 7n,
  Refused: 8n,
  Outranked: 9n,
  Forfeited: 10n,
  Suspended: 11n,
  Won: 13n,
} as const;

export type Choice = { candidate: bigint; percent: bigint };

type Verb =
  | "applicationSeason"
  | "applyForListing"
  | "ballotOf"
  | "candidateOf"
  | "castBallot"
  | "castSignedBallots"
  | "currentSeason"
  | "fileMotion"
  | "listByCouncil"
  | "listingOfToken"
  | "listSuspended"
  | "listingsOf"
  | "objectTo"
  | "postTradingStart"
  | "refundBond"
  | "settle"
  | "stateOf"
  | "tally"
  | "withdrawBallot"
  | "withdrawCandidate";

export type Dao = BaseContract & Record<Verb, ContractMethod>;

/** Token number `n`, as CAIP-19. */
export function tokenId(n: number): string {
  return `eip155:1/erc20:0x${n.toString(16).padStart(40, "0")}`;
}

export function application(n: number) {
  return {
    token: tokenId(n),
    name: `Token ${n}`,
    symbol: `T${n}`,
    document: `ipfs://document/${n}`,
    digest: DIGEST,
    wallets: [],
  };
}

export const ballotTypes = {
  Ballot: [
    { name: "voter", type: "address" },
    { name: "season", type: "uint32" },
    { name: "choices", type: "Choice[]" },
    { name: "version", type: "uint32" },
    { name: "deadline", type: "uint40" },
    { name: "reason", type: "string" },
  ],
  Choice: [
    { name: "candidate", type: "uint32" },
    { name: "side", type: "string" },
    { name: "percent", type: "uint8" },
  ],
};

/** A chain of its own with token, staking and the listing DAO; the clock stands in the first week of a season. */
export async function listingChain() {
  const chain = await stakingChain();
  const { ethers, networkHelpers, chainId, signers, token, staking, now } = chain;
  const [council, timelock] = signers.slice(-2);
  if (!council || !timelock) throw new Error("The test chain has too few accounts.");

  const libraries: Record<string, string> = {};
  for (const name of ["Applications", "Settlement", "Registry"]) {
    libraries[name] = await (await ethers.deployContract(name)).getAddress();
  }
  const factory = await ethers.getContractFactory("ListingDao", { libraries });
  const deployed = await factory.deploy(token, staking, timelock, council, RULES);
  const dao = deployed as unknown as Dao;
  for (const signer of signers) await as(token, signer).approve(dao, ethers.MaxUint256);

  const weigh = async (account: string, weight: bigint) => staking.stakeFor(account, Tier.Week, weight);

  const apply = (who: Signer, n: number, bond = BOND) => as(dao, who).applyForListing(application(n), bond, bond, "0x");

  /** Moves the clock to `seconds` into `season`. */
  const toSeason = async (season: bigint, seconds = 3_600n) =>
    networkHelpers.time.increaseTo(season * SEASON + seconds);

  const season = async () => (await now()) / SEASON;

  const domain = { name: "MEXT Listing", version: "1", chainId, verifyingContract: await dao.getAddress() };

  /** What a wallet shows and signs, and the same as the contract takes it. */
  async function sign(voter: Signer, ballot: { choices: Choice[]; version: bigint; reason?: string }) {
    const reason = ballot.reason ?? "";
    const plain = { voter: await voter.getAddress(), season: await season(), version: ballot.version, reason };
    const deadline = (await now()) + DAY;
    const choices = ballot.choices.map(({ candidate, percent }) =>
      percent > 0n ? { candidate, side: "For", percent } : { candidate, side: "Against", percent: -percent },
    );
    const signature = await voter.signTypedData(domain, ballotTypes, { ...plain, deadline, choices });
    return { ...plain, deadline, choices: ballot.choices, signature };
  }

  return { ...chain, council, timelock, dao, weigh, apply, toSeason, season, sign };
}
