import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { plain } from "../lib/command.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { type Condition, healthOf } from "./condition.ts";

/** Answers `/health` on this machine alone: 200 where all is well, 503 where it is not, the same object in both. */
export async function serveHealth(port: number, condition: () => Condition) {
  const server = createServer((request, response) => {
    const isHealth = new URL(request.url ?? "/", "http://127.0.0.1").pathname === "/health";
    const isRead = request.method === "GET" || request.method === "HEAD";
    const health = healthOf(condition(), Date.now());
    const status = !isHealth ? 404 : !isRead ? 405 : health.ok ? 200 : 503;
    const body = isHealth && isRead ? health : { ok: false, complaints: ["Ask for /health with GET."] };
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(request.method === "HEAD" ? undefined : `${JSON.stringify(body, plain)}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(refusal(port, error)));
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refusal(port: number, { code, message }: NodeJS.ErrnoException): Problem {
  const why = code === "EADDRINUSE" ? "another program has it" : message;
  return new Problem(`--port is ${port}: ${why}.`, {
    todo: "Name another, or leave it out for a free one.",
    exitCode: exitCodes.input,
    details: { option: "--port" },
  });
}
