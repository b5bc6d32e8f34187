import { optionalAddress, optionalText, optionalWhole } from "../lib/args.ts";
import { badOption } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { candidateStatus } from "./candidateStatus.ts";
import { historyStatus } from "./historyStatus.ts";
import { listingStatus } from "./listingStatus.ts";
import { seasonStatus } from "./seasonStatus.ts";

const subjects = ["candidate", "listing", "token", "season", "from"] as const;

/** Where a candidate, a listing, a token, an account or a season stands; by default the season that is voted on. */
export async function listingStatusOf(open: Open): Promise<object> {
  const { args } = open;
  const [subject, second] = subjects.filter((name) => optionalText(args, name) !== undefined);
  if (second !== undefined) {
    throw badOption(second, args[second], `left out beside --${subject ?? ""}: one question at a time`);
  }
  switch (subject) {
    case "candidate":
      return candidateStatus(open, optionalWhole(args, "candidate") ?? 0);
    case "listing":
      return listingStatus(open, optionalWhole(args, "listing") ?? 0);
    case "token":
      return historyStatus(open, { token: optionalText(args, "token") });
    case "from":
      return historyStatus(open, { applicant: optionalAddress(args, "from") });
    default:
      return seasonStatus(open, optionalWhole(args, "season"));
  }
}
