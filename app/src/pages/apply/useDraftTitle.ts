import { useLingui } from "@lingui/react/macro";
import type { Draft } from "./drafts.ts";

/** What a draft is called: by its writer, else by its token. */
export function useDraftTitle(): (draft: Draft) => string {
  const { t } = useLingui();
  return ({ name, form }) => name || form.symbol || form.name || t`A draft without a name`;
}
