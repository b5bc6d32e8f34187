import { measureBallots } from "../../bench/stories/ballots.ts";
import { measureListing } from "../../bench/stories/listing.ts";
import { expectCommitted } from "../support/gasSnapshot.ts";

describe("Listing gas", () => {
  it("of ballots is the committed one, story by story, and within its goals", async () => {
    expectCommitted(await measureBallots());
  });

  it("of teams, settlement and council is the committed one, and within its goals", async () => {
    expectCommitted(await measureListing());
  });
});
