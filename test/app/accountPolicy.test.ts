// given what the governor told, and what an account sent
//   its history: its votes, its proposals and what became of them, what it did with others'; each once, in order
//   a vote that changed one is told as a change; of each proposal the newest vote is in force
//   rows and files have the proposal's name beside its number, cleaned of what hides
// given logs of which the sender is asked
//   each transaction is asked once, a few at a time, by its place; one that the node does not know has no sender
import { describe, expect, it } from "vitest";
import { type Client, getAddress, type Hex, type RpcLog } from "viem";
import type { Entry } from "../../app/src/history/entry.ts";
import { sendersOf } from "../../app/src/history/senders.ts";
import { amountIn, ofKind } from "../../app/src/pages/account/history.ts";
import {
  hasChanged,
  loreOf,
  ofProposer,
  sentBy,
  titlesIn,
  together,
  votesInForce,
} from "../../app/src/pages/account/policy.ts";
import { csvLineOf, jsonOf } from "../../app/src/pages/account/record.ts";
import { csvOf } from "../../app/src/text/csv.ts";

const person = (last: number) => getAddress(`0x${last.toString(16).padStart(40, "0")}`);
const [me, other] = [person(1), person(2)];
const HASH: Hex = `0x${"ab".repeat(32)}`;

const entry = (block: number, name: Entry["name"], args: object, sender?: string, contract = "governor") =>
  ({ contract, name, args, block: BigInt(block), index: 0, hash: HASH, at: block, sender }) as unknown as Entry;
const made = (block: number, proposalId: bigint, proposer: string, title: string) =>
  entry(block, "ProposalCreated", { proposalId, proposer, description: `# ${title}\n\nwhy` });
const vote = (block: number, proposalId: bigint, support: number, reason = "", voter = me) =>
  entry(block, "VoteCast", { voter, proposalId, support, weight: 7n, reason });

const policy: Entry[] = [
  made(1, 1n, me, "Mine"),
  made(2, 2n, other, "Not \u202Emine, a me\u200Cnace"),
  entry(6, "ProposalQueued", { proposalId: 1n, etaSeconds: 9n }),
  entry(7, "ProposalCanceled", { proposalId: 2n }),
  entry(8, "ProposalExecuted", { proposalId: 1n }),
];
const own: Entry[] = [
  entry(1, "Transfer", { from: me, to: other, value: 50n }, undefined, "mextToken"),
  vote(3, 1n, 1),
  vote(4, 2n, 0, "It costs too much."),
  vote(5, 1n, 2, "On reflection."),
  entry(9, "ProposalBondReturned", { proposalId: 1n, proposer: me, bond: 50n }),
];
const sent: Entry[] = [
  entry(7, "ProposalCanceled", { proposalId: 2n }, me),
  entry(8, "ProposalExecuted", { proposalId: 1n }, other),
  entry(10, "LotStarted", { lot: 4n, startPrice: 3n }, me, "revenueAuction"),
];
// The bond's transfer stands in the block of the proposal, after it.
own[0] = { ...own[0], index: 1 } as Entry;

const history = together(own, ofProposer(policy, me), sentBy(sent, me));

describe("an account's history of policy", () => {
  it("has its votes, its proposals' way, and what it did with others', each once and in order", () => {
    expect(history.map(({ block, name }) => `${block} ${name}`)).toEqual([
      "1 ProposalCreated",
      "1 Transfer",
      "3 VoteCast",
      "4 VoteCast",
      "5 VoteCast",
      "6 ProposalQueued",
      "7 ProposalCanceled",
      "8 ProposalExecuted",
      "9 ProposalBondReturned",
      "10 LotStarted",
    ]);
    expect(history.filter(({ sender }) => sender === me).map(({ name }) => name)).toEqual([
      "ProposalCanceled",
      "LotStarted",
    ]);
    expect(ofProposer(policy, other).map(({ name }) => name)).toEqual(["ProposalCreated", "ProposalCanceled"]);
    expect(sentBy(policy, me)).toEqual([]);
  });

  it("is of its own kind, with the weight or the bond as its amount", () => {
    expect(ofKind(history, "policy")).toHaveLength(8);
    expect(ofKind(history, "revenue")).toHaveLength(1);
    expect(ofKind(history, "policy").flatMap((one) => amountIn(one) ?? [])).toEqual([7n, 7n, 7n, 50n]);
  });

  it("tells a change as a change, and has of each proposal the vote in force, the newest first", () => {
    const lore = loreOf(history, me, titlesIn(policy));
    expect(history.filter((one) => hasChanged(lore, one)).map(({ block }) => block)).toEqual([5n]);
    expect(votesInForce(history, me)).toEqual([
      { proposal: 1n, choice: "Abstain", power: 7n, reason: "On reflection.", at: 5, changes: 1 },
      { proposal: 2n, choice: "Against", power: 7n, reason: "It costs too much.", at: 4, changes: 0 },
    ]);
    expect(votesInForce(history, other)).toEqual([]);
  });

  it("names the proposals in its files, cleaned, with the reason as the chain has it", () => {
    const titles = titlesIn(policy);
    expect(titles.get(2n)).toBe("Not mine, a menace");
    const file = JSON.parse(jsonOf({ address: me, chainId: 1, entries: history, titles })) as {
      entries: { event: string; proposal?: string; args: { reason?: string } }[];
    };
    expect(file.entries[3]).toMatchObject({
      ...{ event: "VoteCast", proposal: "Not mine, a menace" },
      args: { reason: "It costs too much.", weight: "7" },
    });
    expect(file.entries[1]).not.toHaveProperty("proposal");
    const [line] = csvOf(csvLineOf(history[3] as Entry, titles).map(String), []).split("\r\n");
    expect(line).toContain(`,governor,VoteCast,0.000000000000000007,"Not mine, a menace",`);
    expect(line).toContain("It costs too much.");
  });
});

describe("who sent a transaction", () => {
  const log = (hash: Hex | null, index: number) =>
    ({ transactionHash: hash, blockHash: HASH, transactionIndex: `0x${index}` }) as unknown as RpcLog;

  it("is asked once for each, a few at a time, by its place; one that is unknown has none", async () => {
    const asked: unknown[] = [];
    let [now, most] = [0, 0];
    const request = async ({ method, params }: { method: string; params: [Hex, Hex] }) => {
      asked.push([method, ...params]);
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      return params[1] === "0x3" ? null : { from: (params[1] === "0x0" ? me : other).toLowerCase() };
    };
    const hashOf = (index: number): Hex => `0x0${index.toString(16)}`;
    const logs = Array.from({ length: 9 }, (_, index) => log(hashOf(index), index));
    const senders = await sendersOf({ request } as unknown as Client, [...logs, ...logs, log(null, 1)]);
    expect(asked).toHaveLength(9);
    expect(asked).toContainEqual(["eth_getTransactionByBlockHashAndIndex", HASH, "0x4"]);
    expect(most).toBe(6);
    expect(senders.size).toBe(8);
    expect([senders.get(hashOf(0)), senders.get(hashOf(1)), senders.get(hashOf(3))]).toEqual([me, other, undefined]);
  });

  it("is not known where the node does not answer", async () => {
    const request = () => Promise.reject(new Error("down"));
    await expect(sendersOf({ request } as unknown as Client, [log(HASH, 0)])).rejects.toThrow("down");
  });
});
