import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "./say.mjs";

/** What an installation depends on: the lockfile, and what npm chooses native packages by. */
export function stampOf(lockText, version = process.versions.node, platform = `${process.platform}-${process.arch}`) {
  const hash = createHash("sha256").update(lockText).digest("hex");
  return `${hash} node${version.split(".")[0]} ${platform}\n`;
}

const libc = () => (process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl");

/** npm's own rule: a list of names, of which `!name` excludes. */
function allows(list, value) {
  if (list === undefined || list.length === 0) return true;
  const barred = list.filter((name) => name.startsWith("!"));
  if (barred.includes(`!${value}`)) return false;
  return barred.length === list.length || list.includes(value);
}

/** Whether an optional package is a native build for this very machine, without which its parent is broken. */
const isNativeHere = (entry) =>
  Boolean(entry.os ?? entry.cpu ?? entry.libc) &&
  allows(entry.os, process.platform) &&
  allows(entry.cpu, process.arch) &&
  (process.platform !== "linux" || allows(entry.libc, libc()));

/** Whether npm's record of what is installed is what the lockfile asks for on this machine. */
export function matches(lock, installed) {
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === "" || wanted.link) continue;
    const found = installed.packages?.[path];
    if (found === undefined && wanted.optional && !isNativeHere(wanted)) continue;
    if (found?.version !== wanted.version || found?.integrity !== wanted.integrity) return false;
  }
  return true;
}

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

function isCurrent(root, lockText, stampFile) {
  const stamp = stampOf(lockText);
  if (read(stampFile) === stamp) return true;
  const record = read(join(root, "node_modules", ".package-lock.json"));
  if (record === undefined) return false;
  const installed = JSON.parse(record);
  const present = Object.keys(installed.packages ?? {}).every((path) => existsSync(join(root, path)));
  if (!present || !matches(JSON.parse(lockText), installed)) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

function adviceFor(output) {
  if (/ENOSPC/.test(output)) return "The disk is full. Free about 1.5 GB and run this again.";
  if (/EACCES|EPERM|EROFS/.test(output)) return "npm may not write here. Check who owns this folder and npm's cache.";
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    return "The npm registry cannot be reached. Check the network, or name another: npm config set registry URL.";
  if (/EUSAGE|in sync/.test(output)) return "package.json and package-lock.json differ. Run npm install and try again.";
  return "See what npm says above; npm cache verify often helps.";
}

/** Runs `npm ci` unless what is installed is what the lockfile says. */
export async function install(root, say) {
  const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
  const stampFile = join(root, "node_modules", ".mext-stamp");
  if (isCurrent(root, lockText, stampFile)) return;
  say("Installing packages (the first time takes a minute or two)");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const child =
    npm?.endsWith("npm-cli.js") === true
      ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
      : spawn("npm", args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
  let output = "";
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const progress = setInterval(() => say("… still installing"), 15_000);
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      output += String(error);
      resolve(1);
    });
    child.on("close", resolve);
  });
  clearInterval(progress);
  if (code !== 0) {
    console.error(output.trim());
    throw new Trouble(`The packages could not be installed. ${adviceFor(output)}`);
  }
  writeFileSync(stampFile, stampOf(lockText));
  say("Packages installed");
}
