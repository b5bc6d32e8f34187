import { type Address, type Hex, isAddressEqual, zeroAddress } from "viem";
import { problemOf } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import { type Check, ok, unknown, wrong } from "./checks.ts";
import { readEntryScreen } from "./read.ts";

const screenAbi = [
  {
    type: "function",
    name: "refusal",
    stateMutability: "view",
    inputs: [
      { name: "account", type: "address" },
      { name: "proof", type: "bytes" },
    ],
    outputs: [{ name: "code", type: "uint16" }],
  },
] as const;

/** Asks the entry screen as the contract would. */
export async function screenCheck(open: Open, applicant: Address, proof: Hex): Promise<Check> {
  const screen = await readEntryScreen(open);
  if (isAddressEqual(screen, zeroAddress)) return ok("entry screen", "there is none");
  try {
    const code = await open.client.readContract({
      address: screen,
      abi: screenAbi,
      functionName: "refusal",
      args: [applicant, proof],
    });
    if (code === 0) return ok("entry screen", `${screen} admits ${applicant}`);
    const todo = "Look the code up on the Transparency page; it says how to appeal.";
    return wrong("entry screen", `${screen} refuses ${applicant}, with reason code ${code}`, todo, exitCodes.account);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.exitCode === exitCodes.unreachable) throw problem;
    return unknown("entry screen", `${screen} does not answer: ${problem.message}`, "Ask the exchange about it.");
  }
}
