import { type Address, encodeFunctionData, type Hex } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { signersOf } from "../council/acts.ts";
import { safeAbi, safeSlots } from "../lib/abis.ts";
import type { Open } from "../lib/open.ts";
import { isDifference, readBack } from "../lib/readBack.ts";

export const kinds = ["signer-lost", "token-hacked", "unannounced-change", "page-hijacked"] as const;
export type Kind = (typeof kinds)[number];

/** What a drill keeps of its beginning, to tell later whether the act was done. */
export type Scene = { story: string; owners: readonly Address[]; candidate?: number };

export const steps = [
  { minute: 0, who: "watch", does: "saves what it sees, calls the lead by telephone" },
  { minute: 3, who: "watch", does: "runs the doctor, with a second node too", proof: "found" },
  { minute: 5, who: "lead", does: "names the kind, opens a call, names scribe and voice" },
  { minute: 5, who: "scribe", does: "opens the log" },
  { minute: 10, who: "lead", does: "asks who can lose MEXT by doing nothing, or by using the page" },
  { minute: 15, who: "voice", does: "sends the first message" },
  { minute: 20, who: "signers", does: "are reachable, with the record's addresses at hand" },
  { minute: 25, who: "lead", does: "decides on one act, or on none" },
  { minute: 30, who: "signers", does: "prepare, decode, sign and execute it", proof: "act" },
  { minute: 40, who: "watch", does: "runs the doctor again and compares" },
  { minute: 45, who: "voice", does: "sends the second message" },
  { minute: 60, who: "lead", does: "says that it is over, or hands over with the log" },
] as const satisfies readonly { minute: number; who: string; does: string; proof?: "found" | "act" }[];

/** Makes the incident and tells what the watch sees. Only `unannounced-change` touches the chain. */
export async function stageScene(open: Open, kind: Kind): Promise<Scene> {
  const { owners } = await signersOf(open);
  switch (kind) {
    case "signer-lost":
      return { owners, story: `The signer ${owners[0]} calls: the hardware wallet is gone, its words too.` };
    case "token-hacked": {
      const candidate = await openCandidate(open);
      const what = `candidate ${candidate} of the running season`;
      return { owners, candidate, story: `The team of ${what} writes: somebody minted as much of it as they liked.` };
    }
    case "unannounced-change":
      await changeSigners(open, owners);
      return { owners, story: "An outsider asks in public: since when does the council look like this?" };
    case "page-hijacked":
      return { owners, story: "Two holders report that the page asked them for an allowance without a limit." };
  }
}

/** Why a step cannot be ticked off yet; `undefined` where the chain (or the note) shows that it is done. */
export async function missing(
  open: Open,
  { kind, scene }: { kind: Kind; scene: Scene },
  proof: "found" | "act",
  note: string,
): Promise<string | undefined> {
  if (proof === "found") return kind === "unannounced-change" ? notFound(open, note) : undefined;
  if (kind === "token-hacked") {
    const objected = await isObjected(open, scene.candidate ?? 0);
    return objected ? undefined : `The council has not objected to candidate ${scene.candidate} on the chain.`;
  }
  if (kind === "page-hijacked") return undefined;
  const { owners } = await signersOf(open);
  const lost = scene.owners[0];
  if (kind === "signer-lost") {
    return lost !== undefined && owners.includes(lost) ? `${lost} still signs for the council.` : undefined;
  }
  const isBack = scene.owners.every((owner) => owners.includes(owner)) && owners.length === scene.owners.length;
  return isBack ? undefined : `The council's signers are still ${owners.join(", ")}.`;
}

/** The note has to say what the doctor finds. */
async function notFound({ client, deployment }: Open, note: string): Promise<string | undefined> {
  const differences = (await readBack(client, deployment)).filter(isDifference).map(({ what }) => what);
  if (differences.some((what) => note.includes(what))) return undefined;
  return "What the doctor found is not named in --note. Copy the fact's name from its first line.";
}

async function openCandidate({ client, deployment }: Open): Promise<number> {
  const dao = { address: deployment.contracts.listingDao.address, abi: listingDaoAbi } as const;
  const season = await client.readContract({ ...dao, functionName: "currentSeason" });
  const live = await client.readContract({ ...dao, functionName: "candidatesOf", args: [season] });
  const found = live.find(({ objected, motionOn }) => !objected && motionOn === 0);
  if (found === undefined) throw new Error("The running season has no candidate to object to.");
  return found.id;
}

async function isObjected({ client, deployment }: Open, candidate: number): Promise<boolean> {
  const dao = { address: deployment.contracts.listingDao.address, abi: listingDaoAbi } as const;
  return (await client.readContract({ ...dao, functionName: "candidateOf", args: [candidate] })).objected;
}

/** Puts a stranger in a signer's place, as a thief of keys would: the local node lets us act as the Safe. */
async function changeSigners({ request, deployment, client }: Open, owners: readonly Address[]): Promise<void> {
  const safe = deployment.contracts.council.address;
  const stranger: Address = "0x00000000000000000000000000000000DeaDBeef";
  const data = encodeFunctionData({
    abi: safeAbi,
    functionName: "swapOwner",
    args: [owners[owners.length - 2] ?? safeSlots.sentinel, owners[owners.length - 1] ?? safeSlots.sentinel, stranger],
  });
  await request("anvil_setBalance", [safe, "0xde0b6b3a7640000"]);
  await request("anvil_impersonateAccount", [safe]);
  try {
    const hash = (await request("eth_sendTransaction", [{ from: safe, to: safe, data }])) as Hex;
    await client.waitForTransactionReceipt({ hash });
  } finally {
    await request("anvil_stopImpersonatingAccount", [safe]);
  }
}
