import { type Address, encodeFunctionData, type Hex, maxUint256 } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { decodeCalls } from "../../sdk/policy/analysis/decodeCalls.ts";
import { effectOn, fundsViews, leavingTreasury } from "../../sdk/policy/analysis/funds.ts";
import { gatherFacts } from "../../sdk/policy/analysis/gatherFacts.ts";
import { type Ask, simulateProposal } from "../../sdk/policy/analysis/simulateProposal.ts";
import { callsOf } from "../../sdk/policy/proposal.ts";
import { accountAt, exchange } from "../../scripts/demo/people.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { openWorld, type World } from "./support/mext.ts";

const MEXT = 10n ** 18n;
const ana = accountAt(1).address;
const stranger = accountAt(exchange).address;
const nobody: Address = "0x00000000000000000000000000000000000000bb";
const proxy: Address = "0x00000000000000000000000000000000000000cc";
const clone: Address = "0x00000000000000000000000000000000000000dd";
const delegated: Address = "0x00000000000000000000000000000000000000ee";
let world: World;
let asked: string[] = [];
const ask: Ask = (method, params) => {
  asked.push(method);
  return world.client.request({ method, params } as never);
};
const beyond = new Set(["eth_simulateV1", "eth_getStorageAt"]);
const askPlain: Ask = (method, params) =>
  beyond.has(method) ? Promise.reject(new Error("no such method")) : ask(method, params);

const token = () => world.deployment.contracts.mextToken.address;
const staking = () => world.deployment.contracts.mextStaking.address;
const timelock = () => world.deployment.contracts.timelock.address;
const call = (target: Address, data: Hex = "0x", value = 0n) => ({ target, data, value });
const transfer = (to: Address, amount: bigint) =>
  call(token(), encodeFunctionData({ abi: mextTokenAbi, functionName: "transfer", args: [to, amount] }));

beforeAll(async () => {
  world = await openWorld();
  await rpc(world.rpcUrl, "anvil_setBalance", timelock(), "0xde0b6b3a7640000");
  await rpc(world.rpcUrl, "anvil_impersonateAccount", ana);
  const { data } = transfer(timelock(), 1_000n * MEXT);
  await rpc(world.rpcUrl, "eth_sendTransaction", { from: ana, to: token(), data });
  const slot = "0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc";
  await rpc(world.rpcUrl, "anvil_setCode", proxy, "0x00");
  await rpc(world.rpcUrl, "anvil_setStorageAt", proxy, slot, `0x${token().slice(2).padStart(64, "0")}`);
  await rpc(
    world.rpcUrl,
    "anvil_setCode",
    clone,
    `0x363d3d373d3d3d363d73${token().slice(2)}5af43d82803e903d91602b57fd5bf3`,
  );
  await rpc(world.rpcUrl, "anvil_setCode", delegated, `0xef0100${token().slice(2)}`);
});
afterAll(() => world.close());

describe("calls one after the other", () => {
  it("say what they do to an account, what leaves the treasury, and change nothing", async () => {
    const views = fundsViews(world.deployment, ana);
    const approve = encodeFunctionData({ abi: mextTokenAbi, functionName: "approve", args: [staking(), 30n * MEXT] });
    const stakeFor = encodeFunctionData({ abi: mextStakingAbi, functionName: "stakeFor", args: [ana, 0, 30n * MEXT] });
    const calls = [
      transfer(ana, 20n * MEXT),
      call(token(), approve),
      call(staking(), stakeFor),
      call(nobody, "0x", MEXT / 2n),
    ];
    asked = [];
    const simulation = await simulateProposal(ask, world.deployment, calls, views);
    expect(asked).toEqual(["eth_simulateV1"]);
    expect(simulation.how).toBe("together");
    expect(simulation.calls.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const { before, after } = effectOn(world.deployment, ana, simulation);
    if (before === undefined || after === undefined) throw new Error("The views were refused.");
    expect(after.wallet - before.wallet).toBe(20n * MEXT);
    expect(after.staked - before.staked).toBe(30n * MEXT);
    expect(after.onNotice).toBe(before.onNotice);
    expect(before.wallet).toBe(
      await world.client.readContract({ address: token(), abi: mextTokenAbi, functionName: "balanceOf", args: [ana] }),
    );
    expect(leavingTreasury(world.deployment, simulation)).toEqual([
      { token: token(), from: timelock(), to: ana, amount: 20n * MEXT },
      { token: token(), from: timelock(), to: staking(), amount: 30n * MEXT },
      { from: timelock(), to: expect.stringMatching(new RegExp(nobody, "i")) as string, amount: MEXT / 2n },
    ]);
  });

  it("fail with the contract's error and its values", async () => {
    const { calls } = await simulateProposal(ask, world.deployment, [transfer(ana, 10_000n * MEXT)]);
    expect(calls[0]).toMatchObject({
      ok: false,
      error: { name: "ERC20InsufficientBalance", args: { balance: 1_000n * MEXT, needed: 10_000n * MEXT } },
    });
  });
});

describe("calls each by itself, on a node that cannot simulate", () => {
  it("miss what the ones before them left, and say so", async () => {
    const views = fundsViews(world.deployment, ana);
    const calls = [transfer(ana, 600n * MEXT), transfer(ana, 600n * MEXT), transfer(ana, 2_000n * MEXT)];
    const alone = await simulateProposal(askPlain, world.deployment, calls, views);
    expect(alone.how).toBe("alone");
    expect(alone.calls.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(alone.calls[2]?.error?.name).toBe("ERC20InsufficientBalance");
    const together = await simulateProposal(ask, world.deployment, calls, views);
    expect(together.calls.map(({ ok }) => ok)).toEqual([true, false, false]);
    const effect = effectOn(world.deployment, ana, alone);
    expect(effect.before).toEqual(effectOn(world.deployment, ana, together).before);
    expect(effect.after).toBeUndefined();
  });
});

describe("facts for the judge", () => {
  it("are read from the chain: code, proxies, treasury, rules, and who was ever seen", async () => {
    const approve = encodeFunctionData({ abi: mextTokenAbi, functionName: "approve", args: [ana, maxUint256] });
    const calls = [
      transfer(ana, MEXT),
      call(proxy, approve),
      call(clone, "0x12345678"),
      call(delegated, "0x12345678"),
      call(nobody, "0x12345678"),
      call(nobody, "0x", 1n),
      call(stranger, "0x", 1n),
    ];
    const proposal = {
      targets: calls.map(({ target }) => target),
      values: calls.map(({ value }) => value),
      calldatas: calls.map(({ data }) => data),
    };
    expect(callsOf(proposal)).toEqual(calls);
    const decoded = decodeCalls(world.deployment, proposal);
    const facts = await gatherFacts(ask, { deployment: world.deployment, calls: decoded });
    const how = (address: Address) => facts.code.get(address.toLowerCase())?.replaceable;
    expect(facts.code.get(token().toLowerCase())).toEqual({ hash: world.deployment.contracts.mextToken.codeHash });
    expect(how(proxy)).toEqual({ how: "ERC-1967", to: token() });
    expect(how(clone)).toEqual({ how: "EIP-1167", to: token() });
    expect(how(delegated)).toEqual({ how: "EIP-7702", to: token() });
    expect(facts.code.get(nobody)).toEqual({ hash: undefined });
    expect([...facts.seen]).toEqual([stranger.toLowerCase()]);
    expect(facts.treasury.slice(0, 2)).toEqual([
      { symbol: "of the chain's coin", decimals: 18, balance: MEXT },
      { token: token().toLowerCase(), symbol: "MEXT", decimals: 18, balance: 1_000n * MEXT },
    ]);
    expect(facts.treasury[2]).toMatchObject({ token: proxy, balance: undefined });
    const { votingDelay, votingPeriod, quorumBps, quorumFloorBps, proposalBond } = world.deployment.policy;
    expect(facts.rules).toMatchObject({
      ...{ votingDelay: BigInt(votingDelay), votingPeriod: BigInt(votingPeriod), proposalBond },
      ...{ quorumBps: BigInt(quorumBps), quorumFloorBps: BigInt(quorumFloorBps) },
      timelockDelay: BigInt(world.deployment.timelockDelay),
    });
  });

  it("say what a node does not show, and no more than that", async () => {
    const calls = [transfer(ana, MEXT), call(proxy, "0x12345678"), call(clone, "0x12345678")];
    const proposal = {
      targets: calls.map(({ target }) => target),
      values: calls.map(({ value }) => value),
      calldatas: calls.map(({ data }) => data),
    };
    const decoded = decodeCalls(world.deployment, proposal);
    const seen = await gatherFacts(ask, { deployment: world.deployment, calls: decoded });
    const unseen = await gatherFacts(askPlain, { deployment: world.deployment, calls: decoded });
    const { hash } = seen.code.get(proxy) ?? {};
    expect(hash).toBeDefined();
    expect(unseen).toEqual({ ...seen, code: new Map(seen.code).set(proxy, { hash, replaceable: "unknown" }) });
  });
});
