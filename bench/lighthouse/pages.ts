import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createPublicClient, http } from "viem";
import { placesUnder } from "../../scripts/launch/places.ts";
import { type Deployment, parseDeployment } from "../../sdk/deployment.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";

/** Every page, by name and path; what has a number is taken from the demo's chain. */
export async function pagesOf(rpcUrl: string, home: string): Promise<[name: string, path: string][]> {
  const record = readFileSync(join(placesUnder(home).deployments, "31337.json"), "utf8");
  const deployment: Deployment = parseDeployment(record);
  const client = createPublicClient({ transport: http(rpcUrl) });
  const dao = { address: deployment.contracts.listingDao.address, abi: listingDaoAbi } as const;
  const season = await client.readContract({ ...dao, functionName: "currentSeason" });
  const candidates = await client.readContract({ ...dao, functionName: "candidatesOf", args: [season] });
  const candidate = candidates[0];
  if (!candidate) throw new Error(`Season ${season} of the demo has no candidate.`);
  return [
    ["overview", "/"],
    ["listings", "/listings"],
    ["apply", "/listings/apply"],
    ["candidate", `/listings/candidate/${candidate.id}`],
    ["season", `/listings/season/${season - 2}`],
    ["registry", "/registry"],
    ["listing", "/registry/1"],
    ["motion", "/listings/motion/1"],
    ["stake", "/stake"],
    ["account", `/account/${candidate.applicant}`],
  ];
}
