import { Moment } from "../../components/Moment.tsx";
import type { StoryEntry } from "./story.ts";
import { StoryWord } from "./StoryWord.tsx";
import { UpdateText } from "./UpdateText.tsx";

/** A listing's life in the order in which it happened. */
export function Timeline({ story, candidate }: { story: readonly StoryEntry[]; candidate: number }) {
  return (
    <ol className="timeline">
      {story.map((entry) => (
        <li key={`${entry.block}-${entry.index}`} data-event={entry.name}>
          <p className="text-note text-muted">
            <Moment at={entry.at} />
          </p>
          <div className="grid gap-2">
            <p>
              <StoryWord entry={entry} candidate={candidate} />
            </p>
            {entry.name === "UpdatePosted" && <UpdateText document={entry.args.document} digest={entry.args.digest} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
