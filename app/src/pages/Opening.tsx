import { matchRoute, useLocation, useRouter } from "wouter";
import { PageHead } from "../components/PageHead.tsx";
import { Shape } from "../components/States.tsx";
import { type OpeningOf, openings } from "./openings.tsx";

/** The page of the address as it opens: painted with the frame, before the chain's code is there. */
export function Opening() {
  const [location] = useLocation();
  const { parser } = useRouter();
  const path = location.split("?")[0] ?? location;
  for (const page of Object.values<OpeningOf>(openings)) {
    const [isIt, parameters] = matchRoute(parser, page.path, path);
    if (!isIt) continue;
    const { over, title, hasFigure, lead } = page;
    return (
      <div className="grid gap-12">
        <PageHead
          over={over}
          title={typeof title === "function" ? title(parameters) : title}
          figure={hasFigure && "…"}
        />
        {lead && <p className="text-lead text-muted">{lead}</p>}
        <Shape lines={5} />
      </div>
    );
  }
  return <Shape lines={5} />;
}
