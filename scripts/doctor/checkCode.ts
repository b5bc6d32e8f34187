import { type Address, type Hex, keccak256, zeroAddress } from "viem";
import { type ContractName, libraryNames, type LibraryName } from "../../sdk/deployment.ts";
import { powers } from "../../sdk/powers/powers.ts";
import { safeSlots } from "../lib/abis.ts";
import { type Artifact, artifactOf, bare, safeParts, stripped } from "./artifact.ts";
import { type Check, check } from "./check.ts";
import { immutablesOf } from "./immutables.ts";
import type { Look } from "./look.ts";
import { placesOf, type Recorded } from "./recorded.ts";
import { slotOf } from "./slot.ts";

const OTHER_CODE = "Use nothing of this deployment before it is known where this code comes from.";
const OTHER_TREE = "Compare with the source tree that it was deployed from; this tree's code is another.";

const isLibrary = (name: ContractName | LibraryName): name is LibraryName =>
  (libraryNames as readonly string[]).includes(name);

/** The powers that rest on a piece of code: those of its contract; of a library, those of the DAO it is linked to. */
function rowsOn(name: ContractName | LibraryName): string[] {
  const contract = isLibrary(name) ? "listingDao" : name;
  return powers.filter((power) => power.contract === contract).map(({ id }) => id);
}

/** Every piece of code against the record and against what this tree compiles to. */
export async function checkCode(look: Look, record: Recorded): Promise<Check[]> {
  const parts = placesOf(record).map(async ([name, { address, codeHash }]) => {
    const code = await codeAt(look, address);
    return [
      check(`${name}: code hash`, codeHash, keccak256(code), { rows: rowsOn(name), todo: OTHER_CODE }),
      ...compared(name, code, address, record),
    ];
  });
  const checks = (await Promise.all(parts)).flat();
  return record.contracts.council === undefined ? checks : [...checks, ...(await safeChecks(look, record))];
}

function compared(name: ContractName | LibraryName, code: Hex, address: Address, record: Recorded): Check[] {
  const artifact = artifactOf(name);
  const found = stripped(code, artifact, isLibrary(name) ? address : undefined);
  const more = { rows: rowsOn(name), todo: OTHER_TREE };
  const checks = [check(`${name}: code`, "what this tree compiles to", sameOrHash(found.code, artifact), more)];
  if (found.immutables.length > 0) {
    const uneven = found.immutables.filter((values) => new Set(values).size !== 1).length;
    const values = found.immutables.map(([first = ""]) => `0x${first}`).sort();
    checks.push(
      check(`${name}: immutables that differ from place to place`, 0, uneven, { ...more, todo: OTHER_CODE }),
      check(`${name}: values of immutables`, immutablesOf(name, record), values, { ...more, todo: OTHER_CODE }),
    );
  }
  for (const [library, addresses] of Object.entries(found.links)) {
    const wanted = record.libraries?.[library.toLowerCase() as LibraryName]?.address ?? "unknown";
    const linked = [...new Set(addresses)].map((one) => `0x${one}`).join(", ");
    checks.push(check(`${name}: linked ${library}`, wanted.toLowerCase(), linked, { ...more, todo: OTHER_CODE }));
  }
  return checks;
}

/** The Safe is a proxy: what runs is its singleton, and what it has no function for goes to its handler. */
async function safeChecks(look: Look, { contracts: { council } }: Recorded): Promise<Check[]> {
  if (council === undefined) return [];
  const part = async (name: "singleton" | "handler", slot: Hex, rows: string[]): Promise<Check> => {
    const address = await slotOf(look, council.address, slot);
    const code = address === zeroAddress ? "0x" : await codeAt(look, address);
    const actual = sameOrHash(code.slice(2), safeParts[name]);
    const todo = `The ${name} at ${address} is not the published one. Have the owners put that one back.`;
    return check(`council: code of the ${name}`, "what this tree compiles to", actual, { rows, todo });
  };
  return Promise.all([
    part("singleton", safeSlots.singleton, rowsOn("council")),
    part("handler", safeSlots.fallbackHandler, ["council.setFallbackHandler"]),
  ]);
}

function sameOrHash(code: string, artifact: Artifact): string {
  if (code === "") return "no code";
  return code === bare(artifact) ? "what this tree compiles to" : `other code, ${keccak256(`0x${code}`)}`;
}

export async function codeAt({ client, at }: Look, address: Address): Promise<Hex> {
  return (await client.getCode({ address, ...at })) ?? "0x";
}
