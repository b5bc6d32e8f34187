import { expect } from "chai";
import { layoutOf, struct, structNames, variables } from "../support/layout.ts";

/** Every struct in storage: how many slots it takes, and each member's slot and offset. What is lost here is paid for. */
const STRUCTS = {
  // A ballot touches slot 0 alone; the bond is paid out with its applicant.
  Candidate: {
    slots: 7,
    members: [
      "standing@0+0",
      "applicant@1+0",
      "bond@1+20",
      "fee@2+0",
      "appliedAt@2+12",
      "motionOn@2+17",
      "tokenKey@3+0",
      "digest@4+0",
      "name@5+0",
      "symbol@6+0",
    ],
  },
  SeasonRecord: {
    slots: 9,
    members: ["quorum@0+0", "totalPower@0+12", "candidateCount@0+24", "objections@0+25", "places@1+0"],
  },
  TokenRecord: {
    slots: 4,
    members: [
      "listing@0+0",
      "isListed@0+4",
      "objectedIn@0+5",
      "suspended@0+9",
      "voidThrough@0+13",
      "id@1+0",
      "appliedFor@2+0",
      "candidacies@3+0",
    ],
  },
  // All that a new listing writes is in slot 0.
  Listing: {
    slots: 2,
    members: [
      "candidate@0+0",
      "origin@0+4",
      "listedAt@0+5",
      "tradingDueAt@0+10",
      "tradingStartsAt@0+15",
      "updatedAt@0+20",
      "delistedAt@0+25",
      "withdrawalDueAt@1+0",
      "lastWithdrawalAt@1+5",
      "shieldSeason@1+10",
    ],
  },
  Rules: { slots: 2, members: ["fromSeason@0+0", "parameters@1+0"] },
  Parameters: {
    slots: 1,
    members: [
      "bond@0+0",
      "feeBps@0+12",
      "quorumBps@0+14",
      "quorumFloorBps@0+16",
      "communityShareBps@0+18",
      "slots@0+20",
      "councilObjections@0+21",
      "tradingStartWithin@0+22",
      "dormantAfter@0+25",
    ],
  },
  State: {
    slots: 8,
    members: [
      "candidates@0+0",
      "listings@0+4",
      "everListed@0+8",
      "byCouncil@0+12",
      "listed@0+16",
      "nextToSettle@0+20",
      "entryScreen@1+0",
      "rules@2+0",
      "candidate@3+0",
      "season@4+0",
      "ballots@5+0",
      "token@6+0",
      "listing@7+0",
    ],
  },
};

describe("What the listing DAO stores", () => {
  const layout = () => layoutOf("contracts/listing/ListingDao.sol", "ListingDao");

  for (const [name, expected] of Object.entries(STRUCTS)) {
    it(`packs ${name} into ${expected.slots === 1 ? "one slot" : `${expected.slots} slots`}`, async () => {
      expect(struct(await layout(), name)).to.deep.equal(expected);
    });
  }

  it("stores no other struct, and all of it in one", async () => {
    expect(structNames(await layout())).to.deep.equal(Object.keys(STRUCTS).sort());
    expect(variables(await layout())).to.deep.equal(["_nameFallback@0+0", "_versionFallback@1+0", "_state@2+0"]);
  });
});
