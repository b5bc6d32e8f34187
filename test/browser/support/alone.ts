import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { placesUnder } from "../../../scripts/launch/places.ts";
import type { Stack } from "./stack.ts";

/** The page with nothing beside it but a folder of files and a node. */
export type Alone = {
  link: string;
  rpcUrl: string;
  /** What was asked of the two that neither a folder of files nor a plain node can answer. */
  beyond: string[];
  close: () => Promise<void>;
};

type Body = { id: number; method: string; params?: unknown[] };

/** The calls that every public node answers, as the execution API has them; a node of one's own has more. */
const PLAIN: ReadonlySet<string> = new Set([
  "eth_blockNumber",
  "eth_call",
  "eth_chainId",
  "eth_estimateGas",
  "eth_feeHistory",
  "eth_gasPrice",
  "eth_getBalance",
  "eth_getBlockByHash",
  "eth_getBlockByNumber",
  "eth_getCode",
  "eth_getLogs",
  "eth_getTransactionByHash",
  "eth_getTransactionCount",
  "eth_getTransactionReceipt",
  "eth_maxPriorityFeePerGas",
  "eth_sendRawTransaction",
]);

/** Folders are often served below a path, not at the root of a name. */
const BELOW = "/of/somebody/";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

async function listen(answer: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Answers plain calls, one at a time, from pages of any origin; keeps no session and gives no headers of its own. */
function plainNode(rpcUrl: string, beyond: string[]): RequestListener {
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type" };
  const say = (response: ServerResponse, text: string): void =>
    void response.writeHead(200, { ...headers, "content-type": "application/json" }).end(text);
  return (request, response) => {
    if (request.method === "OPTIONS") return void response.writeHead(204, headers).end();
    void textOf(request).then(async (text) => {
      const body = JSON.parse(text) as Body | Body[];
      if (Array.isArray(body) || !PLAIN.has(body.method)) {
        beyond.push(Array.isArray(body) ? "several calls in one request" : body.method);
        return say(response, JSON.stringify({ jsonrpc: "2.0", id: null, error: { code: -32601, message: "no such" } }));
      }
      const answer = await fetch(rpcUrl, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: text,
      });
      say(response, await answer.text());
    });
  };
}

/** Gives files and takes nothing: no address is made up, none leads to another. */
function folderOf(files: string, written: ReadonlyMap<string, string>, beyond: string[]): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = pathname.startsWith(BELOW) ? pathname.slice(BELOW.length) || "index.html" : undefined;
    const file = path === undefined ? undefined : normalize(join(files, path));
    const read = async (): Promise<string | Buffer> => {
      if (path === undefined || file === undefined || !file.startsWith(files + sep)) throw new Error("outside");
      return written.get(path) ?? (await readFile(file));
    };
    void read().then(
      (content) => {
        if (request.method !== "GET") beyond.push(`${request.method} ${pathname}`);
        response.writeHead(200, { "content-type": TYPES[extname(path ?? "")] ?? "application/octet-stream" });
        response.end(content);
      },
      () => {
        beyond.push(`${request.method} ${pathname}`);
        response.writeHead(404).end();
      },
    );
  };
}

/** The page that was built, the record of its chain, and a file that names the node: all that is published. */
export async function openAlone({ home, rpcUrl }: Stack): Promise<Alone> {
  const beyond: string[] = [];
  const { dist, deployments } = placesUnder(home);
  const node = await listen(plainNode(rpcUrl, beyond));
  const record = "deployments/31337.json";
  const written = new Map([
    ["mext.json", JSON.stringify({ chainId: 31_337, rpcUrl: node.origin, local: true })],
    [record, await readFile(join(deployments, "31337.json"), "utf8")],
  ]);
  const folder = await listen(folderOf(dist, written, beyond));
  const end = async (server: Server): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    link: `${folder.origin}${BELOW}`,
    rpcUrl: node.origin,
    beyond,
    close: async () => void (await Promise.all([end(folder.server), end(node.server)])),
  };
}
