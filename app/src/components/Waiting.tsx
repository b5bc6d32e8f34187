import { Opening } from "../pages/Opening.tsx";

/** The frame of a page that is not there yet; what comes moves nothing that stands. */
export function Waiting() {
  return (
    <>
      <div className="topbar" aria-hidden="true" />
      <main className="page">
        <Opening />
      </main>
    </>
  );
}
