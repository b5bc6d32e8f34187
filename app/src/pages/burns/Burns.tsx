import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Reading, useRead } from "../../components/States.tsx";
import { genesisQuery } from "../../queries/burns.ts";
import { supplyQuery } from "../../queries/supply.ts";
import { useClock } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { BySource } from "./BySource.tsx";

/** Every burn since genesis by its source: the sum is the token's own, what explains it is read from the past. */
export default function Burns() {
  const mext = useMext();
  const format = useFormat();
  const supply = useQuery(supplyQuery(mext));
  const genesis = useQuery(genesisQuery(mext));
  const isRead = useRead(useClock(), supply, genesis);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-12">
      <PageHead
        over={openings.burns.over}
        title={openings.burns.title}
        figure={
          supply.data && (
            <span className="burned">
              <Amount value={supply.data.burned} unit={false} />
            </span>
          )
        }
        caption={
          supply.data && (
            <Trans>
              MEXT burned since genesis, {format.share(supply.data.burned, supply.data.genesis, 4)} of all there ever
              was
            </Trans>
          )
        }
      />
      <Reading of={supply} lines={8}>
        {(known) => <BySource supply={known} began={genesis.data} />}
      </Reading>
    </div>
  );
}
