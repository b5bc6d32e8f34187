// npm leaves an optional package out of the lockfile when the registry it asked does not have it, and `npm ci` then
// refuses the lockfile, there and elsewhere. This puts such native packages back: version, system and processor are in
// their parent and their name. `--check` only says whether any is missing.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./launch/places.ts";

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

const FILE = join(root, "package-lock.json");
const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Whether `name` is found from the package at `path`, as Node looks for it: upwards. */
function isFound(lock: Lock, path: string, name: string): boolean {
  if (lock.packages[`${path === "" ? "" : `${path}/`}node_modules/${name}`] !== undefined) return true;
  return path !== "" && isFound(lock, path.slice(0, Math.max(0, path.lastIndexOf("node_modules/") - 1)), name);
}

function nativeEntry(name: string, version: string): Entry {
  const words = name.replace("amd64", "x64").split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor)).slice(0, 1);
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") && os.includes("linux") ? ["glibc"] : [];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    dev: true,
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

const lock = JSON.parse(readFileSync(FILE, "utf8")) as Lock;
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).filter(([name]) => !isFound(lock, path, name)),
);
const added = Object.fromEntries(
  missing
    .filter(([, version]) => /^\d+\.\d+\.\d+/.test(version))
    .map(([name, version]) => [`node_modules/${name}`, nativeEntry(name, version)]),
);

if (process.argv.includes("--check")) {
  for (const name of Object.keys(added)) console.error(`package-lock.json has no ${name}: run npm run lock.`);
  if (Object.keys(added).length > 0) process.exitCode = 1;
} else {
  const packages = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => a.localeCompare(b, "en"));
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  console.log(`${Object.keys(added).length} packages put back into package-lock.json`);
}
