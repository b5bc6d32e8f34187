import { expect } from "chai";
import { Signature } from "ethers";
import { GENESIS, MEXT, as, stakingChain } from "../support/staking.ts";

const PERMIT = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
};

describe("MextToken, as a wallet meets it", () => {
  it("introduces itself, and P2: holds the genesis supply and nothing burned", async () => {
    const { token } = await stakingChain();
    expect(await token.name()).to.equal("MEXT");
    expect(await token.symbol()).to.equal("MEXT");
    expect(await token.decimals()).to.equal(18n);
    expect(await token.totalSupply()).to.equal(GENESIS);
    expect(await token.burned()).to.equal(0n);
  });

  it("refuses to be born away from home", async () => {
    const { ethers, deployer, chainId } = await stakingChain();
    const allocation = [{ account: deployer.address, amount: GENESIS }];
    const factory = await ethers.getContractFactory("MextToken");
    await expect(factory.deploy(allocation, 1n))
      .to.be.revertedWithCustomError(factory, "NotHomeChain")
      .withArgs(chainId, 1n);
  });

  it("P2: burns for real, by the holder or with an allowance", async () => {
    const { token, alice, bob } = await stakingChain();
    const held = (await token.balanceOf(alice)) as bigint;
    await as(token, alice).burn(5n * MEXT);
    expect(await token.balanceOf(alice)).to.equal(held - 5n * MEXT);
    await as(token, alice).approve(bob, 3n * MEXT);
    await as(token, bob).burnFrom(alice, 3n * MEXT);
    expect(await token.burned()).to.equal(8n * MEXT);
    expect(await token.totalSupply()).to.equal(GENESIS - 8n * MEXT);
  });

  it("takes a permit that a wallet signed, once", async () => {
    const { token, alice, bob, chainId, now } = await stakingChain();
    const domain = { name: "MEXT", version: "1", chainId, verifyingContract: await token.getAddress() };
    const deadline = (await now()) + 600n;
    const value = 7n * MEXT;
    const message = { owner: alice.address, spender: bob.address, value, nonce: 0n, deadline };
    const { v, r, s } = Signature.from(await alice.signTypedData(domain, PERMIT, message));
    await token.permit(alice, bob, value, deadline, v, r, s);
    expect(await token.allowance(alice, bob)).to.equal(value);
    await expect(token.permit(alice, bob, value, deadline, v, r, s)).to.be.revertedWithCustomError(
      token,
      "ERC2612InvalidSigner",
    );
  });
});
