import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { type BootProblem, storedRpc, storeRpc } from "../chain/runtime.ts";
import { Settings } from "../components/Settings.tsx";

function Explanation({ problem }: { problem: BootProblem | undefined }) {
  switch (problem?.kind) {
    case "no-configuration":
      return <Trans>This folder does not say which chain it belongs to: mext.json is missing beside the page.</Trans>;
    case "no-deployment":
      return <Trans>This page knows no MEXT contracts on chain {problem.chainId}.</Trans>;
    case "bad-deployment":
      return (
        <Trans>
          The record of the contracts on chain {problem.chainId} cannot be read: {problem.detail}
        </Trans>
      );
    case "rpc-silent":
      return <Trans>The RPC at {problem.rpcUrl || "…"} does not answer.</Trans>;
    case "rpc-other-chain":
      return (
        <Trans>
          The RPC at {problem.rpcUrl} serves chain {problem.found}; this page belongs to chain {problem.wanted}.
        </Trans>
      );
    case "wrong-code":
      return (
        <Trans>
          The code at {problem.address} ({problem.contract}) is not the code that was deployed. Until that is explained,
          nothing is read or signed here.
        </Trans>
      );
    case undefined:
      return <Trans>Reads go to the RPC below. Choose another one when it is slow, behind or down.</Trans>;
  }
}

const chainOf = (problem: BootProblem | undefined): number | undefined => {
  if (!problem) return undefined;
  if ("wanted" in problem) return problem.wanted;
  return "chainId" in problem ? problem.chainId : undefined;
};

/** What stands here when the chain cannot be read, and the way out of it. */
export default function Recovery({ problem, retry }: { problem: BootProblem | undefined; retry: () => unknown }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const [bad, setBad] = useState(false);

  const chainId = chainOf(problem);
  const own = chainId !== undefined && storedRpc(chainId) ? chainId : undefined;

  function use(event: FormEvent) {
    event.preventDefault();
    if (!URL.canParse(text)) return setBad(true);
    window.location.hash = "#/";
    window.location.search = `?rpc=${encodeURIComponent(text)}`;
  }

  return (
    <main className="page grid content-start gap-8" tabIndex={-1}>
      <div className="grid gap-4">
        <p className="over">{problem ? <Trans>The page cannot start</Trans> : <Trans>Connection</Trans>}</p>
        <h1>{problem ? <Trans>The chain is out of reach</Trans> : <Trans>Choose where to read from</Trans>}</h1>
        <p className="text-lead" role={problem ? "alert" : undefined}>
          <Explanation problem={problem} />
        </p>
        <p className="text-muted">
          <Trans>Your MEXT is on the chain, not in this page. Nobody can stop you from using another copy of it.</Trans>
        </p>
      </div>
      <form className="card grid max-w-xl gap-4" onSubmit={use}>
        <div className="field">
          <label htmlFor="rpc">
            <Trans>RPC address</Trans>
          </label>
          <input
            id="rpc"
            className="text-input"
            dir="ltr"
            inputMode="url"
            placeholder="https://…"
            value={text}
            aria-invalid={bad || undefined}
            onChange={(event) => {
              setText(event.target.value);
              setBad(false);
            }}
          />
          {bad && (
            <p className="hint" role="alert">
              <Trans>Write a whole address, with https:// in front.</Trans>
            </p>
          )}
        </div>
        <p className="flex flex-wrap gap-3">
          <button type="submit" className="primary">
            <Trans>Use this RPC</Trans>
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              window.location.hash = "#/";
              void retry();
            }}
          >
            {problem ? t`Try again` : t`Back`}
          </button>
          {own !== undefined && (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                storeRpc(own, null);
                window.location.replace(`${window.location.pathname}#/`);
                if (window.location.search === "") window.location.reload();
              }}
            >
              <Trans>Use the page’s own RPC</Trans>
            </button>
          )}
        </p>
      </form>
      <Settings />
    </main>
  );
}
