import { z } from "zod";
import { checkCaip19 } from "../../sdk/mirrors/caip19.ts";
import type { TokenFacts } from "../../sdk/tokenList.ts";
import { bytesOf } from "../lib/args.ts";
import { faultsIn } from "../lib/faults.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import demoTokens from "../demo/tokens.json" with { type: "json" };

const mustBeWhole = { error: "must be a whole number from 0 to 255" };

const fact = z.strictObject({
  decimals: z.number(mustBeWhole).int(mustBeWhole).min(0, mustBeWhole).max(255, mustBeWhole),
  logoURI: z.url({ error: "must be a URI" }).optional(),
});

const isToken = (key: string): boolean => checkCaip19(key).ok && /^eip155:\d+\/erc20:/.test(key);

const schema = z.record(
  z.string().refine(isToken, { error: "must be named eip155:CHAIN/erc20:0x…, the address in lower case" }),
  fact,
  { error: "must be an object with a token's name for each key" },
);

/** What a file says of tokens beside the registry. */
export function factsIn(file: string): Map<string, TokenFacts> {
  const text = new TextDecoder().decode(bytesOf("facts", file));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw wrong(file, [`it is not JSON: ${(error as Error).message}`]);
  }
  const result = schema.safeParse(json);
  if (result.success) return new Map(Object.entries(result.data));
  throw wrong(file, faultsIn(result.error, json));
}

/** The facts of the tokens that the demo lists. */
export function demoFacts(): Map<string, TokenFacts> {
  return new Map(
    demoTokens.flatMap((token): [string, TokenFacts][] =>
      token.decimals === undefined ? [] : [[token.id, { decimals: token.decimals }]],
    ),
  );
}

function wrong(file: string, faults: readonly string[]): Problem {
  return new Problem(`${file} holds no facts of tokens:\n${faults.map((fault) => `  ${fault}`).join("\n")}`, {
    todo: 'Write it like {"eip155:1/erc20:0x…": {"decimals": 18}}.',
    exitCode: exitCodes.input,
    details: { faults },
  });
}
