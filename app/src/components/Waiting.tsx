import { Shape } from "./States.tsx";

/** The frame of a page that is not there yet; what comes moves nothing that stands. */
export function Waiting() {
  return (
    <>
      <div className="topbar" aria-hidden="true" />
      <main className="page">
        <Shape lines={5} />
      </main>
    </>
  );
}
