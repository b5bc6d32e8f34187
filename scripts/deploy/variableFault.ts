import { exitCodes, Problem } from "../lib/problem.ts";

/** What Hardhat says of configuration variables whose value cannot be what they are for; the value is not repeated. */
const faults: readonly { sign: RegExp; message: string; todo: string; exitCode: number }[] = [
  {
    sign: /Invalid hex string value for the configuration variable|Field\.fromBytes|invalid private key|expected valid private key/i,
    message: "The key in MEXT_KEY is not one.",
    todo: "Give 0x and 64 hexadecimal digits with npm run mext -- keystore set MEXT_KEY --force, or use --network ledger.",
    exitCode: exitCodes.account,
  },
  {
    sign: /Invalid URL value for the configuration variable/i,
    message: "MEXT_REMOTE_URL is not an address.",
    todo: "Give http:// or https:// and a host with npm run mext -- keystore set MEXT_REMOTE_URL --force.",
    exitCode: exitCodes.input,
  },
];

/** Does work with a network, and names what is wrong with its variables. */
export async function namingFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = faults.find(({ sign }) => error instanceof Error && sign.test(error.message));
    throw known === undefined ? error : new Problem(known.message, known);
  }
}
