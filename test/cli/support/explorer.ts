import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { PublicClient } from "viem";

const solc = createRequire(import.meta.url)("solc") as { compile: (input: string) => string; version: () => string };

type Places = Record<string, { start: number; length: number }[]>;
type Compiled = { evm: { deployedBytecode: { object: string; immutableReferences?: Places } } };
type Output = {
  contracts?: Record<string, Record<string, Compiled>>;
  errors?: { severity: string; formattedMessage: string }[];
};

/** One contract as an explorer was given it, and what came of compiling it. */
export type Submission = {
  explorer: "sourcify" | "etherscan" | "blockscout";
  address: `0x${string}`;
  contract: string;
  key: string | undefined;
  matches: boolean;
};

/**
 * A server on loopback that speaks the interfaces of the three explorers and does what they do: it compiles the sources
 * it is given and compares the result with the chain's code.
 */
export async function openExplorer(client: PublicClient) {
  const submissions: Submission[] = [];
  const state = { isBroken: false };

  const take = async (
    explorer: Submission["explorer"],
    address: string,
    input: string,
    contract: string,
    version: string,
    key?: string,
  ) => {
    const at = address as `0x${string}`;
    const matches =
      version.startsWith(`v${solc.version().split(".Emscripten")[0] ?? ""}`) &&
      (await isSame(client, at, input, contract));
    submissions.push({ explorer, address: at, contract, key, matches });
    return `${submissions.length - 1}`;
  };
  const isKnown = (explorer: string, address: string): boolean =>
    submissions.some(
      (one) => one.explorer === explorer && one.matches && one.address.toLowerCase() === address.toLowerCase(),
    );

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const body = await bodyOf(request);
    const send = (json: object, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
    };
    if (state.isBroken) return send({ status: "0", message: "NOTOK", result: "out of order" }, 500);
    const [, service, ...path] = url.pathname.split("/");
    if (service === "sourcify") return send(...(await sourcify(path, body)));
    return send(
      await scan(service === "etherscan" ? "etherscan" : "blockscout", url.searchParams, new URLSearchParams(body)),
    );
  };

  const sourcify = async ([, verb, first = "", second = ""]: string[], body: string): Promise<[object, number?]> => {
    const job = submissions[Number(first)];
    if (verb === "contract") {
      const match = isKnown("sourcify", second) ? "match" : null;
      const found = { match, creationMatch: match, runtimeMatch: match, chainId: first, address: second };
      return [found, match === null ? 404 : 200];
    }
    if (body !== "") {
      const { stdJsonInput, contractIdentifier, compilerVersion } = JSON.parse(body) as Record<string, string>;
      const input = JSON.stringify(stdJsonInput);
      return [
        {
          verificationId: await take(
            "sourcify",
            second,
            input,
            contractIdentifier ?? "",
            `v${(compilerVersion ?? "").replace(/^v/, "")}`,
          ),
        },
        202,
      ];
    }
    const error =
      job?.matches === true
        ? {}
        : { error: { customCode: "no_match", message: "The code is not that of the chain.", errorId: "1" } };
    const contract = { match: job?.matches === true ? "match" : null };
    return [{ isJobCompleted: true, verificationId: first, jobStartTime: "", contract, ...error }];
  };

  const scan = async (
    explorer: "etherscan" | "blockscout",
    query: URLSearchParams,
    form: URLSearchParams,
  ): Promise<object> => {
    const read = (name: string): string => form.get(name) ?? query.get(name) ?? "";
    const ok = (result: unknown) => ({ status: "1", message: "OK", result });
    switch (read("action")) {
      case "getsourcecode":
        return ok([{ SourceCode: isKnown(explorer, read("address")) ? "known" : "" }]);
      case "verifysourcecode": {
        const key = read("apikey") || undefined;
        return ok(
          await take(
            explorer,
            read("contractaddress"),
            read("sourceCode"),
            read("contractname"),
            read("compilerversion"),
            key,
          ),
        );
      }
      default:
        return ok(submissions[Number(read("guid"))]?.matches === true ? "Pass - Verified" : "Fail - Unable to verify");
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    submissions,
    state,
    env: {
      MEXT_SOURCIFY_URL: `${url}/sourcify`,
      MEXT_ETHERSCAN_URL: `${url}/etherscan`,
      MEXT_BLOCKSCOUT_URL: `${url}/blockscout`,
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const known = new Map<string, Output>();

/** Each input once: two explorers are given the same. */
function compile(input: string): Output {
  const output = known.get(input) ?? (JSON.parse(solc.compile(input)) as Output);
  known.set(input, output);
  return output;
}

/** Whether sources compile to the code at an address; what a constructor wrote into it is left out on both sides. */
async function isSame(client: PublicClient, address: `0x${string}`, input: string, contract: string): Promise<boolean> {
  const at = contract.lastIndexOf(":");
  const asked = JSON.parse(input) as { settings: object };
  const [file, name] = [contract.slice(0, at), contract.slice(at + 1)];
  const outputs = ["evm.deployedBytecode.object", "evm.deployedBytecode.immutableReferences"];
  // Of one contract only: the compiler makes code for no other.
  const wanted = { ...asked, settings: { ...asked.settings, outputSelection: { [file]: { [name]: outputs } } } };
  const compiled = compile(JSON.stringify(wanted)).contracts?.[file]?.[name]?.evm.deployedBytecode;
  const code = (await client.getCode({ address }))?.slice(2);
  if (compiled === undefined || code === undefined) return false;
  // A library's code begins with its own address, which the compiler leaves open.
  const places = [
    ...Object.values(compiled.immutableReferences ?? {}).flat(),
    ...(/^730{40}/.test(compiled.object) ? [{ start: 1, length: 20 }] : []),
  ];
  const masked = (text: string): string =>
    places.reduce(
      (all, { start, length }) => all.slice(0, 2 * start) + "0".repeat(2 * length) + all.slice(2 * (start + length)),
      text,
    );
  return masked(compiled.object) === masked(code);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
