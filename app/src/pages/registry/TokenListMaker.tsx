import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TokenFacts, WhyLeftOut } from "../../../../sdk/tokenList.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Download } from "../../components/Download.tsx";
import { Reading } from "../../components/States.tsx";
import { liveKey } from "../../queries/keys.ts";
import type { Listing } from "../../queries/registry.ts";
import { useFormat } from "../../text/useFormat.ts";
import { FileButton } from "../apply/FileButton.tsx";
import { factsIn, makeTokenList } from "./tokenListFile.ts";

const EXAMPLE = '{"eip155:1/erc20:0x…": {"decimals": 18}}';

function Why({ why }: { why: WhyLeftOut }) {
  switch (why) {
    case "notEvm":
      return <Trans>the format knows chains of the namespace eip155 only</Trans>;
    case "nativeCoin":
      return <Trans>a chain’s own coin has no address, and the format wants one</Trans>;
    case "chainTooLarge":
      return <Trans>its chain’s number is larger than the format can hold</Trans>;
    case "decimalsUnknown":
      return <Trans>nobody said how many decimals it has</Trans>;
  }
}

/** What the list will hold, what it leaves out and why; decimals of other chains' tokens come from a file. */
export default function TokenListMaker({ listings }: { listings: readonly Listing[] }) {
  const mext = useMext();
  const format = useFormat();
  const [told, setTold] = useState<ReadonlyMap<string, TokenFacts>>(new Map());
  const [refused, setRefused] = useState<string>();
  const made = useQuery({
    queryKey: liveKey(mext, "tokenList", [...told]),
    queryFn: () => makeTokenList(mext, listings, told),
  });
  const take = async (file: File) => {
    const facts = factsIn(await file.text());
    setRefused(facts ? undefined : file.name);
    if (facts) setTold(facts);
  };
  return (
    <Reading of={made} lines={3}>
      {({ list, leftOut }) => (
        <>
          <p>
            {list.tokens.length === 0 ? (
              <Trans>No listed token fits a token list yet, and the format wants one at least.</Trans>
            ) : (
              <Trans>
                The list holds {format.number(list.tokens.length)} of{" "}
                {format.number(list.tokens.length + leftOut.length)} listed tokens.
              </Trans>
            )}
          </p>
          {leftOut.length > 0 && (
            <ul className="plain-rows">
              {leftOut.map(({ listing, symbol, why }) => (
                <li key={listing}>
                  <b>{symbol}</b>
                  <span className="text-note text-muted">
                    <Why why={why} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {leftOut.some(({ why }) => why === "decimalsUnknown") && (
            <FileButton accept=".json,application/json" onFile={take}>
              <Trans>Take decimals from a file</Trans>
            </FileButton>
          )}
          {refused !== undefined && (
            <p className="hint" data-bad role="alert">
              <Trans>
                <bdi>{refused}</bdi> holds no decimals. Write it like{" "}
                <code dir="ltr">{EXAMPLE}</code>.
              </Trans>
            </p>
          )}
          {list.tokens.length > 0 && (
            <Download
              name="mext.tokenlist.json"
              type="application/json"
              text={() => `${JSON.stringify(list, undefined, 2)}\n`}
            >
              <Trans>Save the token list</Trans>
            </Download>
          )}
        </>
      )}
    </Reading>
  );
}
