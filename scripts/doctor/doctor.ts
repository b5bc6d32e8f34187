import { optionalText } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { isDifference } from "./check.ts";
import { countedClient } from "./countedClient.ts";
import { examine } from "./examine.ts";
import { report } from "./report.ts";
import { writePowers } from "./writePowers.ts";

/** The command: reads everything back, says what differs, and writes the powers where it is asked to. */
export async function doctor(open: Open): Promise<object> {
  const { args, chainId, connection, record, say, progress } = open;
  const folder = optionalText(args, "write");
  if (record.chainId !== chainId) {
    throw new Problem(`The record says chain ${record.chainId}, and the network is chain ${chainId}.`, {
      todo: "Choose another network with --network, or the right folder with --deployments.",
      exitCode: exitCodes.input,
    });
  }
  progress(`Reading chain ${chainId} back…`);
  const began = performance.now();
  const { client, calls } = countedClient(connection);
  const found = await examine(client, record);
  const seconds = Math.round(performance.now() - began) / 1000;
  const files = folder === undefined ? [] : writePowers(folder, chainId, found);
  report(say, found, { calls: calls(), seconds, files });
  const differences = found.checks.filter(isDifference);
  return {
    exitCode: differences.length === 0 ? exitCodes.done : exitCodes.refused,
    chainId,
    blockNumber: found.blockNumber,
    time: found.time,
    differences,
    warnings: found.warnings,
    checks: found.checks.length,
    powers: found.rows.length,
    calls: calls(),
    seconds,
    files,
  };
}
