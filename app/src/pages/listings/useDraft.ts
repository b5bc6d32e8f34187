import { useCallback, useEffect, useReducer } from "react";
import { pack, readText, unpack, writeText } from "../../chain/storage.ts";
import type { CastBallot } from "../../queries/ballot.ts";
import { type Draft, draftKey, emptyDraft, isDraft, meets, reduceDraft } from "./draft.ts";

function stored(key: string): Draft | null {
  const value = unpack(readText(key));
  return isDraft(value) ? value : null;
}

const isBlank = ({ choices, reason }: Draft): boolean => choices.length === 0 && reason === "";

/** The ballot on the table, kept per account and season; it starts from the ballot in force. */
export function useDraft(chainId: number, season: number, account: string | undefined, cast: CastBallot | undefined) {
  const key = draftKey(chainId, season, account);
  const [draft, act] = useReducer(reduceDraft, null, () => stored(key) ?? emptyDraft);
  const meeting = cast ? meets(draft, cast) : "nothing";

  useEffect(() => {
    if (cast && (meeting === "load" || meeting === "rebase")) act({ type: meeting, cast });
  }, [cast, meeting]);

  useEffect(() => {
    writeText(key, isBlank(draft) ? null : pack(draft));
  }, [draft, key]);

  const reset = useCallback(() => act(cast ? { type: "load", cast } : { type: "clear" }), [cast]);
  return { draft, act, reset, isConflict: meeting === "conflict" };
}
