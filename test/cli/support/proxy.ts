import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

/** What happens to a request on its way: as always, lost, done with its answer lost, or answered by somebody else. */
export type Ruling = "pass" | "lost" | "unanswered" | "gateway" | { result: unknown } | { error: unknown };

export type Asked = { method: string; params: unknown[] };

export type Proxy = {
  url: string;
  rule: (ruling: (asked: Asked) => Ruling) => void;
  /** Ends when a request of that method has met a ruling other than `pass`, and the chain has done with it. */
  met: (method: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Pages of any origin may ask, as they may ask a public node. */
const OPEN = { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type" };

/** A wire to a chain that can be cut at any request. */
export async function openProxy(target: string): Promise<Proxy> {
  let ruling: (asked: Asked) => Ruling = () => "pass";
  const waiting = new Map<string, () => void>();
  const forward = async (body: string): Promise<string> => {
    const answer = await fetch(target, { method: "POST", headers: { "content-type": "application/json" }, body });
    return answer.text();
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === "OPTIONS") return void response.writeHead(204, OPEN).end();
    response.setHeaders(new Map(Object.entries(OPEN)));
    let body = "";
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
    const asked = JSON.parse(body) as Asked & { id: unknown };
    const ruled = ruling(asked);
    const say = (text: string): void => void response.setHeader("content-type", "application/json").end(text);
    if (ruled === "pass") return say(await forward(body));
    if (typeof ruled === "object") say(JSON.stringify({ jsonrpc: "2.0", id: asked.id, ...ruled }));
    else if (ruled !== "lost") await forward(body);
    if (ruled === "gateway") response.writeHead(502).end("<h1>Bad gateway</h1>");
    waiting.get(asked.method)?.();
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    rule: (next) => (ruling = next),
    met: (method) => new Promise((resolve) => waiting.set(method, resolve)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
