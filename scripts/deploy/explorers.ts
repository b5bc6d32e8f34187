import { exitCodes, Problem } from "../lib/problem.ts";

export const explorers = ["sourcify", "etherscan", "blockscout"] as const;
export type Explorer = (typeof explorers)[number];

/** Where an explorer of one's own is named in the environment. */
export const explorerVariables: Record<Explorer, string> = {
  sourcify: "MEXT_SOURCIFY_URL",
  etherscan: "MEXT_ETHERSCAN_URL",
  blockscout: "MEXT_BLOCKSCOUT_URL",
};

/** The addresses of explorers that the environment names, checked. */
export function ownExplorers(environment: NodeJS.ProcessEnv): Partial<Record<Explorer, string>> {
  const named = explorers.flatMap((explorer) => {
    const text = environment[explorerVariables[explorer]];
    return text === undefined || text === "" ? [] : [[explorer, addressIn(explorerVariables[explorer], text)]];
  });
  return Object.fromEntries(named) as Partial<Record<Explorer, string>>;
}

function addressIn(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "") {
    return text.replace(/\/+$/, "");
  }
  throw new Problem(`${name} is not the address of an explorer's interface.`, {
    todo: "Give http:// or https:// and a host, without a name or password in it.",
    exitCode: exitCodes.input,
  });
}
