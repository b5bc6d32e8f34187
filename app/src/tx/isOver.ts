import type { Flow } from "./flow.ts";

/** Whether a flow came to its end, good or bad. */
export const isOver = ({ status }: Pick<Flow, "status">): boolean => status === "done" || status === "stopped";
