import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { createGzip } from "node:zlib";
import { LOCAL_CHAIN_ID, type Places } from "./places.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const COMPRESSIBLE = /^text\/|json|svg|wasm/;

/** The page's own policy, and what a meta element cannot say: who may frame it. A Safe may. */
function policyOf(dist: string): string {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const own = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1];
  return `${own ?? "default-src 'none'; script-src 'self'"}; frame-ancestors 'self' https://app.safe.global`;
}

function fileFor(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  const isInside = file === folder || file.startsWith(folder + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function answer(response: ServerResponse, status: number, type: string, headers: Record<string, string>): void {
  response.writeHead(status, {
    "content-type": type,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    ...headers,
  });
}

/** Serves the built page on loopback, with `mext.json` that tells it where the local chain is. */
export async function servePage(places: Places, port: number, rpcUrl: string): Promise<Server> {
  const runtime = JSON.stringify({ chainId: LOCAL_CHAIN_ID, rpcUrl, local: true });
  const policy = { "content-security-policy": policyOf(places.dist) };

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    // A name that is not ours is a page elsewhere that points at this machine.
    const host = request.headers.host?.replace(/:\d+$/, "");
    if (host !== "127.0.0.1" && host !== "localhost") return void response.writeHead(421).end();
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    } catch {
      return void response.writeHead(400).end();
    }
    if (path === "/mext.json") {
      answer(response, 200, "application/json; charset=utf-8", { "cache-control": "no-store" });
      return void response.end(request.method === "HEAD" ? undefined : runtime);
    }
    const record = /^\/deployments\/\d+\.json$/.test(path) ? fileFor(places.deployments, path.slice(12)) : undefined;
    const file = record ?? fileFor(places.dist, path.endsWith("/") ? `${path}index.html` : path);
    if (file === undefined) {
      answer(response, 404, "text/plain; charset=utf-8", {});
      return void response.end("not found");
    }
    const isHashed = path.startsWith("/assets/");
    const caching = { "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache" };
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const isZipped = COMPRESSIBLE.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const coding: Record<string, string> = isZipped ? { "content-encoding": "gzip", vary: "accept-encoding" } : {};
    answer(response, 200, type, { ...caching, ...coding, ...policy });
    if (request.method === "HEAD") return void response.end();
    const content = createReadStream(file).on("error", () => response.destroy());
    (isZipped ? content.pipe(createGzip()) : content).pipe(response);
  };

  const server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}
