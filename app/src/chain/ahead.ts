/** Files beside the page, asked for before the code that reads them is there; whoever takes one has it, the next asks anew. */
const asked = new Map<string, Promise<unknown>>();

const ask = (path: string): Promise<unknown> =>
  fetch(path, { cache: "no-cache" }).then(
    (response) => (response.ok ? (response.json() as Promise<unknown>).catch(() => null) : null),
    () => null,
  );

export const CONFIGURATION = "./mext.json";
export const recordOf = (chainId: number): string => `./deployments/${chainId}.json`;

/** What a file beside the page says; null if there is none, or it is no JSON. */
export function take(path: string): Promise<unknown> {
  const early = asked.get(path);
  asked.delete(path);
  return early ?? ask(path);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Asks for the configuration and, where it is served with the page, the record of its chain. */
export function askAhead(): void {
  const configuration = ask(CONFIGURATION);
  asked.set(CONFIGURATION, configuration);
  void configuration.then((json) => {
    if (!isRecord(json) || json["local"] !== true || typeof json["chainId"] !== "number") return;
    const path = recordOf(json["chainId"]);
    asked.set(path, ask(path));
  });
}
