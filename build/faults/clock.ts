/** Waits up to this many milliseconds are pauses between two attempts. */
const pause = 2_000;

/**
 * From now on nobody waits: pauses between attempts take no time, and what waits for minutes does so
 * until it is rung. `stop` gives the clock back its own ways.
 */
export function hurryUp(): { readonly ring: () => void; readonly stop: () => void } {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const alarms = new Map<unknown, () => void>();
  const hurried = (handler: () => void, milliseconds = 0): NodeJS.Timeout => {
    if (milliseconds <= pause) return realSet(handler, 0);
    const timer = realSet(() => undefined, 0);
    alarms.set(timer, handler);
    return timer;
  };
  globalThis.setTimeout = hurried as typeof setTimeout;
  globalThis.clearTimeout = ((timer: NodeJS.Timeout | undefined) => {
    alarms.delete(timer);
    realClear(timer);
  }) as typeof clearTimeout;
  return {
    ring: () => {
      const due = [...alarms.values()];
      alarms.clear();
      for (const handler of due) handler();
    },
    stop: () => {
      globalThis.setTimeout = realSet;
      globalThis.clearTimeout = realClear;
    },
  };
}
