import { lazy, Suspense } from "react";

const Markdown = lazy(async () => ({ default: (await import("../../components/Markdown.tsx")).Markdown }));

/** What the proposer wrote, under a heading of that level: as it is written, until what formats it is there. */
export function Description({ body, under }: { body: string; under?: 2 | 3 }) {
  return (
    <div className="paper" dir="auto" tabIndex={0}>
      <Suspense fallback={body}>
        <Markdown source={body} under={under} />
      </Suspense>
    </div>
  );
}
