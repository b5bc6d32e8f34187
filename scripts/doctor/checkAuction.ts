import { encodeFunctionData, hexToString, trim, zeroAddress } from "viem";
import { setAuctionParameters } from "../../sdk/calls/setAuctionParameters.ts";
import type { Deployed } from "../../sdk/deployment.ts";
import { mextTokenAbi, revenueAuctionAbi } from "../../sdk/generated/abi.ts";
import { auctionBounds } from "../../sdk/mirrors/auction.ts";
import { type Check, check } from "./check.ts";
import { codeAt } from "./checkCode.ts";
import type { Look } from "./look.ts";
import { outcomeText, tryCall } from "./outcome.ts";
import type { Recorded } from "./recorded.ts";

const ROW = { rows: ["revenueAuction.setParameters"] };
const fixed = "The address is fixed in the code: this is another auction than the one recorded.";
const decided = "If a vote decided it, write it into the record; if not, somebody else holds the timelock.";
const names = Object.keys(auctionBounds) as (keyof typeof auctionBounds)[];

/** The auction's wiring and rules, that MEXT it takes reaches the stakers, and the bounds that its code has. */
export async function checkAuction(look: Look, record: Recorded): Promise<Check[]> {
  const { revenueAuction, mextToken, mextStaking, timelock } = record.contracts;
  if (revenueAuction === undefined || mextToken === undefined || record.auction === undefined) return [];
  const { client, at } = look;
  const { wrappedCoin, ...rules } = record.auction;
  const contract = { address: revenueAuction.address, abi: revenueAuctionAbi, ...at } as const;
  const staking = mextStaking?.address ?? zeroAddress;
  const [token, funded, weth, caller, parameters, allowance, coinCode] = await Promise.all([
    client.readContract({ ...contract, functionName: "token" }),
    client.readContract({ ...contract, functionName: "staking" }),
    client.readContract({ ...contract, functionName: "weth" }),
    client.readContract({ ...contract, functionName: "timelock" }),
    client.readContract({ ...contract, functionName: "parameters" }),
    client.readContract({
      ...at,
      address: mextToken.address,
      abi: mextTokenAbi,
      functionName: "allowance",
      args: [revenueAuction.address, staking],
    }),
    codeAt(look, wrappedCoin),
  ]);
  return [
    check("revenueAuction: paid in", mextToken.address, token, { todo: fixed }),
    check("revenueAuction: staking", staking, funded, { todo: fixed }),
    check("revenueAuction: wrapped coin", wrappedCoin, weth, { todo: fixed }),
    check("revenueAuction: timelock", timelock?.address, caller, { ...ROW, todo: fixed }),
    ...names.map((name) => check(`revenueAuction: ${name}`, rules[name], parameters[name], { ...ROW, todo: decided })),
    check("revenueAuction: staking may take the stakers' share", true, allowance > 0n, {
      todo: "No lot can be bought while a part of the payment goes to the stakers.",
    }),
    ...(wrappedCoin === zeroAddress
      ? []
      : [
          check("revenueAuction: the wrapped coin has code", true, coinCode !== "0x", {
            todo: "The chain's coin cannot arrive as revenue. Send wrapped coin or other assets only.",
          }),
        ]),
    ...(await boundChecks(look, record, parameters)),
  ];
}

/** Asks the chain for the bounds: the timelock tries values beyond both, and each refusal names them. */
async function boundChecks(
  look: Look,
  record: Recorded,
  rules: { startPriceBps: number; burnShareBps: number },
): Promise<Check[]> {
  const { timelock } = record.contracts;
  if (timelock === undefined) return [];
  const trial = (name: keyof typeof auctionBounds, value: bigint) => {
    const parameters = { ...rules, [name]: Number(value) };
    const { address, ...call } = setAuctionParameters(record as Deployed, { parameters });
    return tryCall(look, { from: timelock.address, to: address, data: encodeFunctionData(call) });
  };
  const asked = names.map(async (name) => {
    const [least, most] = auctionBounds[name];
    const outcomes = await Promise.all([least - 1n, most + 1n, least, most].map((value) => trial(name, value)));
    const texts = outcomes.map((outcome) => {
      if (outcome.error !== "AuctionParameterOutOfBounds") return outcomeText(outcome);
      const [key, , readLeast, readMost] = outcome.args as [`0x${string}`, bigint, bigint, bigint];
      return `${hexToString(trim(key, { dir: "right" }))} from ${readLeast} to ${readMost}`;
    });
    const beyond = `${name} from ${least} to ${most}`;
    return check(
      `revenueAuction.setParameters: bounds of ${name}`,
      [beyond, beyond, "goes through", "goes through"],
      texts,
      {
        ...ROW,
        todo: "The timelock can set this rule further than it should be able to, or not so far.",
      },
    );
  });
  return Promise.all(asked);
}
