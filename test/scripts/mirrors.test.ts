import { expect } from "chai";
import { voters } from "../../scripts/demo/community.ts";
import { accountAt, visitors } from "../../scripts/demo/people.ts";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { quorumOf, settleSeason } from "../../sdk/mirrors/tally.ts";
import { weightOf } from "../../sdk/mirrors/weight.ts";
import { candidateStates } from "../../sdk/types.ts";
import { candidatesOf, fill, type Filled } from "./filled.ts";

describe("the SDK's mirrors, against the contracts", () => {
  let filled: Filled;
  before(async function () {
    this.timeout(180_000);
    filled = await fill();
  });
  after(() => filled.connection.close());

  it("settles as the mirror does", async () => {
    const { client, deployment, live, dao } = filled;
    for (let season = deployment.firstSeason; season < live; season++) {
      const page = await client.readContract({ ...dao, functionName: "seasonOf", args: [season] });
      expect(page.quorum).to.equal(quorumOf(page.parameters, page.totalPower, 10n ** 27n));
      const candidates = await candidatesOf(filled, season);
      const standings = candidates.map((candidate) => ({ ...candidate, isMotion: candidate.motionOn > 0 }));
      const result = settleSeason(standings, { quorum: page.quorum, slots: page.parameters.slots });
      for (const { id, state, symbol } of candidates) {
        expect(result.outcomes.get(id), `${symbol} in season ${season}`).to.equal(candidateStates[state]);
      }
    }
  });

  it("weighs and fines as the mirrors do", async () => {
    const { client, now, staking } = filled;
    for (const { index } of [...voters, ...visitors]) {
      const { address } = accountAt(index);
      const [balances, weight, exits] = await Promise.all([
        client.readContract({ ...staking, functionName: "balancesOf", args: [address] }),
        client.readContract({ ...staking, functionName: "weightOf", args: [address] }),
        client.readContract({ ...staking, functionName: "exitsOf", args: [address, 0n, 10n] }),
      ]);
      expect(weightOf(balances)).to.equal(weight);
      for (const [exitId, exit] of exits.entries()) {
        if (exit.amount === 0n) continue;
        const at = now + 3_600 * index;
        const args = [address, BigInt(exitId), BigInt(at)] as const;
        const penalty = await client.readContract({ ...staking, functionName: "penaltyToCut", args });
        expect(penaltyToCut(exit, at)).to.equal(penalty);
      }
      const [tier, amount] = [index % 5, 10n ** 18n + BigInt(index)];
      const whole = await client.readContract({ ...staking, functionName: "penaltyToLeave", args: [tier, amount] });
      expect(penaltyToLeave(tier, amount)).to.equal(whole);
    }
  });
});
