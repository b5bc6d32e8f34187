import { measureAuction } from "../../bench/stories/auction.ts";
import { expectCommitted } from "../support/gasSnapshot.ts";

describe("Auction gas", () => {
  it("is the committed one, story by story", async () => {
    expectCommitted(await measureAuction());
  });
});
