import { type Address, zeroAddress } from "viem";
import { applyForListing } from "../../sdk/calls/applyForListing.ts";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import { feeOf } from "../../sdk/mirrors/bond.ts";
import { amountOr, bytesArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { applicationOf, type Draft } from "./application.ts";
import { type Check, unknown } from "./checks.ts";
import { fetchedCheck } from "./fetchDocument.ts";
import { type Entry, readBook } from "./read.ts";
import { registryChecks, stakesCheck } from "./registryChecks.ts";
import { coinCheck, mextCheck, rehearse } from "./rehearsal.ts";
import { screenCheck } from "./screenCheck.ts";
import { textChecks } from "./textChecks.ts";

export type Examined = { checks: Check[]; entry: Entry; bond: bigint; fee: bigint; maxFee: bigint };

/** Looks at everything that an application meets. `pays` is false where somebody else sends the transaction. */
export async function examine(
  open: Open,
  draft: Draft,
  { applicant, pays }: { applicant: Address | undefined; pays: boolean },
): Promise<Examined> {
  const { args } = open;
  const book = await readBook(open);
  const { entry } = book;
  const bond = amountOr(args, "bond", entry.least);
  const fee = feeOf(bond, entry.feeBps);
  const maxFee = amountOr(args, "maxFee", fee);
  const checks = textChecks(draft);
  if (args["fetch"] === true && draft.placed.kind === "https") {
    const fetched = await fetchedCheck(draft.placed);
    checks.splice(
      checks.findIndex(({ what }) => what === "digest"),
      1,
      fetched,
    );
  }
  checks.push(...registryChecks({ ...book, token: draft.token, applicant, bond }));
  checks.push(...stakesCheck(await stakesOf(open, draft.wallets)));
  checks.push(...(await accountChecks(open, draft, { applicant, pays, bond, maxFee })));
  return { checks, entry, bond, fee, maxFee };
}

async function accountChecks(
  open: Open,
  draft: Draft,
  { applicant, pays, bond, maxFee }: { applicant: Address | undefined; pays: boolean; bond: bigint; maxFee: bigint },
): Promise<Check[]> {
  if (applicant === undefined || applicant === zeroAddress) {
    return ["entry screen", "MEXT", "coin", "rehearsal"].map((what) =>
      unknown(what, "depends on the account, and none is named", "Name the one that will apply with --from."),
    );
  }
  const entryProof = bytesArg(open.args, "entryProof");
  const call = applyForListing(open.deployment, { application: applicationOf(draft), bond, maxFee, entryProof });
  const [screen, funds, { check, gas }] = await Promise.all([
    screenCheck(open, applicant, entryProof),
    mextCheck(open, applicant, bond),
    rehearse(open, { from: applicant, amount: bond, call }),
  ]);
  return [screen, funds, ...(pays ? [await coinCheck(open, applicant, gas)] : []), check];
}

async function stakesOf({ client, deployment }: Open, wallets: readonly Address[]) {
  return Promise.all(
    wallets.map(async (wallet) => {
      const balances = await client.readContract({
        address: deployment.contracts.mextStaking.address,
        abi: mextStakingAbi,
        functionName: "balancesOf",
        args: [wallet],
      });
      return { wallet, staked: balances.reduce((sum, balance) => sum + balance, 0n) };
    }),
  );
}
