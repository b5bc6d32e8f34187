import { lazy, Suspense } from "react";
import { Shape } from "../../../components/States.tsx";
import type { AnalysisProps } from "./Analysis.tsx";

const Analysis = lazy(async () => ({ default: (await import("./Analysis.tsx")).Analysis }));

/** What a proposal does, told as soon as what finds it out is there: the page itself waits for none of it. */
export function LaterAnalysis(props: AnalysisProps) {
  return (
    <Suspense fallback={<Shape lines={8} />}>
      <Analysis {...props} />
    </Suspense>
  );
}
