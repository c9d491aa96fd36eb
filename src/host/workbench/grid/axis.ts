/**
 * Where the rows (or the columns) of a sheet lie, in pixels from the sheet's edge. Most have the
 * standard size; only the others are listed, so that a sheet of a million rows costs nothing.
 */
export class Axis {
  private readonly indexes: Int32Array;
  private readonly sizes: Float64Array;
  /** Start of each listed row. */
  private readonly starts: Float64Array;

  /** `listed`: the rows of another size than the standard one, 0 for hidden ones, ascending. */
  constructor(
    readonly count: number,
    readonly standard: number,
    listed: readonly (readonly [index: number, size: number])[],
  ) {
    this.indexes = Int32Array.from(listed, ([index]) => index);
    this.sizes = Float64Array.from(listed, ([, size]) => size);
    this.starts = new Float64Array(listed.length);
    let extra = 0;
    for (let k = 0; k < listed.length; k++) {
      this.starts[k] = (this.indexes[k] ?? 0) * standard + extra;
      extra += (this.sizes[k] ?? 0) - standard;
    }
  }

  /** Distance of a row's upper edge from the sheet's. */
  start(index: number): number {
    const k = lastAtMost(this.indexes, index);
    if (k < 0) return index * this.standard;
    const listed = this.indexes[k] ?? 0;
    const start = this.starts[k] ?? 0;
    if (listed === index) return start;
    return start + (this.sizes[k] ?? 0) + (index - listed - 1) * this.standard;
  }

  size(index: number): number {
    const k = lastAtMost(this.indexes, index);
    return k >= 0 && this.indexes[k] === index ? (this.sizes[k] ?? 0) : this.standard;
  }

  end(index: number): number {
    return this.start(index) + this.size(index);
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The row that shows at a distance from the sheet's edge; the first or last one beyond the sheet. */
  at(position: number): number {
    if (position <= 0) return this.nextShown(0, 1);
    const k = lastAtMost(this.starts, position);
    const listed = k < 0 ? -1 : (this.indexes[k] ?? 0);
    const end = k < 0 ? 0 : (this.starts[k] ?? 0) + (this.sizes[k] ?? 0);
    if (k >= 0 && position < end) return listed;
    const further = this.standard > 0 ? Math.floor((position - end) / this.standard) : 0;
    return Math.min(this.count - 1, listed + 1 + further);
  }

  /** The next row from `index` on that is not hidden, going by `step`; `index` itself when there is none. */
  nextShown(index: number, step: 1 | -1): number {
    for (let at = index; at >= 0 && at < this.count; at += step) {
      if (this.size(at) > 0) return at;
    }
    return index;
  }
}

/** Position of the last number that is not greater than `value` in ascending numbers; -1 when all are. */
function lastAtMost(numbers: Int32Array | Float64Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
