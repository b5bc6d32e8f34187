import { expect } from "@playwright/test";
import { transfer } from "../../../../sdk/calls/transfer.ts";
import { paymentFor, splitPayment, startPriceOf } from "../../../../sdk/mirrors/auction.ts";
import { accountAt } from "../../../../scripts/demo/people.ts";
import { auctionIn, DOLLAR, timeOfLast } from "../auction.ts";
import { MEXT } from "../book.ts";
import { send } from "../past.ts";
import { PERMIT, type RowOf, SEND, told } from "./row.ts";

/** Holds MEXT that is not staked. */
const holder = accountAt(1);
const BOUGHT = 100n * DOLLAR;
const ARRIVED = 300n * MEXT;
const path = "/auction";

const startAuction: RowOf = async (chain) => {
  const auction = auctionIn(chain);
  const { dollars } = auction;
  const before = await auction.dollarLot();
  const left = await auction.left(before);
  await auction.earnDollars(left);
  const [sold, { startPriceBps, burnShareBps }] = [left + (await auction.waiting(dollars)), await auction.rules()];
  return {
    owner: holder,
    title: /^Start a lot of/,
    asks: SEND,
    path,
    ready: async (page) => page.locator(`[data-waiting="${dollars}"]`).getByRole("button", { name: "Start a lot" }),
    ...told(
      async () => ({
        count: await auction.lotCount(),
        running: await auction.runningLotOf(dollars),
        waiting: await auction.waiting(dollars),
        supply: await chain.supply(),
      }),
      async (was, is) => {
        expect([was.running, is.running]).toEqual([before, was.count + 1n]);
        expect([is.count, is.waiting]).toEqual([was.count + 1n, 0n]);
        expect(await auction.left(before)).toBe(0n);
        expect(await auction.lot(is.running)).toMatchObject({
          asset: dollars,
          amount: sold,
          left: sold,
          startPrice: startPriceOf(was.supply, startPriceBps),
          burnShareBps,
        });
      },
    ),
  };
};

const buyLot: RowOf = async (chain) => {
  const auction = auctionIn(chain);
  const lot = await auction.dollarLot();
  return {
    owner: holder,
    title: new RegExp(`^Buy of lot ${lot} for at most`),
    asks: PERMIT,
    path,
    ready: async (page) => {
      const buying = page.getByRole("group", { name: `Buy of lot ${lot}` });
      await buying.getByLabel("Amount to buy").fill("100");
      return buying.getByRole("button", { name: "Buy it" });
    },
    ...told(
      async () => ({
        mext: await chain.balance(holder.address),
        dollars: await auction.held(auction.dollars, holder.address),
        left: await auction.left(lot),
        supply: await chain.supply(),
        nextWeek: await auction.nextWeek(),
      }),
      async (was, is) => {
        const terms = await auction.lot(lot);
        const payment = paymentFor(terms, BOUGHT, (await timeOfLast(chain)) - terms.startedAt);
        const { burned, funded } = splitPayment(payment, terms.burnShareBps);
        expect(funded).toBeGreaterThan(0n);
        expect(is).toEqual({
          mext: was.mext - payment,
          dollars: was.dollars + BOUGHT,
          left: was.left - BOUGHT,
          supply: was.supply - burned,
          nextWeek: was.nextWeek + funded,
        });
      },
    ),
  };
};

const shareMext: RowOf = async (chain) => {
  const auction = auctionIn(chain);
  await send(chain, holder, transfer(chain.deployment, { to: auction.address, amount: ARRIVED }));
  const { burnShareBps } = await auction.rules();
  return {
    owner: holder,
    title: /^Split .* MEXT that arrived/,
    asks: SEND,
    path,
    ready: async (page) => page.getByRole("button", { name: "Split it now" }),
    ...told(
      async () => ({
        unshared: await chain.balance(auction.address),
        supply: await chain.supply(),
        nextWeek: await auction.nextWeek(),
      }),
      (was, is) => {
        expect(was.unshared).toBeGreaterThanOrEqual(ARRIVED);
        const { burned, funded } = splitPayment(was.unshared, burnShareBps);
        expect(is).toEqual({ unshared: 0n, supply: was.supply - burned, nextWeek: was.nextWeek + funded });
      },
    ),
  };
};

export const marketRows = { startAuction, buyLot, shareMext };
