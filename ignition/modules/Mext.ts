import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import type { ArgumentType, ContractFuture, Future, IgnitionModule } from "@nomicfoundation/ignition-core";
import { type Part, type PartName, sentOf } from "../../scripts/deploy/parts.ts";

/** A step's name in Ignition's journal: one for a part that we deploy, one for a part that stood already. */
export const stepOf = (name: PartName, isFound = false): string => `Mext#${idOf(name, isFound)}`;

const idOf = (name: PartName, isFound: boolean): string => (isFound ? `${name}_found` : name);

/**
 * Everything that MEXT is on a chain, as transactions that Ignition keeps a journal of. Arguments are addresses known
 * beforehand and not other steps' results, so that a part which stands already can take its step's place in any run.
 */
export function mextModule(parts: readonly Part[], found: ReadonlySet<PartName>): IgnitionModule {
  return buildModule("Mext", (m) => {
    const steps = new Map<PartName, Future>();
    const contracts = new Map<PartName, ContractFuture<string>>();
    for (const part of sentOf(parts)) {
      const { name, artifact } = part;
      const id = idOf(name, found.has(name));
      const args = part.args as ArgumentType[];
      const after = part.needs.flatMap((other) => steps.get(other) ?? []);
      if (name === "council" && !found.has(name)) {
        const factory = m.contractAt("factory", artifact, part.to, { id: "council_factory", after });
        steps.set(name, m.call(factory, "createProxyWithNonce", args, { id }));
        continue;
      }
      const contract = found.has(name)
        ? m.contractAt(name, artifact, part.address, { id })
        : m.contract(name, artifact, args, { id, after, libraries: librariesOf(part, parts, contracts) });
      contracts.set(name, contract);
      steps.set(name, contract);
    }
    return {};
  });
}

/** Ignition wants libraries by the names that the compiler knows. */
function librariesOf(
  part: Part,
  parts: readonly Part[],
  contracts: ReadonlyMap<PartName, ContractFuture<string>>,
): Record<string, ContractFuture<string>> {
  return Object.fromEntries(
    parts.flatMap(({ name, artifact }) => {
      const contract = contracts.get(name);
      return contract !== undefined && part.libraries.some((library) => library === name)
        ? [[artifact.contractName, contract]]
        : [];
    }),
  );
}
