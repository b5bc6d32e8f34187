import { type Address, keccak256, toHex } from "viem";
import { privateKeyToAccount, sign } from "viem/accounts";
import type { Deployed } from "../../sdk/deployment.ts";
import { delegationHash, permitHash } from "../../sdk/mirrors/typedHash.ts";
import { type AskingChain, askingChain, type Target } from "./batch.ts";
import { compareAll, value } from "./compare.ts";
import { LAST_SECOND, MOST_AMOUNT, values } from "./values.ts";

const keys = [1, 2, 3, 4].map((n) => keccak256(toHex(`signer ${n}`)));
const accounts = keys.map((key) => privateKeyToAccount(key).address);

/** A signature as the contracts take it. */
async function signed(hash: `0x${string}`, who: number): Promise<[number, `0x${string}`, `0x${string}`]> {
  const { r, s, v } = await sign({ hash, privateKey: keys[who]! });
  return [Number(v), r, s];
}

describe("what stakers and owners sign, Solidity against the mirrors", function () {
  this.timeout(300_000);
  let chain: AskingChain;
  let token: Target;
  let staking: Target;
  let deployment: Deployed;
  before(async () => {
    chain = await askingChain();
    const [deployer] = await chain.ethers.getSigners();
    const { chainId } = await chain.ethers.provider.getNetwork();
    const allocation = [{ account: await deployer!.getAddress(), amount: MOST_AMOUNT }];
    token = await chain.deploy("MextToken", {}, [allocation, chainId]);
    staking = await chain.deploy("MextStaking", {}, [token.address]);
    deployment = {
      chainId: Number(chainId),
      contracts: {
        mextToken: token,
        mextStaking: staking,
        listingDao: token,
        governor: token,
        timelock: token,
        council: token,
        revenueAuction: token,
      },
    };
  });

  const someone = (random: ReturnType<typeof values>): Address =>
    toHex(random.between(1n, 2n ** 160n - 1n), { size: 20 });

  it("delegations: 1,000 of accounts that have signed one to four before", async () => {
    const random = values(41);
    const [sender] = await chain.ethers.getSigners();
    const contract = new chain.ethers.Contract(staking.address, staking.abi as never[], sender);
    // A hash that differed would recover an account that never signed, whose nonce is zero: it would be refused.
    for (const [who] of accounts.entries()) {
      for (let nonce = 0n; nonce <= who; nonce++) {
        const args = { delegatee: accounts[0]!, nonce, expiry: BigInt(LAST_SECOND) };
        const signature = await signed(delegationHash(deployment, args), who);
        await contract.getFunction("delegateBySig")(args.delegatee, nonce, args.expiry, ...signature);
      }
    }
    const { timestamp } = (await chain.ethers.provider.getBlock("latest"))!;
    const cases = [];
    const calls = [];
    for (let run = 0; run < 1_000; run++) {
      const who = random.integer(0, 3);
      const late = random.chance(20);
      const now = BigInt(timestamp);
      const expiry = late ? random.between(0n, now - 1n) : random.between(now, 2n ** 256n - 1n, [now]);
      const args = { delegatee: someone(random), nonce: BigInt(who + 1), expiry };
      cases.push({ ...args, late });
      calls.push([args.delegatee, args.nonce, expiry, ...(await signed(delegationHash(deployment, args), who))]);
    }
    const answers = await chain.attempt(staking, "delegateBySig", calls, 60);
    compareAll(cases, answers, ({ late, expiry }) =>
      late ? { error: { name: "VotesExpiredSignature", args: { expiry } } } : value(undefined),
    );
  });

  it("permits: 1,000 of any amount, spender and deadline", async () => {
    const random = values(42);
    const { timestamp } = (await chain.ethers.provider.getBlock("latest"))!;
    const cases = [];
    const calls = [];
    for (let run = 0; run < 1_000; run++) {
      const who = random.integer(0, 3);
      const [owner, spender] = [accounts[who]!, someone(random)];
      const amount = random.between(0n, 2n ** 256n - 1n);
      const deadline = random.between(BigInt(timestamp) - 5n, 2n ** 256n - 1n, [BigInt(timestamp)]);
      const hash = permitHash(deployment, { owner, spender, amount, nonce: 0n, deadline });
      cases.push({ owner, spender, amount, deadline });
      calls.push([owner, spender, amount, deadline, ...(await signed(hash, who))]);
    }
    const answers = await chain.attempt(token, "permit", calls, 60);
    compareAll(cases, answers, ({ deadline }) =>
      deadline < BigInt(timestamp)
        ? { error: { name: "ERC2612ExpiredSignature", args: { deadline } } }
        : value(undefined),
    );
  });
});
