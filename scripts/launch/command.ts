import { spawn, type SpawnOptionsWithoutStdio } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./places.ts";
import { Trouble } from "./say.mjs";

export const HARDHAT = join(root, "node_modules", "hardhat", "dist", "src", "cli.js");
export const VITE = join(root, "node_modules", "vite", "bin", "vite.js");

/** Runs a program to its end, or to ours; nothing of what it prints is shown. */
export async function runToEnd(
  program: string,
  args: string[],
  options: SpawnOptionsWithoutStdio,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const stopWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", stopWithUs);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const [code] = (await once(child, "close")) as [number | null];
  process.removeListener("exit", stopWithUs);
  return { code, output };
}

/** Runs a Node program quietly; when it fails, what it printed is shown and the reason is a sentence. */
export async function runQuietly(what: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { code, output } = await runToEnd(process.execPath, args, { cwd: root, env });
  if (code === 0) return output;
  console.error(output.trim());
  throw new Trouble(`${what} failed (exit code ${code}). The lines above say why.`);
}
