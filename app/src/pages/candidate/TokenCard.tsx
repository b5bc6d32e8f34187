import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { storeRpc } from "../../chain/runtime.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Shape } from "../../components/States.tsx";
import type { Candidate } from "../../queries/season.ts";
import { placeOf, type TokenFacts, tokenFactsQuery } from "../../queries/tokenFacts.ts";
import { useFormat } from "../../text/useFormat.ts";
import { scaled } from "./scaled.ts";

/** What the application says beside what the contract says. */
function Compared({ stated, found }: { stated: string; found: string | undefined }) {
  if (found === undefined) {
    return (
      <span className="text-muted">
        <Trans>not answered</Trans>
      </span>
    );
  }
  return (
    <>
      <bdi>{found}</bdi>{" "}
      {found === stated ? (
        <span className="chip moss">
          <Icon name="done" size={14} /> <Trans>as stated</Trans>
        </span>
      ) : (
        <span className="chip alarm">
          <Icon name="alarm" size={14} /> <Trans>stated: {stated}</Trans>
        </span>
      )}
    </>
  );
}

function Read({ facts, candidate }: { facts: Extract<TokenFacts, { kind: "read" }>; candidate: Candidate }) {
  const format = useFormat();
  const { symbol, name, decimals, supply } = facts;
  const rows = [
    { key: "s", label: <Trans>Symbol</Trans>, value: <Compared stated={candidate.symbol} found={symbol} /> },
    { key: "n", label: <Trans>Name</Trans>, value: <Compared stated={candidate.name} found={name} /> },
    { key: "d", label: <Trans>Decimals</Trans>, value: decimals === undefined ? "–" : format.number(decimals) },
    {
      key: "t",
      label: <Trans>Total supply</Trans>,
      value:
        supply === undefined ? "–" : <span className="amount">{scaled(supply, decimals ?? 0, format.locale)}</span>,
    },
  ];
  return (
    <dl className="facts stacked">
      {rows.map(({ key, label, value }) => [<dt key={`${key}t`}>{label}</dt>, <dd key={key}>{value}</dd>])}
    </dl>
  );
}

function SetRpc({ chainId, onSet }: { chainId: number; onSet: () => void }) {
  const { t } = useLingui();
  const [url, setUrl] = useState("");
  const isUrl = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return (
    <form
      className="with-button"
      onSubmit={(event) => {
        event.preventDefault();
        storeRpc(chainId, url);
        onSet();
      }}
    >
      <input
        className="text-input amount"
        dir="ltr"
        placeholder="https://…"
        aria-label={t`RPC of chain ${chainId}`}
        value={url}
        onChange={({ target }) => setUrl(target.value.trim())}
      />
      <button type="submit" className="quiet" disabled={!isUrl}>
        <Trans>Ask it</Trans>
      </button>
    </form>
  );
}

/** The token as its own chain knows it, where that chain can be asked. */
export function TokenCard({ candidate }: { candidate: Candidate }) {
  const mext = useMext();
  const place = placeOf(candidate.token, mext.runtime.chainId);
  const [, retell] = useState(0);
  const facts = useQuery(tokenFactsQuery(mext, place));
  if (place.kind !== "contract") {
    return (
      <p className="text-note text-muted">
        {place.kind === "coin" ? (
          <Trans>It is the coin of its chain itself; there is no contract to compare with.</Trans>
        ) : (
          <Trans>This page can ask contracts of EVM chains only; look at this one where its chain is at home.</Trans>
        )}
      </p>
    );
  }
  const { chainId } = place;
  const again = () => retell((count) => count + 1);
  if (facts.isLoading) return <Shape lines={3} />;
  if (facts.isError || facts.data?.kind === "no-rpc" || facts.data?.kind === "other-chain") {
    return (
      <div className="grid gap-2">
        <p className="text-note text-muted">
          {facts.isError ? (
            <Trans>That RPC did not answer. Set another for chain {chainId}.</Trans>
          ) : facts.data?.kind === "other-chain" ? (
            <Trans>
              That RPC is of chain {facts.data.found}, not {chainId}.
            </Trans>
          ) : (
            <Trans>
              The token is on chain {chainId}. Nobody is asked about it until you name an RPC for that chain.
            </Trans>
          )}
        </p>
        {!place.isOwnChain && <SetRpc chainId={chainId} onSet={again} />}
      </div>
    );
  }
  if (facts.data?.kind === "no-code") {
    return (
      <p className="note alarm">
        <Icon name="alarm" />
        <Trans>There is no contract at that address on chain {chainId}.</Trans>
      </p>
    );
  }
  return facts.data ? <Read facts={facts.data} candidate={candidate} /> : null;
}
