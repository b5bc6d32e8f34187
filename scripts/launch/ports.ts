import { createServer } from "node:net";

const HOST = "127.0.0.1";

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === "object" && address !== null ? address.port : undefined;
      server.close(() => resolve(got));
    });
  });
}

/** The first of the wanted ports that is free on loopback, or any free one. */
export async function freePort(...wanted: (number | undefined)[]): Promise<number> {
  for (const port of [...wanted, 0]) {
    if (port === undefined) continue;
    const got = await listenOnce(port);
    if (got !== undefined) return got;
  }
  throw new Error("no free port on 127.0.0.1");
}
