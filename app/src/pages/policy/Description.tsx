import { lazy, Suspense } from "react";

const Markdown = lazy(async () => ({ default: (await import("../../components/Markdown.tsx")).Markdown }));

/** What the proposer wrote: as it is written, until what formats it is there. */
export function Description({ body }: { body: string }) {
  return (
    <div className="paper" dir="auto" tabIndex={0}>
      <Suspense fallback={body}>
        <Markdown source={body} />
      </Suspense>
    </div>
  );
}
