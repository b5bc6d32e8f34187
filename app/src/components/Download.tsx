import type { ReactNode } from "react";
import { download } from "../text/download.ts";
import { Icon } from "./Icon.tsx";

type Props = {
  name: string;
  type: "text/csv" | "application/json" | "text/calendar";
  text: () => string;
  children: ReactNode;
};

/** A file made here and now from what the page knows. */
export function Download({ name, type, text, children }: Props) {
  return (
    <button type="button" className="quiet download" onClick={() => download(name, type, text())}>
      <Icon name="download" size={16} />
      {children}
    </button>
  );
}
