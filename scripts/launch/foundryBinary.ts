import { createRequire } from "node:module";
import { dirname } from "node:path";

/** One of Foundry's programs: the binary in the platform's own npm package. */
export function foundryBinary(program: "anvil" | "forge"): string {
  const require = createRequire(import.meta.url);
  const arch = process.arch === "x64" ? "amd64" : process.arch;
  const name = `@foundry-rs/${program}-${process.platform}-${arch}`;
  const file = process.platform === "win32" ? `bin/${program}.exe` : `bin/${program}`;
  try {
    const paths = [dirname(require.resolve(`@foundry-rs/${program}/package.json`))];
    return require.resolve(`${name}/${file}`, { paths });
  } catch {
    throw new Error(`There is no ${program} for ${process.platform}-${arch}: the npm package ${name} is missing.`);
  }
}
