import { type DeploymentResult, DeploymentResultType } from "@nomicfoundation/ignition-core";
import { Problem } from "../lib/problem.ts";

/**
 * What Ignition throws where its journal and the chain have parted: a run was ended between sending a transaction and
 * noting it, or between beginning a step and having it do anything. Once the chain has taken whatever is under way, its
 * state says what is left to do.
 */
const PARTED = new Set([
  "HHE10000", // a step begun that has no transaction
  "HHE10400", // dropped
  "HHE10402", // waits for confirmations
  "HHE10403", // waits for a nonce
  "HHE10404", // a nonce that was not expected
  "HHE10410", // lost sight of
  "HHE10411", // nonce too high
  "HHE10412", // nonce too low
]);

export const isSuccess = (outcome: unknown): boolean =>
  typeof outcome === "object" &&
  outcome !== null &&
  "type" in outcome &&
  outcome.type === DeploymentResultType.SUCCESSFUL_DEPLOYMENT;

/** The steps that an attempt failed at. Ignition's journal does not have those whose trial failed: nothing was sent. */
export const failedIn = (outcome: unknown): string[] =>
  typeof outcome === "object" && outcome !== null && "failed" in outcome
    ? (outcome.failed as { futureId: string }[]).map(({ futureId }) => futureId)
    : [];

/** Whether to wait and try again, or what stops the deployment. */
export function cureOf(outcome: unknown): "wait" | Error {
  if (outcome instanceof Error) {
    const { errorCode } = outcome as { errorCode?: string };
    return errorCode !== undefined && PARTED.has(errorCode) ? "wait" : outcome;
  }
  const result = outcome as DeploymentResult;
  if (result.type === DeploymentResultType.EXECUTION_ERROR) {
    const reasons = [
      ...result.failed.map(({ futureId, error }) => `  ${partIn(futureId)}: ${error}`),
      ...result.timedOut.map(({ futureId }) => `  ${partIn(futureId)}: the chain did not take its transaction in time`),
      ...result.held.map(({ futureId, reason }) => `  ${partIn(futureId)}: ${reason}`),
    ];
    return new Problem(`The deployment stopped:\n${reasons.join("\n")}`, {
      todo: "Run the same command again once the reason is gone; what stands is kept.",
    });
  }
  const errors = "errors" in result ? Object.entries(result.errors) : [];
  const lines = errors.map(([futureId, texts]) => `  ${partIn(futureId)}: ${texts.join("; ")}`);
  return new Problem(`Ignition's journal is not one of this configuration:\n${lines.join("\n")}`, {
    todo: "Name another with --deployment-id; what stands already is found by its address.",
    exitCode: 2,
  });
}

const partIn = (futureId: string): string => futureId.replace(/^Mext#/, "");
