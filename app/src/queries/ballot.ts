import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { readContract } from "../chain/readContract.ts";
import type { Choice } from "../../../sdk/types.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { liveKey } from "./keys.ts";
import { daoOf } from "./read.ts";

export type CastBallot = { version: number; choices: readonly Choice[] };

export const ballotQuery = (mext: Mext, season: number | undefined, voter: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "ballot", season, voter),
    enabled: season !== undefined && voter !== undefined,
    queryFn: async (): Promise<CastBallot> => {
      const [version, choices] = await readContract(mext.config, {
        ...daoOf(mext),
        functionName: "ballotOf",
        args: [season ?? 0, voter ?? "0x"],
      });
      return { version, choices };
    },
  });
