/**
 * Which element draws which row. A row that scrolls out of view leaves its element to one that
 * scrolls in, so that the page need not make, drop or move elements while scrolling. Afterwards they
 * are put in order, for those who read the page from top to bottom.
 */
export class Slots {
  private known = new Map<number, number>();
  /** Place of each slot among the elements. */
  private places = new Map<number, number>();

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
    for (const slot of taken) {
      if (!this.places.has(slot)) this.places.set(slot, this.places.size);
    }
    return next;
  }

  /** The rows in the order of their elements. */
  inPlace<T extends { readonly row: number }>(rows: readonly T[]): T[] {
    const placeOf = ({ row }: T): number => this.places.get(this.known.get(row) ?? -1) ?? 0;
    return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** Puts the elements in the order of the rows that they draw now. */
  tidy(): void {
    const slots = [...this.known].sort(([a], [b]) => a - b).map(([, slot]) => slot);
    this.places = new Map(slots.map((slot, place) => [slot, place]));
  }
}
