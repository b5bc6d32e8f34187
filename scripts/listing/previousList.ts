import { z } from "zod";
import type { TokenList } from "../../sdk/tokenList.ts";
import { exitCodes, Problem } from "../lib/problem.ts";

const version = z.number().int().min(0);

const list = z.looseObject({
  name: z.string(),
  timestamp: z.string(),
  version: z.strictObject({ major: version, minor: version, patch: version }),
  keywords: z.array(z.string()).optional(),
  tags: z.record(z.string(), z.strictObject({ name: z.string(), description: z.string() })).optional(),
  tokens: z.array(
    z.looseObject({
      chainId: z.number().int(),
      address: z.string(),
      decimals: z.number().int().min(0).max(255),
      name: z.string(),
      symbol: z.string(),
      logoURI: z.string().optional(),
      tags: z.array(z.string()).optional(),
      extensions: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** The list as it was published last. Whatever else stands in the file is not overwritten. */
export function previousList(file: string, text: string): TokenList {
  try {
    return list.parse(JSON.parse(text));
  } catch {
    throw new Problem(`${file} is there already, and is no token list.`, {
      todo: "Name another file with --out, or move that one away.",
      exitCode: exitCodes.input,
    });
  }
}
