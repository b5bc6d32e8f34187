import { isAddressEqual, parseEventLogs, type TransactionReceipt } from "viem";
import { exactAmount } from "../../sdk/format.ts";
import { unpackBallot } from "../../sdk/mirrors/ballot.ts";
import type { Open } from "../lib/open.ts";
import { usedPercent } from "./projection.ts";
import { daoOf } from "./dao.ts";

/** What the contract said about the ballots of a transaction. */
export function ballotsOf(open: Open, receipt: TransactionReceipt) {
  const { address, abi } = daoOf(open);
  const logs = receipt.logs.filter((log) => isAddressEqual(log.address, address));
  return parseEventLogs({ abi, eventName: "BallotCast", logs }).map(({ args }) => {
    const { version, entries } = unpackBallot(args.ballot);
    const unused = 100 - usedPercent(entries.map(({ place, percent }) => ({ candidate: place, percent })));
    return { voter: args.voter, season: args.season, power: args.power, version, choices: entries.length, unused };
  });
}

/** Says that a ballot is in force, as the contract wrote it down. */
export function sayBallot(open: Open, receipt: TransactionReceipt): object {
  const ballots = ballotsOf(open, receipt);
  for (const { voter, season, power, version, choices, unused } of ballots) {
    open.say(
      choices === 0
        ? `The ballot of ${voter} in season ${season} is taken back; that is version ${version}.`
        : `The ballot of ${voter} in season ${season} is in force as version ${version}: ` +
            `${choices} ${choices === 1 ? "choice" : "choices"} with power ${exactAmount(power)}, ${unused} % unused.`,
    );
  }
  return { ballots };
}
