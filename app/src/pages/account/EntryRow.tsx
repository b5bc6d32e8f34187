import type { Address } from "viem";
import { Moment } from "../../components/Moment.tsx";
import type { Entry } from "../../history/entry.ts";
import { shortAddress } from "../../text/format.ts";
import { EntryWords } from "./EntryWords.tsx";
import type { PolicyLore } from "./policy.ts";

/** An event: when, what, in which transaction. */
export function EntryRow({ entry, account, lore }: { entry: Entry; account: Address; lore: PolicyLore }) {
  return (
    <div className="entry-row">
      <span className="when">
        <Moment at={entry.at} />
      </span>
      <span className="what">
        <EntryWords entry={entry} account={account} lore={lore} />
      </span>
      <code className="where" title={entry.hash}>
        {shortAddress(entry.hash)}
      </code>
    </div>
  );
}
