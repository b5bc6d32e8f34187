import { decodeEventLog, type Log } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { rulesOf } from "../../sdk/mirrors/parameters.ts";
import { seasonAt } from "../../sdk/mirrors/season.ts";
import type { Parameters } from "../../sdk/types.ts";
import { topicOf } from "../lib/history.ts";
import { type Check, check } from "./check.ts";
import type { Look } from "./look.ts";
import type { Recorded } from "./recorded.ts";

type Change = { fromSeason: number; rules: Parameters; blockNumber: bigint };

const changed = topicOf(listingDaoAbi, "ParametersChanged");
const todo = "The rules of a season are not those written before it: trust no result of it.";

/**
 * P7: the rules that the listing DAO answers are those that its events say were written, each before its season began;
 * the first are those of the record.
 */
export async function checkRules(look: Look, record: Recorded): Promise<{ checks: Check[]; rules?: Parameters }> {
  const { listingDao } = record.contracts;
  if (listingDao === undefined || record.parameters === undefined) return { checks: [] };
  const logs = await look.logs(listingDao.address, listingDao.blockNumber, [changed]);
  const [first, ...later] = logs.map(changeOf);
  if (first === undefined) return { checks: [check("listingDao: rules of the deployment", "written", "no event")] };
  const live = seasonAt(look.now);
  const seasons = [...new Set([record.firstSeason ?? live, live, live + 1])];
  const dao = { address: listingDao.address, abi: listingDaoAbi, functionName: "parametersOf", ...look.at } as const;
  const answered = await Promise.all(seasons.map((season) => look.client.readContract({ ...dao, args: [season] })));
  const times = await Promise.all(later.map(({ blockNumber }) => look.client.getBlock({ blockNumber })));
  const written = times.filter(({ timestamp }, i) => seasonAt(Number(timestamp)) >= (later[i]?.fromSeason ?? 0));
  const changes: [Change, ...Change[]] = [first, ...later];
  return {
    checks: [
      ...Object.entries(record.parameters).map(([name, value]) =>
        check(`listingDao: ${name}`, value, first.rules[name as keyof Parameters]),
      ),
      ...seasons.map((season, i) =>
        check(
          `listingDao: rules of season ${season}`,
          lineOf(rulesOf(changes, season).rules),
          lineOf(answered[i] as Parameters),
          { todo },
        ),
      ),
      check("listingDao: rules written after their season began", 0, written.length, { todo }),
    ],
    rules: answered.at(-1) as Parameters,
  };
}

function changeOf({ data, topics, blockNumber }: Log): Change {
  const { args } = decodeEventLog({ abi: listingDaoAbi, eventName: "ParametersChanged", data, topics });
  return { fromSeason: args.season, rules: args.current, blockNumber: BigInt(blockNumber ?? 0n) };
}

/** Rules in one line, in the order of their names. */
function lineOf(rules: Parameters): string {
  return Object.keys(rules)
    .sort()
    .map((name) => `${name} ${rules[name as keyof Parameters]}`)
    .join(", ");
}
