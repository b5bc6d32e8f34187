import type { ReactNode } from "react";
import { Opening } from "../pages/Opening.tsx";

/** A page in the frame, before the bar above it is there; what comes moves nothing that stands. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="topbar" aria-hidden="true" />
      <main className="page">{children}</main>
    </>
  );
}

/** The page of the address while the chain's code arrives. */
export function Waiting() {
  return (
    <Frame>
      <Opening />
    </Frame>
  );
}
