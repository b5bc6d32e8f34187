import { deploy, type DeploymentResult } from "@nomicfoundation/ignition-core";
import type { NetworkConnection } from "hardhat/types/network";
import { type Address, getAddress } from "viem";
import { mextModule, stepOf } from "../../ignition/modules/Mext.ts";
import { cureOf, failedIn, isSuccess } from "../deploy/cure.ts";
import { clearUnfinished, foundIn, mend, rejectNames } from "../deploy/journal.ts";
import { layOut, type Part, type PartName } from "../deploy/parts.ts";
import { listenerOf, type Landing } from "../deploy/progress.ts";
import { settled } from "../deploy/settled.ts";
import { standing, standingSoon } from "../deploy/standing.ts";
import { clientOf } from "./chain.ts";
import type { DeployConfig } from "./config.ts";
import { Problem } from "./problem.ts";

/** Where every part stands. */
export type Ignited = Record<PartName, Address>;

export type IgniteOptions = {
  /** the folder of Ignition's journal; nothing is kept without one */
  journal?: string;
  /** a local chain: do not wait for confirmations */
  quick: boolean;
  landing?: Landing;
};

/** Each but the last ends because somebody else was quicker, or because of transactions that were under way. */
const ATTEMPTS = 6;

/**
 * Puts every part where it belongs that is not there yet. An interrupted run is taken up where its journal ends; what
 * somebody else put there is taken over, for an address says what code it has.
 */
export async function ignite(
  connection: NetworkConnection,
  config: DeployConfig,
  { journal, quick, landing = {} }: IgniteOptions,
): Promise<Ignited> {
  const client = clientOf(connection);
  const accounts = (await connection.provider.request({ method: "eth_accounts", params: [] })) as string[];
  const parts = layOut(config);
  const confirmations = quick ? 1 : 5;

  const attempt = async (there: ReadonlySet<PartName>): Promise<DeploymentResult> => {
    const found = journal === undefined ? new Set(there) : await foundIn(journal, there);
    return deploy({
      config: quick ? { blockPollingInterval: 25, requiredConfirmations: 1 } : {},
      provider: connection.provider,
      ...(journal === undefined ? {} : { deploymentDir: journal }),
      executionEventListener: listenerOf(parts, there, landing),
      artifactResolver: { loadArtifact: rejectNames, getBuildInfo: () => Promise.resolve(undefined) },
      ignitionModule: mextModule(parts, found),
      deploymentParameters: {},
      accounts,
      strategy: "create2",
      strategyConfig: { salt: config.salt },
    });
  };

  if (journal !== undefined) {
    mend(journal);
    await clearUnfinished(journal, "failed");
  }
  for (let tries = 1; tries <= ATTEMPTS; tries++) {
    const before = await standing(client, parts);
    if (before.size === parts.length) return addressesOf(parts);
    const outcome = await attempt(before).catch((error: unknown) => error);
    const after = await standingSoon(client, parts);
    if (isSuccess(outcome)) return proveStanding(parts, after, journal);
    const cure = cureOf(outcome);
    const failed = failedIn(outcome);
    const isOvertaken = after.size > before.size || [...after].some((name) => failed.includes(stepOf(name)));
    if (cure !== "wait" && !isOvertaken) throw cure;
    if (cure === "wait" && tries === ATTEMPTS) throw outcome;
    if (cure === "wait") await settled(client, getAddress(accounts[0] ?? ""), confirmations, landing.say ?? silent);
    if (journal !== undefined) await clearUnfinished(journal, cure === "wait" ? "all" : "failed", failed);
  }
  throw new Problem(`The deployment did not come to its end in ${ATTEMPTS} attempts.`, {
    todo: "Run the same command again; what stands is kept.",
  });
}

const silent = (): void => undefined;

/** A journal may be that of a local chain which was begun anew since. */
function proveStanding(parts: readonly Part[], there: ReadonlySet<PartName>, journal: string | undefined): Ignited {
  const lost = parts.find(({ name }) => !there.has(name));
  if (lost === undefined) return addressesOf(parts);
  throw new Problem(`Ignition's journal has ${lost.name} at ${lost.address}, and the chain has no code there.`, {
    todo: `It is the journal of a chain that is gone. Run with --forget on a local chain, or remove ${journal ?? "it"}.`,
  });
}

function addressesOf(parts: readonly Part[]): Ignited {
  return Object.fromEntries(parts.map(({ name, address }) => [name, address])) as Ignited;
}
