import { expect } from "chai";
import { BOND, DIGEST, FEE, HELD, SEASON, State, application, listingChain, tokenId } from "../support/listing.ts";
import { DAY, GENESIS, MEXT, as } from "../support/staking.ts";

describe("A season's life", () => {
  it("goes from application to refund", async () => {
    const chain = await listingChain();
    const { dao, token, signers, council, deployer, apply, toSeason, weigh, sign } = chain;
    const [, alice, bob, carol, team, rival, relay] = signers;
    if (!alice || !bob || !carol || !team || !rival || !relay) throw new Error("too few accounts");
    const first = BigInt(await dao.applicationSeason());
    const by = (person: typeof alice) => as(dao, person);
    const { anyValue } = await import("@nomicfoundation/hardhat-ethers-chai-matchers/withArgs");

    // Three holders stake more than a week before the first season.
    await weigh(alice.address, 4_000_000n * MEXT);
    await weigh(bob.address, 2_000_000n * MEXT);
    await weigh(carol.address, 1_000_000n * MEXT);

    // Four teams apply; one thinks better of it. A tenth of each bond is burned at once.
    await expect(apply(team, 1))
      .to.emit(dao, "Applied")
      .withArgs(1n, first, team.address, 0n, HELD, FEE, anyValue)
      .and.to.emit(token, "Transfer")
      .withArgs(team.address, await dao.getAddress(), BOND);
    await apply(rival, 2);
    await apply(team, 3);
    await apply(rival, 4);
    await expect(apply(rival, 4))
      .to.be.revertedWithCustomError(dao, "DuplicateCandidate")
      .withArgs(tokenId(4), rival.address, first);
    await expect(by(rival).withdrawCandidate(2)).to.emit(dao, "CandidateWithdrawn").withArgs(2n, first, HELD, 4n);
    expect(await token.totalSupply()).to.equal(GENESIS - 4n * FEE);

    // Nobody votes before the season begins.
    await expect(by(alice).castBallot([{ candidate: 1n, percent: 100n }], ""))
      .to.be.revertedWithCustomError(dao, "VotingNotBegun")
      .withArgs(first, first * SEASON, anyValue);
    await toSeason(first);
    expect(await dao.stateOf(1)).to.equal(State.Live);

    // Alice splits her ballot, and changes her mind; Bob signs his, and a relay sends it; Carol objects.
    await expect(
      by(alice).castBallot(
        [
          { candidate: 1n, percent: 60n },
          { candidate: 3n, percent: -40n },
        ],
        "solid",
      ),
    )
      .to.emit(dao, "BallotCast")
      .and.to.emit(dao, "BallotReason")
      .withArgs(first, alice.address, 1n, "solid");
    await by(alice).castBallot(
      [
        { candidate: 1n, percent: 50n },
        { candidate: 3n, percent: 50n },
      ],
      "",
    );
    const older = await sign(bob, { choices: [{ candidate: 4n, percent: 100n }], version: 0n });
    const signed = await sign(bob, {
      choices: [
        { candidate: 1n, percent: 50n },
        { candidate: 4n, percent: -50n },
      ],
      version: 0n,
      reason: "by phone",
    });
    await expect(by(relay).castSignedBallots([signed, older]))
      .to.emit(dao, "BallotReason")
      .withArgs(first, bob.address, 1n, "by phone")
      .and.to.emit(dao, "BallotSkipped")
      .withArgs(first, bob.address, 1n, dao.interface.getError("StaleVersion")?.selector);
    await by(carol).castBallot([{ candidate: 4n, percent: -100n }], "");
    const tallies = async (candidate: bigint) => {
      const { support, objection } = await dao.candidateOf(candidate);
      return [support, objection];
    };
    expect(await tallies(1n)).to.deep.equal([3_000_000n * MEXT, 0n]);
    expect(await tallies(3n)).to.deep.equal([2_000_000n * MEXT, 0n]);
    expect(await tallies(4n)).to.deep.equal([0n, 2_000_000n * MEXT]);

    // The council objects to the second best, in the open.
    await expect(by(council).objectTo(3, "issuer under inquiry", DIGEST))
      .to.emit(dao, "CouncilObjected")
      .withArgs(3n, first, 1n, "issuer under inquiry", DIGEST);

    // In the last day support may only shrink.
    await toSeason(first, 13n * DAY);
    await expect(
      by(alice).castBallot(
        [
          { candidate: 1n, percent: 51n },
          { candidate: 3n, percent: 49n },
        ],
        "",
      ),
    )
      .to.be.revertedWithCustomError(dao, "ObjectionsOnly")
      .withArgs(1n, 50n, 51n);

    // The season is over. Until somebody settles it, nobody can apply.
    await toSeason(first + 1n, 0n);
    expect(await dao.stateOf(1)).to.equal(State.Closed);
    await expect(apply(rival, 5)).to.be.revertedWithCustomError(dao, "SeasonUnsettled").withArgs(first);
    await expect(by(relay).settle())
      .to.emit(dao, "SeasonSettled")
      .withArgs(first, 1_000_000n * MEXT, 7_000_000n * MEXT, [1n, 3n], HELD)
      .and.to.emit(dao, "Listed")
      .withArgs(1n, 1n, 1n, anyValue, 1n, 0n, 1n)
      .and.to.emit(dao, "CandidateSuspended")
      .withArgs(3n, (first + 1n) * SEASON + 30n * DAY)
      .and.to.emit(dao, "BondForfeited")
      .withArgs(4n, rival.address, HELD);
    expect(await dao.stateOf(1)).to.equal(State.Won);
    expect(await dao.stateOf(3)).to.equal(State.Suspended);
    expect(await dao.stateOf(4)).to.equal(State.Forfeited);

    // Bonds go back, whoever pushes them; the forfeited one was burned.
    await expect(by(relay).refundBond(1)).to.changeTokenBalances(chain.ethers, token, [team, dao], [HELD, -HELD]);
    await by(relay).refundBond(3);
    await expect(by(relay).refundBond(4)).to.be.revertedWithCustomError(dao, "NoBondHeld").withArgs(4n);
    expect(await token.balanceOf(dao)).to.equal(0n);
    expect(await token.totalSupply()).to.equal(GENESIS - 4n * FEE - HELD);

    // The council owes a date, and posts it.
    const [listing] = await dao.listingsOf(1, 1);
    await expect(by(council).postTradingStart(1, listing.listedAt + DAY, "https://market"))
      .to.emit(dao, "TradingStartPosted")
      .withArgs(1n, listing.listedAt + DAY, "https://market");

    // Somebody moves to delist the winner; the motion stands in the next season and fails for want of quorum.
    await expect(by(rival).fileMotion(1, "ipfs://motion", DIGEST, BOND, FEE))
      .to.emit(dao, "MotionFiled")
      .withArgs(5n, first + 2n, rival.address, 0n, HELD, FEE, 1n, "ipfs://motion", DIGEST);
    await toSeason(first + 2n);
    await by(relay).settle();
    await expect(by(council).objectTo(5, "ours", DIGEST))
      .to.be.revertedWithCustomError(dao, "ObjectionToMotion")
      .withArgs(5n);
    await by(alice).castBallot([{ candidate: 5n, percent: 100n }], "they went silent");

    // The 30 days have passed and nobody upheld the objection: anyone lists the suspended candidate.
    await toSeason(first + 3n, 2n * DAY);
    await expect(by(bob).listSuspended(3)).to.emit(dao, "Listed").withArgs(2n, 3n, 1n, anyValue, 2n, 0n, 2n);

    // And the motion passes.
    await expect(by(relay).settle())
      .to.emit(dao, "Delisted")
      .withArgs(1n, 5n, anyValue, 1n)
      .and.to.emit(dao, "SeasonSettled")
      .withArgs(first + 2n, 1_000_000n * MEXT, 7_000_000n * MEXT, [], 0n);
    const tally = await dao.tally();
    expect([tally.everListed, tally.byCouncil, tally.listed]).to.deep.equal([2n, 0n, 1n]);
    expect(await dao.listingOfToken(tokenId(1))).to.equal(0n);
    expect(await dao.listingOfToken(tokenId(3))).to.equal(2n);
    await by(relay).refundBond(5);

    // Delisted, the token may stand again.
    await as(dao, deployer).applyForListing(application(1), BOND, FEE, "0x");
    expect(await dao.stateOf(6)).to.equal(State.Applied);
  });
});
