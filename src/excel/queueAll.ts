/** Readings of single places that go into one request: 3 KB each at most, so that 2 MB are not reached. */
const placesAtOnce = 500;

/**
 * Queues a reading of each item. Where there are many, all but the last ones are sent; the request of these is
 * the caller's. Requests: 1 for each 500 items but the last ones.
 */
export async function queueAll<T, R>(
  context: Excel.RequestContext,
  items: readonly T[],
  load: (item: T) => R,
): Promise<R[]> {
  const loaded: R[] = [];
  for (const item of items) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for each 500 items is the purpose
    if (loaded.length > 0 && loaded.length % placesAtOnce === 0) await context.sync();
    loaded.push(load(item));
  }
  return loaded;
}
