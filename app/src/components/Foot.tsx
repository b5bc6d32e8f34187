import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { BurnLine } from "../chart/BurnLine.tsx";
import { useMext } from "../chain/MextContext.tsx";
import { burnsQuery, genesisQuery } from "../queries/burns.ts";
import { supplyQuery } from "../queries/supply.ts";
import { useChainTime } from "../queries/useChainTime.ts";
import { useFormat } from "../text/useFormat.ts";
import { Amount } from "./Amount.tsx";
import { Settings } from "./Settings.tsx";

/** The chain's time, by the second. */
function Clock() {
  const format = useFormat();
  const now = useChainTime();
  return <span className="amount">{now === undefined ? "…" : format.moment(now)}</span>;
}

/** The foot of every page: the burn line in small, the chain's clock, language and theme. */
export default function Foot() {
  const mext = useMext();
  const now = useChainTime(60);
  const supply = useQuery(supplyQuery(mext));
  const burns = useQuery(burnsQuery(mext));
  const genesis = useQuery(genesisQuery(mext));
  const chainId = mext.runtime.chainId;
  return (
    <footer className="footline">
      {supply.data && (
        <Link href="/" className="foot-burn">
          <BurnLine
            small
            burns={burns.data ?? []}
            genesis={supply.data.genesis}
            supply={supply.data.total}
            since={genesis.data ?? 0}
            now={now ?? 0}
          />
          <span>
            <Trans>
              <Amount value={supply.data.burned} /> burned since genesis
            </Trans>
          </span>
        </Link>
      )}
      <Clock />
      <span>{mext.runtime.local ? <Trans>local chain {chainId}</Trans> : <Trans>chain {chainId}</Trans>}</span>
      <a href="#/rpc">
        <Trans>Connection</Trans>
      </a>
      <span className="ms-auto">
        <Settings />
      </span>
    </footer>
  );
}
