import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { LeftOut, WhyLeftOut } from "../../../../sdk/tokenList.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Download } from "../../components/Download.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { Listing } from "../../queries/registry.ts";
import { download } from "../../text/download.ts";
import { useFormat } from "../../text/useFormat.ts";
import { tableOf } from "./table.ts";
import type { TokenListFile } from "./tokenListFile.ts";
import type { Clock } from "./view.ts";

function WhyWord({ why }: { why: WhyLeftOut }) {
  switch (why) {
    case "notEvm":
      return <Trans>the format knows EVM chains only</Trans>;
    case "nativeCoin":
      return <Trans>a chain’s own coin has no address, and the format wants one</Trans>;
    case "chainTooLarge":
      return <Trans>its chain’s number is larger than the format can hold</Trans>;
    case "decimalsUnknown":
      return <Trans>its decimals are not known to this page, which can ask its own chain only</Trans>;
  }
}

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  return (
    <ul className="grid gap-1">
      {reasons.map((why) => (
        <li key={why}>
          <bdi>
            {leftOut
              .filter((each) => each.why === why)
              .map(({ symbol }) => symbol)
              .join(", ")}
          </bdi>
          : <WhyWord why={why} />
        </li>
      ))}
    </ul>
  );
}

function Made({ file: { text, tokens, leftOut } }: { file: TokenListFile }) {
  const format = useFormat();
  const all = format.number(tokens + leftOut.length);
  return (
    <div className={`note ${text === null ? "alarm" : "moss"}`} role="status">
      <Icon name={text === null ? "alarm" : "done"} />
      <div className="grid gap-2">
        <p>
          {text === null ? (
            <Trans>No listed token fits the format, and it wants one at least. No file was made.</Trans>
          ) : (
            <Trans>
              The file has {format.number(tokens)} of {all} running listings.
            </Trans>
          )}
        </p>
        {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
      </div>
    </div>
  );
}

type State = { file?: TokenListFile; failed?: boolean; busy?: boolean };

/** The registry to take along: the rows that are shown as a table, the whole of it as a token list. */
export function RegistryFiles({
  shown,
  all,
  clock,
}: {
  shown: readonly Listing[];
  all: readonly Listing[];
  clock: Clock;
}) {
  const mext = useMext();
  const { t } = useLingui();
  const [state, setState] = useState<State>({});

  async function make(): Promise<void> {
    setState({ busy: true });
    try {
      const { tokenListFile } = await import("./tokenListFile.ts");
      const file = await tokenListFile(mext, all);
      if (file.text !== null) download("mext.tokenlist.json", "application/json", file.text);
      setState({ file });
    } catch {
      setState({ failed: true });
    }
  }

  return (
    <div className="grid gap-3">
      <p className="acts">
        <Download name="mext-registry.csv" type="text/csv" text={() => tableOf(shown, clock)}>
          <Trans>Rows shown (CSV)</Trans>
        </Download>
        <button
          type="button"
          className="quiet download"
          disabled={state.busy}
          title={t`For wallets and exchanges that read token lists`}
          onClick={() => void make()}
        >
          <Icon name="download" size={16} />
          <Trans>Token list (JSON)</Trans>
        </button>
      </p>
      {state.file && <Made file={state.file} />}
      {state.failed && (
        <p className="note alarm" role="alert">
          <Icon name="alarm" />
          <Trans>A token’s chain did not answer, so no list was made. Try again.</Trans>
        </p>
      )}
    </div>
  );
}
