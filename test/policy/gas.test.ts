import { measurePolicy } from "../../bench/stories/policy.ts";
import { expectCommitted } from "../support/gasSnapshot.ts";

describe("Policy gas", () => {
  it("is the committed one, story by story, and within its goals", async () => {
    expectCommitted(await measurePolicy());
  });
});
