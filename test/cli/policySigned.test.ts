import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, getAddress } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { governorAbi } from "../../sdk/generated/abi.ts";
import { accountAt, exchange } from "../../scripts/demo/people.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import type { RawArgs } from "../../scripts/lib/args.ts";
import { problemOf } from "../../scripts/lib/command.ts";
import { showProposal } from "../../scripts/policy/show.ts";
import { signPolicyVote } from "../../scripts/policy/sign.ts";
import { votePolicy } from "../../scripts/policy/vote.ts";
import { openWorld, type World } from "./support/mext.ts";
import { openIn } from "./support/openIn.ts";

/** The demo's proposal whose vote runs. */
const live = "4";
const at = (index: number): Address => accountAt(index).address;
const stranger = at(exchange);
let world: World;
let voters: Address[];

const governor = () => ({ address: world.deployment.contracts.governor.address, abi: governorAbi }) as const;
const now = async (): Promise<number> => Number((await world.client.getBlock()).timestamp);
const voteOf = (voter: Address) =>
  world.client.readContract({ ...governor(), functionName: "voteOf", args: [BigInt(live), voter] });
const place = (name: string): string => join(world.home, `${name}.json`);
type Said = Record<string, unknown>;
const fileOf = (name: string): Said => JSON.parse(readFileSync(place(name), "utf8")) as Said;

/** One with power who signs in this test alone. */
function nextVoter(): Address {
  const voter = voters.pop();
  if (voter === undefined) throw new Error("The demo has too few voters.");
  return voter;
}
async function sign(name: string, from: Address, more: RawArgs = {}): Promise<void> {
  await signPolicyVote(await openIn(world, { proposal: live, choice: "against", from, out: place(name), ...more }));
}
/** Another file, with something else in it. */
function altered(name: string, more: object): string {
  writeFileSync(place("altered"), JSON.stringify({ ...fileOf(name), ...more }));
  return place("altered");
}
const send = async (signature: string, more: RawArgs = {}) =>
  votePolicy(await openIn(world, { signature, from: stranger, ...more }));
const refusal = (signature: string, more?: RawArgs) => send(signature, more).catch(problemOf);
const saying = (text: string): string => expect.stringContaining(text) as string;

beforeAll(async () => {
  world = await openWorld();
  const snapshot = await world.client.readContract({
    ...governor(),
    functionName: "proposalSnapshot",
    args: [BigInt(live)],
  });
  const own = (await rpc<Address[]>(world.rpcUrl, "eth_accounts")).map((account) => getAddress(account));
  const powers = await Promise.all(
    own.map((account) =>
      world.client.readContract({ ...governor(), functionName: "getVotes", args: [account, snapshot] }),
    ),
  );
  voters = own.filter((account, index) => account !== stranger && (powers[index] ?? 0n) > 0n);
});
afterAll(() => world.close());

describe("a signed policy vote", () => {
  it("is a file to read, sent by somebody without power, and counts with its reason once", async () => {
    const voter = nextVoter();
    const [before] = await voteOf(voter);
    const block = await world.client.getBlockNumber();
    const words = ["policy", "sign", live, "against", "--reason", "Too early.", "--out", place("one"), "--from", voter];
    const signed = await world.mext(...words);
    expect(signed.code).toBe(0);
    expect(signed.err).toMatch(/^Against: \d/m);
    expect(signed.out).toContain(`${voter} signed against on proposal ${live}, as vote ${before + 1}, valid`);
    expect(signed.out).toContain("valid until the vote closes. Written to ");
    expect(await world.client.getBlockNumber()).toBe(block);
    expect(fileOf("one")).toEqual({
      ...{ chainId: 31337, governor: governor().address, proposal: live, choice: "against", reason: "Too early." },
      ...{ voter, votes: before, signature: expect.stringMatching(/^0x[0-9a-f]{130}$/) as string },
    });

    const sent = await world.mext("policy", "vote", "--signature", place("one"), "--from", stranger);
    expect(sent.code).toBe(0);
    expect(sent.err).toContain(`${voter} signed against on proposal ${live}.`);
    expect(sent.out).toContain(`${voter} votes against on proposal ${live}, with `);
    expect(await showProposal(await openIn(world, { proposal: live, account: voter }))).toMatchObject({
      voter: { choice: "Against", votes: before + 1 },
    });
    const [log] = await world.client.getContractEvents({ ...governor(), eventName: "VoteCast", fromBlock: block });
    expect(log?.args).toMatchObject({ voter, support: 0, reason: "Too early." });

    expect(await refusal(place("one"))).toMatchObject({
      ...{ exitCode: 2, details: { error: "GovernorInvalidSignature", signedAfter: before, cast: before + 1 } },
      message: saying(
        `votes against since vote ${before + 1} on proposal ${live}; this was signed as vote ${before + 1},`,
      ),
    });
  });

  it("does not undo a vote that was cast after it was signed", async () => {
    const voter = nextVoter();
    await sign("older", voter);
    await votePolicy(await openIn(world, { proposal: live, choice: "for", from: voter }));
    expect(await refusal(place("older"))).toMatchObject({
      exitCode: 2,
      message: saying(`${voter} votes for since vote `),
    });
    expect((await voteOf(voter))[1]).toBe(1);
    await sign("newer", voter, { choice: "abstain" });
    expect(await send(place("newer"))).toMatchObject({ voter, choice: "Abstain", status: "done" });
    expect((await voteOf(voter))[1]).toBe(2);
  });

  it("for another chain or governor is refused, before the chain is asked", async () => {
    await sign("here", nextVoter());
    const elsewhere = await refusal(altered("here", { chainId: 1 }));
    expect(elsewhere).toMatchObject({ exitCode: 2, message: saying("on chain 1, and this is") });
    const other = await refusal(altered("here", { governor: stranger }));
    expect(other).toMatchObject({ exitCode: 2, message: saying(`it is for ${stranger} on chain 31337, and this is`) });
  });

  it("whose words were changed, or that another signed, is not its voter's", async () => {
    const [voter, other] = [nextVoter(), nextVoter()];
    await sign("own", voter);
    await sign("others", other);
    for (const more of [
      { choice: "for" },
      { reason: "else" },
      { deadline: 2 ** 33 },
      { voter: other, votes: fileOf("others")["votes"] },
    ]) {
      const problem = await refusal(altered("own", more));
      expect(problem).toMatchObject({ exitCode: 1, details: { error: "GovernorInvalidSignature" } });
      expect(problem).toMatchObject({ message: saying("The signature is not that of ") });
    }
    const safeBatch = place("safe");
    const swapped = altered("own", { signature: fileOf("others")["signature"] });
    expect(await refusal(swapped, { safeBatch })).toMatchObject({ details: { error: "GovernorInvalidSignature" } });
    expect(await send(place("own"), { safeBatch })).toMatchObject({ status: "exported", calls: 1 });
  });

  it("of a contract counts where the contract accepts it", async () => {
    const wallet = nextVoter();
    await sign("wallet", wallet);
    const file = altered("wallet", { signature: "0x1234" });
    expect(await refusal(file)).toMatchObject({ details: { error: "GovernorInvalidSignature" } });
    // Answers isValidSignature's own selector to whatever it is asked.
    await rpc(world.rpcUrl, "anvil_setCode", wallet, "0x631626ba7e60e01b60005260206000f3");
    expect(await send(file)).toMatchObject({ voter: wallet, choice: "Against", status: "done" });
    expect((await voteOf(wallet))[1]).toBe(0);
  });

  it("ends with its deadline", async () => {
    const past = { until: String((await now()) - 1) };
    const late = await sign("past", at(1), past).catch(problemOf);
    expect(late).toMatchObject({ exitCode: 2, message: saying("later than the chain's clock") });
    const until = (await now()) + 60;
    await sign("short", nextVoter(), { until: String(until) });
    expect(fileOf("short")).toMatchObject({ deadline: until });
    await rpc(world.rpcUrl, "evm_setNextBlockTimestamp", until + 1);
    await rpc(world.rpcUrl, "evm_mine");
    expect(await refusal(place("short"))).toMatchObject({
      ...{ exitCode: 2, details: { error: "GovernorVoteSignatureExpired", deadline: until } },
      message: saying("The signed vote expired at "),
    });
  });

  it("says its own proposal and choice; a file that is none, and an account without power, are refused", async () => {
    const given = await refusal(place("here"), { reason: "mine" });
    expect(given).toMatchObject({ exitCode: 2, message: saying("left out: the signed file says it") });
    for (const more of [{ choice: "maybe" }, { votes: "1" }, { signature: "0x1" }, { proposal: "x" }]) {
      const problem = await refusal(altered("here", more));
      expect(problem).toMatchObject({ exitCode: 2, message: saying("is no signed vote for here: vote.") });
    }
    expect(await refusal(altered("here", { proposal: "99" }))).toMatchObject({ exitCode: 2 });
    const poor = await sign("poor", stranger).catch(problemOf);
    expect(poor).toMatchObject({ exitCode: 4, details: { error: "GovernorNoVotingPower" } });
  });

  it("is neither signed nor sent once the vote is closed", async () => {
    const deadline = await world.client.readContract({
      ...governor(),
      functionName: "proposalDeadline",
      args: [BigInt(live)],
    });
    await rpc(world.rpcUrl, "evm_setNextBlockTimestamp", Number(deadline) + 1);
    await rpc(world.rpcUrl, "evm_mine");
    const closed = { exitCode: 1, details: { error: "GovernorUnexpectedProposalState" } };
    expect(await refusal(place("here"))).toMatchObject(closed);
    expect(await sign("closed", at(1)).catch(problemOf)).toMatchObject(closed);
  });
});
