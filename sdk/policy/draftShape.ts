import { parseAmount } from "../format.ts";

/** One call as a file has it: a function with its arguments, bytes, or a payment of the chain's coin alone. */
export type FileCall = { target: string; value?: string; function?: string; args?: unknown[]; data?: string };

/** A proposal's file, as `policy propose --file` takes it. */
export type DraftFile = { title: string; body: string; calls: FileCall[] };

type Check = { must: string; is: (value: unknown) => boolean; isOptional?: true };

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const text = (what: string): Check => ({ must: `must be ${what}`, is: isText });

const draftChecks: Record<keyof DraftFile, Check> = {
  title: text("one line that says what it changes"),
  body: text("a text, Markdown if you like, that says why"),
  calls: { must: "must be a list of calls", is: Array.isArray },
};

const callChecks: Record<keyof FileCall, Check> = {
  target: text("an address with a right checksum, or the name of one of our contracts"),
  value: {
    must: 'must be an amount of the chain\'s coin in quotes, like "0.5"',
    is: (value) => typeof value === "string" && parseAmount(value) !== undefined,
    isOptional: true,
  },
  function: { ...text('a function, like "setProposalBond(uint256)"'), isOptional: true },
  args: { must: "must be a list of the function's arguments", is: Array.isArray, isOptional: true },
  data: {
    must: "must be 0x and an even number of hexadecimal digits",
    is: (value) => typeof value === "string" && /^0x([0-9a-fA-F]{2})*$/.test(value),
    isOptional: true,
  },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What does not fit, of an object: keys that are not known, and values that are missing or wrong. */
function faultsOf(found: Record<string, unknown>, checks: Record<string, Check>, path: string): string[] {
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const strange = Object.keys(found).filter((key) => !(key in checks));
  return [
    ...strange.map((key) => `${at(key)} is not known; remove it`),
    ...Object.entries(checks).flatMap(([key, { must, is, isOptional }]) => {
      const value = found[key];
      if (value === undefined) return isOptional ? [] : [`${at(key)} is missing: it ${must}`];
      if (is(value)) return [];
      return [typeof value === "object" ? `${at(key)} ${must}` : `${at(key)} is ${JSON.stringify(value)}; it ${must}`];
    }),
  ];
}

function callFaults(call: unknown, path: string): string[] {
  if (!isObject(call)) return [`${path} must be an object with target, and function and args, or data`];
  const faults = faultsOf(call, callChecks, path);
  if (faults.length > 0) return faults;
  const { value = "0", function: named, args, data } = call as FileCall;
  if (named !== undefined && data !== undefined) return [`${path} has both function and data; give one of them`];
  if (named === undefined && args !== undefined) return [`${path} has args without a function`];
  const isEmpty = named === undefined && data === undefined && parseAmount(value) === 0n;
  return isEmpty ? [`${path} does nothing: give function and args, data, or a value above zero`] : [];
}

/** Everything about a file's shape that is wrong, in sentences; none if it is a `DraftFile`. */
export function shapeFaults(json: unknown): string[] {
  if (!isObject(json)) return ["the file must be an object with title, body and calls"];
  const faults = faultsOf(json, draftChecks, "");
  const { title, calls } = json;
  if (isText(title) && title.trim().includes("\n")) {
    faults.push(`title is ${JSON.stringify(title)}; it must be one line`);
  }
  if (!Array.isArray(calls)) return faults;
  if (calls.length === 0) faults.push("calls must have one call at least");
  return [...faults, ...calls.flatMap((call, index) => callFaults(call, `calls[${index}]`))];
}
