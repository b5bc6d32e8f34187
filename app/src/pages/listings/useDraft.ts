import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Choice } from "../../../../sdk/types.ts";
import { pack, readText, unpack, writeText } from "../../chain/storage.ts";
import { type Draft, draftKey, emptyDraft, isDraft, reduceDraft } from "./draft.ts";

function stored(key: string): Draft | null {
  const value = unpack(readText(key));
  return isDraft(value) ? value : null;
}

/** The ballot on the table, kept per account and season; it starts from the ballot in force. */
export function useDraft(
  chainId: number,
  season: number,
  account: string | undefined,
  cast: readonly Choice[] | undefined,
) {
  const key = draftKey(chainId, season, account);
  const [draft, act] = useReducer(reduceDraft, null, () => stored(key) ?? emptyDraft);
  const started = useRef(stored(key) !== null);

  useEffect(() => {
    if (started.current || !cast || cast.length === 0) return;
    started.current = true;
    act({ type: "load", choices: cast });
  }, [cast]);

  useEffect(() => {
    writeText(key, draft.choices.length === 0 && draft.reason === "" ? null : pack(draft));
  }, [draft, key]);

  const reset = useCallback(() => act({ type: "load", choices: cast ?? [] }), [cast]);
  return { draft, act, reset };
}
