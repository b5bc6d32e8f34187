import { type Address, getAddress, isAddress } from "viem";
import { z } from "zod";
import { auctionBounds } from "../../sdk/mirrors/auction.ts";
import { within } from "./schemaValues.ts";

/** The chain has nothing that wraps its coin, and the auction takes none. */
export const NO_COIN = "none";
/** The chain has nothing that wraps its coin, and the deployment brings it. */
export const OWN_COIN = "own";

const wrappedCoinError = `must be the address of what wraps the chain's coin, "${OWN_COIN}" to deploy one, or "${NO_COIN}"`;

const wrappedCoin = z
  .string({ error: wrappedCoinError })
  .refine((text) => text === NO_COIN || text === OWN_COIN || (isAddress(text) && BigInt(text) !== 0n), {
    error: wrappedCoinError,
  })
  .meta({ pattern: `^(${OWN_COIN}|${NO_COIN}|0x(?!0{40}$)[0-9a-fA-F]{40})$` })
  .describe(
    `What wraps the chain's coin, like WETH: its address, "${OWN_COIN}" to deploy one, or "${NO_COIN}"; it cannot change.`,
  )
  .transform((text): Address | typeof NO_COIN | typeof OWN_COIN =>
    text === NO_COIN || text === OWN_COIN ? text : getAddress(text),
  );

/** Bounds are those that the auction enforces. */
export const auction = z
  .strictObject(
    {
      wrappedCoin,
      startPriceBps: within(
        auctionBounds.startPriceBps,
        "The first price of a lot, in hundredths of a per cent of all MEXT at its start.",
      ).default(100),
      burnShareBps: within(
        auctionBounds.burnShareBps,
        "The part of each payment that is burned, in hundredths of a per cent; stakers have the rest.",
      ).default(5_000),
    },
    { error: `must name the wrapped coin, like { "wrappedCoin": "${OWN_COIN}" }` },
  )
  .describe("The revenue auction and its first rules; docs/mechanism.md explains each.");
