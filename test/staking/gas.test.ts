import { measureStaking } from "../../bench/stories/staking.ts";
import { expectCommitted } from "../support/gasSnapshot.ts";

describe("Staking and token gas", () => {
  it("is the committed one, story by story, and within its goals", async () => {
    expectCommitted(await measureStaking());
  });
});
