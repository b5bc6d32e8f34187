/** One holder of a name at a time, over every tab of the page. */
export type Locks = {
  /**
   * Does the work while it holds the name. Where another holds it: resolves with false at once, or waits if `wait` says
   * so; a holder whose tab is closed has let go.
   */
  hold: (
    name: string,
    work: () => Promise<void>,
    options?: { wait?: boolean; signal?: AbortSignal },
  ) => Promise<boolean>;
};

/** The locks of one page alone. */
export function ownLocks(): Locks {
  const held = new Map<string, Promise<void>>();
  return {
    hold: async (name, work, { wait = false, signal } = {}) => {
      while (held.has(name)) {
        if (!wait) return false;
        await held.get(name);
        if (signal?.aborted) return false;
      }
      // Held before the work begins: what it does at once may bring the next one here.
      let release = (): void => undefined;
      held.set(name, new Promise((resolve) => (release = resolve)));
      try {
        await work();
      } finally {
        held.delete(name);
        release();
      }
      return true;
    },
  };
}

/** Web Locks, which every tab of one origin shares. */
export function pageLocks(): Locks {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  if (!locks) return ownLocks();
  return {
    hold: async (name, work, { wait = false, signal } = {}) => {
      const options: LockOptions = wait ? { signal } : { ifAvailable: true };
      try {
        return await locks.request(name, options, async (lock) => {
          if (!lock) return false;
          await work();
          return true;
        });
      } catch (error) {
        if (signal?.aborted) return false;
        throw error;
      }
    },
  };
}
