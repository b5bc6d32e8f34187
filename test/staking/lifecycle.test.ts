import { expect } from "chai";
import { MaxUint256, Signature, ZeroAddress } from "ethers";
import { DAY, GENESIS, MEXT, Tier, WEEK, as, stakingChain } from "../support/staking.ts";

const DELEGATION = {
  Delegation: [
    { name: "delegatee", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "expiry", type: "uint256" },
  ],
};

describe("A staker's life", () => {
  it("P1, P2: commits, earns, gives notice, changes their mind, leaves, and is paid to the wei", async () => {
    const { token, staking, alice, carol, toWeek, networkHelpers } = await stakingChain();
    const hers = as(staking, alice);
    const purse = (await token.balanceOf(alice)) as bigint;

    await expect(hers.stake(Tier.Quarter, 1_000n * MEXT))
      .to.emit(staking, "Staked")
      .withArgs(alice, Tier.Quarter, alice, 1_000n * MEXT, 1_000n * MEXT, 1_500n * MEXT);
    await expect(hers.move(Tier.Quarter, Tier.Year, 400n * MEXT))
      .to.emit(staking, "Moved")
      .withArgs(alice, Tier.Quarter, Tier.Year, 400n * MEXT, 600n * MEXT, 400n * MEXT, 1_700n * MEXT);

    await as(staking, carol).fund(700n * MEXT);
    await toWeek(2n);
    expect(await staking.earned(alice)).to.be.closeTo(700n * MEXT, 1n);
    await hers.claim();
    await expect(hers.claim()).to.be.revertedWithCustomError(staking, "NothingToClaim").withArgs(alice);

    await hers.giveNotice(Tier.Quarter, 600n * MEXT);
    expect(await staking.weightOf(alice)).to.equal(800n * MEXT);
    await expect(hers.withdraw(0)).to.be.revertedWithCustomError(staking, "NoticeRunning");
    await hers.cancelNotice(0);
    expect(await staking.weightOf(alice)).to.equal(1_700n * MEXT);

    await hers.giveNotice(Tier.Quarter, 600n * MEXT);
    await networkHelpers.time.increase(90n * DAY);
    await expect(hers.withdraw(1))
      .to.emit(staking, "Withdrawn")
      .withArgs(alice, 1n, 600n * MEXT);
    await expect(hers.withdraw(1)).to.be.revertedWithCustomError(staking, "ExitNotOpen").withArgs(alice, 1n);

    const penalty = (await staking.penaltyToLeave(Tier.Year, 400n * MEXT)) as bigint;
    expect(penalty).to.equal(48n * MEXT);
    await expect(hers.leaveNow(Tier.Year, 400n * MEXT, penalty - 1n))
      .to.be.revertedWithCustomError(staking, "PenaltyTooHigh")
      .withArgs(penalty, penalty - 1n);
    await hers.leaveNow(Tier.Year, 400n * MEXT, penalty);

    expect(await token.balanceOf(alice)).to.be.closeTo(purse + 700n * MEXT - penalty, 1n);
    expect(await token.burned()).to.equal(penalty);
    expect(await token.totalSupply()).to.equal(GENESIS - penalty);
    expect(await staking.totalWeight()).to.equal(0n);
  });

  it("P1: a running notice is cut for the share of the penalty that is left", async () => {
    const { token, staking, alice, now, networkHelpers } = await stakingChain();
    const hers = as(staking, alice);
    await hers.stake(Tier.Month, 3_000n * MEXT);
    await hers.giveNotice(Tier.Month, 3_000n * MEXT);
    const began = await now();
    expect(await staking.penaltyToCut(alice, 0, began)).to.equal(90n * MEXT);
    expect(await staking.penaltyToCut(alice, 0, began + 10n * DAY)).to.equal(60n * MEXT);
    await networkHelpers.time.setNextBlockTimestamp(began + 20n * DAY);
    await expect(hers.cutNotice(0, 30n * MEXT))
      .to.emit(staking, "NoticeCutShort")
      .withArgs(alice, 0n, Tier.Month, 2_970n * MEXT, 30n * MEXT);
    expect(await token.burned()).to.equal(30n * MEXT);
  });

  it("P4: votes count from the second turn of the week, in the hands of the delegate", async () => {
    const { staking, alice, bob, toWeek, chainId, now } = await stakingChain();
    await as(staking, alice).stake(Tier.Week, 10n * MEXT);
    const domain = {
      name: "MEXT Staking",
      version: "1",
      chainId,
      verifyingContract: await staking.getAddress(),
    };
    const expiry = (await now()) + 600n;
    const message = { delegatee: bob.address, nonce: 0n, expiry };
    const { v, r, s } = Signature.from(await alice.signTypedData(domain, DELEGATION, message));
    await expect(as(staking, bob).delegateBySig(bob, 0n, expiry, v, r, s))
      .to.emit(staking, "DelegateChanged")
      .withArgs(alice, alice, bob);
    expect(await staking.delegates(alice)).to.equal(bob.address);

    await toWeek(1n);
    expect(await staking.getVotes(bob)).to.equal(0n);
    const week = await toWeek(1n);
    expect(await staking.getVotes(bob)).to.equal(10n * MEXT);
    expect(await staking.powerIn(alice, week)).to.equal(0n);
    await expect(staking.powerIn(bob, week + 1n))
      .to.be.revertedWithCustomError(staking, "WeekNotBegun")
      .withArgs(week + 1n, week);

    await as(staking, alice).delegate(ZeroAddress);
    expect(await staking.delegates(alice)).to.equal(ZeroAddress);
    expect(await staking.getVotes(bob), "fixed once the week has begun").to.equal(10n * MEXT);
    const next = await toWeek(1n);
    expect(await staking.getVotes(bob)).to.equal(0n);
    expect(await staking.totalPowerIn(next)).to.equal(10n * MEXT);
  });

  it("P6: shares a week's revenue by weight, and keeps it for those who left", async () => {
    const { token, staking, alice, bob, carol, toWeek, now, networkHelpers } = await stakingChain();
    await as(staking, alice).stake(Tier.Year, 10n * MEXT);
    await as(staking, bob).stake(Tier.Free, 40n * MEXT);
    await as(staking, carol).fund(80n * MEXT);
    const week = (await now()) / WEEK + 1n;
    await networkHelpers.time.increaseTo(week * WEEK + WEEK / 2n);
    expect(await staking.earned(alice)).to.be.closeTo(20n * MEXT, 1n);
    await networkHelpers.time.setNextBlockTimestamp(week * WEEK + WEEK / 2n + 1n);
    await as(staking, bob).leaveNow(Tier.Free, 40n * MEXT, 0n);
    await toWeek(1n);
    const bobs = (await staking.earned(bob)) as bigint;
    const alices = (await staking.earned(alice)) as bigint;
    expect(alices + bobs).to.be.closeTo(80n * MEXT, 3n);
    expect(bobs).to.be.closeTo((80n * MEXT * (WEEK / 2n + 1n)) / WEEK / 2n, 2n);
    await as(staking, bob).claim();
    await as(staking, alice).claimAndStake(Tier.Week);
    expect(await staking.balanceOf(alice, Tier.Week)).to.equal(alices);
    const principal = 10n * MEXT + alices;
    expect(await token.balanceOf(staking)).to.equal(principal + ((await staking.revenueHeld()) as bigint));
  });

  it("takes a permit, also one that somebody else has used first", async () => {
    const { ethers, token, staking, alice, bob, chainId } = await stakingChain();
    const types = {
      Permit: ["owner address", "spender address", "value uint256", "nonce uint256", "deadline uint256"].map(
        (field) => {
          const [name = "", type = ""] = field.split(" ");
          return { name, type };
        },
      ),
    };
    const spender = await staking.getAddress();
    await as(token, alice).approve(staking, 0n);
    const domain = { name: "MEXT", version: "1", chainId, verifyingContract: await token.getAddress() };
    const message = { owner: alice.address, spender, value: 5n * MEXT, nonce: 0n, deadline: MaxUint256 };
    const { v, r, s } = ethers.Signature.from(await alice.signTypedData(domain, types, message));
    await as(token, bob).permit(alice, staking, 5n * MEXT, MaxUint256, v, r, s);
    await as(staking, alice).stakeWithPermit(Tier.Free, 5n * MEXT, MaxUint256, v, r, s);
    expect(await staking.balanceOf(alice, Tier.Free)).to.equal(5n * MEXT);
    expect(await token.allowance(alice, staking)).to.equal(0n);
  });
});
