import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Abi, type Address, encodeDeployData, type Hex, parseAbi } from "viem";
import { approve } from "../../sdk/calls/approve.ts";
import { buyLot } from "../../sdk/calls/buyLot.ts";
import { shareMext } from "../../sdk/calls/shareMext.ts";
import { startAuction } from "../../sdk/calls/startAuction.ts";
import { transfer } from "../../sdk/calls/transfer.ts";
import type { Deployment } from "../../sdk/deployment.ts";
import { revenueAuctionAbi } from "../../sdk/generated/abi.ts";
import { paymentFor } from "../../sdk/mirrors/auction.ts";
import { startsAt } from "../../sdk/mirrors/season.ts";
import { DAY, HOUR } from "../../sdk/mirrors/time.ts";
import { addressUnder, CREATE_X, createXAbi } from "../deploy/createX.ts";
import { root } from "../launch/places.ts";
import { MEXT } from "./beginning.ts";
import { voters } from "./community.ts";
import { exchange, helper } from "./people.ts";
import type { Act } from "./stage.ts";
import type { Scene, World } from "./world.ts";

const artifact = join(root, "artifacts", "contracts/demo/ExchangeDollar.sol/ExchangeDollar.json");
const erc20Abi = parseAbi(["function transfer(address to, uint256 amount) returns (bool)"]);
const DOLLAR = 1_000_000n;
const COIN = 10n ** 18n;
const EARNED = 10_000_000n * DOLLAR;

/** Off the full hours, at which others act, so that a purchase pays exactly what was computed for its second. */
const ASIDE = 7 * 60 + 11;

/**
 * What the exchange earns in dollars, coins and MEXT, and who buys it: a lot that is sold out, one of which a part is
 * bought when the demo ends, and one that nobody has bought of yet.
 */
export function auctions(first: number, end: number): Scene[] {
  const early = startsAt(first + 1) + 4 * DAY + ASIDE;
  const late = end - 40 * HOUR + ASIDE;
  return [
    { at: early, acts: (world) => [...dollars(world), ...sale(world, 40_000n * DOLLAR)] },
    purchase(early, early + 50 * HOUR, voter(20), ({ left }) => (left * 3n) / 5n),
    purchase(early, early + 61 * HOUR, voter(25), ({ left }) => left),
    { at: startsAt(first + 2) + 4 * DAY + ASIDE, acts: mextRevenue },
    { at: late, acts: (world) => sale(world, 75_000n * DOLLAR) },
    purchase(late, late + 30 * HOUR, voter(30), ({ left }) => (left * 2n) / 25n),
    { at: end - 15 * HOUR + ASIDE, acts: coins },
    // Waits for the next lot.
    { at: end - 3 * HOUR + ASIDE, acts: (world) => [dollarsTo(world, 9_000n * DOLLAR)] },
  ];
}

/** The dollars of this chain: where they are follows from their code, whether or not they exist yet. */
export function dollarsOf({ salt }: Deployment, holder: Address): { address: Address; initCode: Hex } {
  const { abi, bytecode } = JSON.parse(readFileSync(artifact, "utf8")) as { abi: Abi; bytecode: Hex };
  const initCode = encodeDeployData({ abi, bytecode, args: [holder, EARNED] });
  return { address: addressUnder(salt, initCode), initCode };
}

const ownDollars = ({ deployment, account }: World) => dollarsOf(deployment, account(exchange).address);

function dollars(world: World): Act[] {
  const { deployment, account } = world;
  const args = [deployment.salt, ownDollars(world).initCode];
  const call = { address: CREATE_X, abi: createXAbi, functionName: "deployCreate2", args };
  return [{ by: account(exchange), call }];
}

function dollarsTo(world: World, amount: bigint): Act {
  const { deployment, account } = world;
  const args = [deployment.contracts.revenueAuction.address, amount];
  const call = { address: ownDollars(world).address, abi: erc20Abi, functionName: "transfer", args };
  return { by: account(exchange), call };
}

/** Dollars arrive, and a lot of them starts. */
function sale(world: World, amount: bigint): Act[] {
  const { deployment, account } = world;
  const asset = ownDollars(world).address;
  return [dollarsTo(world, amount), { by: account(helper), call: startAuction(deployment, { asset }) }];
}

/** The chain's coin arrives, is wrapped, and a lot of it starts. */
function coins({ deployment, account }: World): Act[] {
  const asset = deployment.auction.wrappedCoin;
  return [
    { by: account(exchange), to: deployment.contracts.revenueAuction.address, value: 12n * COIN },
    { by: account(helper), call: startAuction(deployment, { asset }) },
  ];
}

/** Revenue in MEXT is not sold: a share of it is burned, the rest goes to the stakers. */
function mextRevenue({ deployment, account }: World): Act[] {
  const to = deployment.contracts.revenueAuction.address;
  return [
    { by: account(exchange), call: transfer(deployment, { to, amount: 20_000n * MEXT }) },
    { by: account(helper), call: shareMext(deployment) },
  ];
}

type Lot = { startPrice: bigint; amount: bigint; left: bigint };

/** Somebody buys of the running lot of dollars for its price of that second, and has approved no more than that. */
function purchase(startedAt: number, at: number, who: number, part: (lot: Lot) => bigint): Scene {
  return {
    at,
    acts: async (world) => {
      const { deployment, stage, account } = world;
      const { address } = deployment.contracts.revenueAuction;
      const auction = { address, abi: revenueAuctionAbi } as const;
      const lot = await stage.client.readContract({
        ...auction,
        functionName: "runningLotOf",
        args: [ownDollars(world).address],
      });
      const terms = await stage.client.readContract({ ...auction, functionName: "lotOf", args: [lot] });
      const amount = part(terms);
      const maxPayment = paymentFor(terms, amount, at - startedAt);
      const by = account(who);
      const deadline = BigInt(at + HOUR);
      return [
        { by, call: approve(deployment, { spender: address, amount: maxPayment }) },
        { by, call: buyLot(deployment, { lot, amount, maxPayment, deadline }) },
      ];
    },
  };
}

function voter(place: number): number {
  const found = voters[place];
  if (found === undefined) throw new Error(`The demo has no voter ${place}.`);
  return found.index;
}
