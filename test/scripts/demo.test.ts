import { expect } from "chai";
import { accountAt, visitors } from "../../scripts/demo/people.ts";
import { runDemo } from "../../scripts/demo/run.ts";
import { isDifference, readBack } from "../../scripts/lib/readBack.ts";
import { phaseAt } from "../../sdk/mirrors/season.ts";
import { candidateStates, origins } from "../../sdk/types.ts";
import { candidatesOf, fill, type Filled, silent } from "./filled.ts";

describe("demo", () => {
  let filled: Filled;
  before(async function () {
    this.timeout(180_000);
    filled = await fill();
  });
  after(() => filled.connection.close());

  it("ends half-way through a live season", async () => {
    const { client, now, live, dao } = filled;
    expect(phaseAt(now).season).to.equal(live);
    expect(phaseAt(now).phase).to.equal("voting");
    expect(await client.readContract({ ...dao, functionName: "nextToSettle" })).to.equal(live);
  });

  it("P3 has listings of both origins, the community's share above 70 %", async () => {
    const { client, dao } = filled;
    const listings = await client.readContract({ ...dao, functionName: "listingsOf", args: [1, 99] });
    expect(new Set(listings.map(({ origin }) => origins[origin]))).to.deep.equal(new Set(["Community", "Council"]));
    const { everListed, byCouncil, listed } = await client.readContract({ ...dao, functionName: "tally" });
    expect([everListed, byCouncil, listed]).to.deep.equal([13, 3, 12]);
    expect(byCouncil / everListed).to.be.below(0.3);
    expect(listings.filter(({ overdue }) => overdue)).to.deep.equal([]);
    expect(listings.filter(({ tradingStartsAt }) => tradingStartsAt > 0).length).to.equal(10);
  });

  it("shows every end that a candidacy can come to by vote", async () => {
    const { deployment } = filled;
    const seasons = await Promise.all([0, 1, 2].map((past) => candidatesOf(filled, deployment.firstSeason + past)));
    const states = new Set(seasons.flat().map(({ state }) => candidateStates[state]));
    expect([...states]).to.include.members(["Won", "Suspended", "BelowQuorum", "Refused", "Forfeited"]);
  });

  it("has a tight cut line", async () => {
    const { live } = filled;
    const ranked = (await candidatesOf(filled, live))
      .filter(({ motionOn }) => motionOn === 0)
      .map(({ support }) => support);
    ranked.sort((a, b) => (a < b ? 1 : -1));
    const [seventh = 0n, eighth = 0n] = ranked.slice(6, 8);
    expect(ranked.length).to.be.within(10, 12);
    expect(Number(seventh - eighth) / Number(seventh)).to.be.within(0.0001, 0.02);
  });

  it("leaves visitors with free MEXT, power, an unused vote and no allowance", async () => {
    const { client, deployment, live, token, staking, dao } = filled;
    for (const { index } of visitors) {
      const { address } = accountAt(index);
      const [free, power, ballot, ...allowances] = await Promise.all([
        client.readContract({ ...token, functionName: "balanceOf", args: [address] }),
        client.readContract({ ...staking, functionName: "getVotes", args: [address] }),
        client.readContract({ ...dao, functionName: "ballotOf", args: [live, address] }),
        ...[staking.address, dao.address].map((spender) =>
          client.readContract({ ...token, functionName: "allowance", args: [address, spender] }),
        ),
      ]);
      expect(free >= 2n * deployment.parameters.bond && power > 0n, `visitor ${index}`).to.equal(true);
      expect([ballot[0], ballot[1].length, ...allowances]).to.deep.equal([0, 0, 0n, 0n]);
    }
  });

  it("still is the deployment that was recorded", async () => {
    const { client, deployment } = filled;
    expect((await readBack(client, deployment)).filter(isDifference)).to.deep.equal([]);
  });

  it("is not filled twice", async () => {
    const { client, connection, deployment } = filled;
    const before = await client.getBlockNumber();
    expect(await runDemo(connection, deployment, silent)).to.include({ status: "unchanged" });
    expect(await client.getBlockNumber()).to.equal(before);
  });
});
