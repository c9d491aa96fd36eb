/**
 * Which element draws which row. A row that scrolls out of view leaves its element to one that
 * scrolls in, so that the page need not make and drop elements while scrolling.
 */
export class Slots {
  private known = new Map<number, number>();

  /** A slot number for each row; rows that were there before keep theirs. */
  assign(rows: readonly number[]): ReadonlyMap<number, number> {
    const next = new Map<number, number>();
    for (const row of rows) {
      const slot = this.known.get(row);
      if (slot !== undefined) next.set(row, slot);
    }
    const taken = new Set(next.values());
    let free = 0;
    for (const row of rows) {
      if (next.has(row)) continue;
      while (taken.has(free)) free++;
      next.set(row, free);
      taken.add(free);
    }
    this.known = next;
    return next;
  }
}
