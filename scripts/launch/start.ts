import { parseArgs } from "node:util";
import { bringUp, type Up } from "./bringUp.ts";
import { claim } from "./lock.ts";
import { ownPlaces } from "./places.ts";
import { say, Trouble } from "./say.mjs";

function portOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`${name} takes a number from 1 to 65535, not "${text}".`);
  }
  return port;
}

function optionsOf(args: string[]): { fresh: boolean; port?: number; rpcPort?: number } {
  try {
    const { values } = parseArgs({
      args,
      options: { fresh: { type: "boolean" }, port: { type: "string" }, "rpc-port": { type: "string" } },
    });
    const port = portOf("--port", values.port);
    const rpcPort = portOf("--rpc-port", values["rpc-port"]);
    return { fresh: values.fresh ?? false, ...(port && { port }), ...(rpcPort && { rpcPort }) };
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      `${error instanceof Error ? error.message : String(error)}\nnpm start -- --help lists the options.`,
    );
  }
}

async function start(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const places = ownPlaces();
  const other = await claim(places.home);
  if (other !== undefined) {
    say(`MEXT is running already:\n\n      ${other}\n`);
    return;
  }
  let isStopping = false;
  const running: { up?: Up } = {};
  const end = (): void => {
    if (isStopping) return;
    isStopping = true;
    const { up } = running;
    if (up === undefined) process.exit(130);
    say("Saving the chain");
    up.stop().then(
      () => {
        say("Stopped. npm start resumes here");
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);

  const up = await bringUp({ places, ...options });
  running.up = up;
  say(
    `MEXT is ready${up.isResumed ? ", where you left it" : ""}. Open this link; Ctrl+C stops it:\n\n      ${up.link}\n`,
  );
}

start().catch((error: unknown) => {
  console.error(error instanceof Trouble ? `\n${error.message}` : error);
  process.exit(1);
});
