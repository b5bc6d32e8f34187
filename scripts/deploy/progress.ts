import {
  ExecutionEventResultType,
  type ExecutionEventListener,
  type ExecutionEventResult,
} from "@nomicfoundation/ignition-core";
import type { Hex } from "viem";
import { stepOf } from "../../ignition/modules/Mext.ts";
import type { Say } from "../lib/command.ts";
import type { Part, PartName } from "./parts.ts";

/** Who is told what happens while parts are put in place. */
export type Landing = {
  say?: Say;
  /** a transaction was sent for a part */
  sent?: (part: Part, hash: Hex) => void;
};

/** One line for every transaction, and one for every part as it stands, with what is left. */
export function listenerOf(
  parts: readonly Part[],
  there: ReadonlySet<PartName>,
  landing: Landing,
): ExecutionEventListener {
  const say = landing.say ?? (() => undefined);
  const byStep = new Map(parts.map((part) => [stepOf(part.name), part]));
  const stands = new Set<PartName>(there);
  const began = Date.now();
  const landed = ({ futureId, result }: { futureId: string; result: ExecutionEventResult }): Promise<void> => {
    const part = byStep.get(futureId);
    if (part === undefined || result.type !== ExecutionEventResultType.SUCCESS) return Promise.resolve();
    for (const { name, title, address } of [part, ...parts.filter(({ madeBy }) => madeBy === part.name)]) {
      stands.add(name);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      say(`  ${title.padEnd(28)} ${address}  ${stands.size} of ${parts.length}, ${seconds} s`);
    }
    return Promise.resolve();
  };
  const handlers: Partial<ExecutionEventListener> = {
    deploymentExecutionStateComplete: landed,
    callExecutionStateComplete: landed,
    transactionSend: ({ futureId, hash }) => {
      const part = byStep.get(futureId);
      if (part !== undefined) landing.sent?.(part, hash as Hex);
      return Promise.resolve();
    },
  };
  // The other two dozen events say nothing that a person waits for.
  return new Proxy(handlers, {
    get: (known, name) => known[name as keyof ExecutionEventListener] ?? (() => Promise.resolve()),
  }) as ExecutionEventListener;
}
