import { join } from "node:path";

/** A document as a team would hand it in; it fits on chain. */
export const DOCUMENT = join(import.meta.dirname, "application.md");
