import { expect } from "chai";
import { type Abi, BaseError, hashTypedData } from "viem";
import { accountAt, visitors, voters } from "../../scripts/demo/people.ts";
import type { Call } from "../../scripts/demo/stage.ts";
import { applyForListing } from "../../sdk/calls/applyForListing.ts";
import { ballotTypedData } from "../../sdk/calls/ballotTypedData.ts";
import { castBallot } from "../../sdk/calls/castBallot.ts";
import { inlineDocument } from "../../sdk/document.ts";
import { type DecodedError, decodeError } from "../../sdk/errors/decodeError.ts";
import { ballotFault } from "../../sdk/mirrors/ballotRules.ts";
import { checkCaip19 } from "../../sdk/mirrors/caip19.ts";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { quorumOf, settleSeason } from "../../sdk/mirrors/tally.ts";
import { weightOf } from "../../sdk/mirrors/weight.ts";
import { candidateStates, type Choice } from "../../sdk/types.ts";
import { seeded } from "../sdk/random.ts";
import { candidatesOf, fill, type Filled } from "./filled.ts";

/** The contract's answer to a call by the first visitor; `undefined` where it succeeds. */
async function errorOf({ client }: Filled, call: Call): Promise<DecodedError | undefined> {
  try {
    await client.simulateContract({ ...call, abi: call.abi as Abi, account: accountAt(1).address });
    return undefined;
  } catch (error) {
    if (error instanceof BaseError) return decodeError(error);
    throw error;
  }
}

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

  it("names the first bad byte of a token as the mirror does", async () => {
    const { deployment } = filled;
    const random = seeded(8);
    const good = ["eip155:1/erc20:0x6b175474e89094c44da98b954eedeac495271d0f", "eip155:1/slip44:60", "abc:x/token:y-z"];
    const letters = [..."09azAZ-_.%:/ x", "é"];
    for (let run = 0; run < 60; run++) {
      const from = random.pick(good);
      const at = random.integer(0, from.length);
      const token = from.slice(0, at) + random.pick(letters) + from.slice(at + random.integer(0, 2));
      const application = { token, name: "N", symbol: "S", ...inlineDocument("d"), wallets: [] };
      const error = await errorOf(filled, applyForListing(deployment, { application, bond: 1n, maxFee: 1n }));
      const check = checkCaip19(token);
      if (check.ok) expect(error?.name, token).to.not.equal("MalformedToken");
      else
        expect(error, token).to.deep.equal({
          name: "MalformedToken",
          args: { token, position: BigInt(check.position) },
        });
    }
  });

  it("names a ballot's fault as the mirror does", async () => {
    const { deployment, live } = filled;
    const random = seeded(9);
    const ids = (await candidatesOf(filled, live)).map(({ id }) => id);
    const rules = { season: live, live: new Set(ids), before: [], objectionsOnly: false };
    for (let run = 0; run < 60; run++) {
      const choices: Choice[] = Array.from({ length: random.integer(0, random.pick([3, 18])) }, () => ({
        candidate: random.pick(ids),
        percent: random.pick([1, 5, 30, 50, -5, -40, 0, 101]),
      }));
      const error = await errorOf(filled, castBallot(deployment, { choices }));
      expect(error, JSON.stringify(choices)).to.deep.equal(ballotFault(choices, rules));
    }
  });

  it("signs what the contract checks", async () => {
    const { client, deployment, now, live, dao } = filled;
    const ballot = {
      voter: accountAt(1).address,
      season: live,
      choices: [
        { candidate: 19, percent: 60 },
        { candidate: 20, percent: -40 },
      ],
      version: 3,
      deadline: now + 60,
      reason: "Why not",
    };
    const args = [{ ...ballot, signature: "0x" }] as const;
    const hash = await client.readContract({ ...dao, functionName: "hashOf", args });
    expect(hashTypedData(ballotTypedData(deployment, ballot))).to.equal(hash);
    const domain = await client.readContract({ ...dao, functionName: "eip712Domain" });
    expect(domain[4]).to.equal(dao.address);
  });
});
