import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  HttpRequestError,
  keccak256,
  TimeoutError,
} from "viem";
import type { Config } from "wagmi";
import { readManyAbi, readManyCode } from "../../../sdk/generated/readMany.ts";

type Reads = "view" | "pure";

export type Read<abi extends Abi, name extends ContractFunctionName<abi, Reads>> = {
  address: Address;
  abi: abi;
  functionName: name;
  args?: ContractFunctionArgs<abi, Reads, name>;
};

/** The contract refused a read; `data` is its own error, undecoded. */
export class ReadReverted extends Error {
  readonly data: Hex;
  constructor(functionName: string, data: Hex) {
    super(`${functionName} reverted with ${data}.`);
    this.name = "ReadReverted";
    this.data = data;
  }
}

type Call = { target: Address; data: Hex };
type Answer = { success: boolean; data: Hex };
type Waiting = Call & { take: (answer: Answer) => void; fail: (error: unknown) => void };
type EthCall = { Method: "eth_call"; Parameters: readonly unknown[]; ReturnType: Hex };
type GetCode = { Method: "eth_getCode"; Parameters: readonly unknown[]; ReturnType: Hex };
type Client = Pick<ReturnType<Config["getClient"]>, "uid" | "request">;

const WAIT_MS = 12;
const MOST = 100;
/** Reads under way at once at a node that is asked for each; a node that counts requests refuses a burst. */
const AT_ONCE = 6;
/** Nobody's address: for the time of the call it has the code of `ReadMany`. */
const LENS = "0x000000000000000000000000000000004d455854";

const queues = new Map<string, Waiting[]>();
const lines = new Map<string, { left: Waiting[]; underWay: number }>();
/** Clients whose node runs no code that the chain does not have. */
const plain = new Set<string>();

const causesOf = (error: unknown): Error[] => (error instanceof Error ? [error, ...causesOf(error.cause)] : []);

const isHex = (value: unknown): value is Hex => typeof value === "string" && /^0x([0-9a-f]{2})*$/i.test(value);

/** What a contract reverted with, if that is why a call failed. */
function revertOf(error: unknown): Hex | undefined {
  const causes = causesOf(error);
  const data = causes.map((cause) => ("data" in cause ? cause.data : undefined)).find(isHex);
  return data ?? (causes.some(({ message }) => /execution reverted/i.test(message)) ? "0x" : undefined);
}

/** Whether the node itself refused: one that does not answer at all would not answer the parts either. */
const isRefusal = (error: unknown): boolean =>
  !causesOf(error).some((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError);

const askLens = (client: Client, data: Hex): Promise<Hex> =>
  client.request<EthCall>({
    method: "eth_call",
    params: [{ to: LENS, data }, "latest", { [LENS]: { code: readManyCode } }],
  });

async function readTogether(client: Client, calls: readonly Call[]): Promise<readonly Answer[]> {
  const data = encodeFunctionData({
    abi: readManyAbi,
    functionName: "readMany",
    args: [calls.map(({ target, data: callData }) => ({ target, data: callData }))],
  });
  const result = await askLens(client, data);
  return decodeFunctionResult({ abi: readManyAbi, functionName: "readMany", data: result });
}

async function readAlone(client: Client, { target, data }: Call): Promise<Answer> {
  try {
    const params = [{ to: target, data }, "latest"];
    return { success: true, data: await client.request<EthCall>({ method: "eth_call", params }) };
  } catch (error) {
    const revert = revertOf(error);
    if (revert === undefined) throw error;
    return { success: false, data: revert };
  }
}

/** Reads that are asked for one by one, `AT_ONCE` of them under way at a client, whatever asks for them. */
function readEach(client: Client, waiting: readonly Waiting[]): void {
  const line = lines.get(client.uid) ?? { left: [], underWay: 0 };
  lines.set(client.uid, line);
  line.left.push(...waiting);
  const readOn = async (): Promise<void> => {
    for (let one = line.left.shift(); one; one = line.left.shift()) {
      await readAlone(client, one).then(one.take, one.fail);
    }
    line.underWay--;
  };
  while (line.underWay < AT_ONCE && line.left.length > 0) {
    line.underWay++;
    void readOn();
  }
}

async function send(client: Client, waiting: readonly Waiting[]): Promise<void> {
  if (plain.has(client.uid) || waiting.length === 1) return readEach(client, waiting);
  try {
    const answers = await readTogether(client, waiting);
    waiting.forEach(({ take, fail }, index) => {
      const answer = answers[index];
      if (answer) take(answer);
      else fail(new Error(`The node answered ${answers.length} of ${waiting.length} reads.`));
    });
  } catch (error) {
    if (!isRefusal(error)) return waiting.forEach(({ fail }) => fail(error));
    plain.add(client.uid);
    readEach(client, waiting);
  }
}

function flush(client: Client): void {
  const waiting = queues.get(client.uid) ?? [];
  queues.delete(client.uid);
  for (let at = 0; at < waiting.length; at += MOST) void send(client, waiting.slice(at, at + MOST));
}

function ask(client: Client, call: Call): Promise<Answer> {
  return new Promise((take, fail) => {
    const queue = queues.get(client.uid) ?? [];
    if (queue.push({ ...call, take, fail }) > 1) return;
    queues.set(client.uid, queue);
    setTimeout(() => flush(client), WAIT_MS);
  });
}

/**
 * Reads a contract at the newest block. Reads of one moment go to the node as one `eth_call`, and so are of one block;
 * a node that cannot is asked for each. Rejects with `ReadReverted` where the contract refuses, with the transport's
 * error where the node does not answer.
 */
export async function readContract<const abi extends Abi, name extends ContractFunctionName<abi, Reads>>(
  config: Pick<Config, "getClient">,
  { address, abi, functionName, args }: Read<abi, name>,
): Promise<ContractFunctionReturnType<abi, Reads, name>> {
  const data = encodeFunctionData({ abi, functionName, args } as unknown as Parameters<typeof encodeFunctionData>[0]);
  const answer = await ask(config.getClient(), { target: address, data });
  if (!answer.success) throw new ReadReverted(functionName, answer.data);
  const result = { abi, functionName, data: answer.data } as unknown as Parameters<typeof decodeFunctionResult>[0];
  return decodeFunctionResult(result) as ContractFunctionReturnType<abi, Reads, name>;
}

/**
 * keccak256 of the code behind each account, in their order. The node hashes it (EIP-1052), which spares a visit all of
 * the code; one that cannot is asked for the code. Rejects with the transport's error where the node does not answer.
 */
export async function codeHashesOf(client: Client, accounts: readonly Address[]): Promise<readonly Hex[]> {
  try {
    const data = encodeFunctionData({ abi: readManyAbi, functionName: "codeHashes", args: [accounts] });
    return decodeFunctionResult({
      abi: readManyAbi,
      functionName: "codeHashes",
      data: await askLens(client, data),
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    plain.add(client.uid);
    const codes = accounts.map((account) =>
      client.request<GetCode>({ method: "eth_getCode", params: [account, "latest"] }),
    );
    return (await Promise.all(codes)).map((code) => keccak256(code));
  }
}
