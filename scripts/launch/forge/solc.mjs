// The compiler as forge wants it, a program: the npm package solc behind the two options that forge uses.
import { readFileSync } from "node:fs";
import solc from "solc";

const args = process.argv.slice(2);
if (args.includes("--version")) {
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}`);
} else if (args.includes("--standard-json")) {
  process.stdout.write(solc.compile(readFileSync(0, "utf8")));
} else {
  console.error(`Only --version and --standard-json are answered, not ${args.join(" ")}.`);
  process.exitCode = 1;
}
