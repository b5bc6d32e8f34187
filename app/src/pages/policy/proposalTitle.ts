import { parseDescription } from "../../../../sdk/policy/proposal.ts";
import { titleOf } from "../../text/markdown/title.ts";

/** What a proposal is called: a stranger's words, without marks and without characters that hide others. */
export const proposalTitle = ({ description }: { description: string }): string =>
  titleOf(parseDescription(description).title);
