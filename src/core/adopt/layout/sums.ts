import type { SourceCell } from "../values/reading";

/** A line of a table as far as its sums matter. */
export interface SumLine {
  readonly cells: readonly SourceCell[];
  /** "part": the lines after it begin a new group, as do those after a total. */
  readonly kind: "record" | "total" | "part" | "other";
}

/** Which records a total sums, and how many of its figures are their sums. */
export interface Summed {
  /** Places among the records. */
  readonly records: readonly number[];
  readonly agree: number;
}

/** Records from one place to another, the last not included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The sums over any run of records of a table. */
export class TableSums {
  readonly #lines: readonly SumLine[];
  /** Records above each line. */
  readonly #above: number[] = [];
  /** By column: the sum and the count of the numbers of the first n records. */
  readonly #sums: number[][] = [];
  readonly #counts: number[][] = [];
  #records = 0;

  constructor(lines: readonly SumLine[]) {
    this.#lines = lines;
    for (const line of lines) {
      this.#above.push(this.#records);
      if (line.kind === "record") this.#addRecord(line.cells);
    }
  }

  #addRecord(cells: readonly SourceCell[]): void {
    cells.forEach(({ value }, column) => {
      const sums = (this.#sums[column] ??= [0]);
      const counts = (this.#counts[column] ??= [0]);
      const isNumber = typeof value === "number";
      sums.push((sums.at(-1) ?? 0) + (isNumber ? value : 0));
      counts.push((counts.at(-1) ?? 0) + (isNumber ? 1 : 0));
    });
    this.#records += 1;
  }

  /**
   * Which records the line at a place sums: those whose figures add up to its own, and else those
   * that its place tells, from the last total or section down to it ("nearest") or all above it.
   */
  summedBy(at: number, nearest: boolean): Summed {
    const ranges = this.#ranges(at);
    if (!nearest) ranges.sort((a, b) => b.to - b.from - (a.to - a.from));
    let best: { range: Range; agree: number } | null = null;
    for (const range of ranges) {
      const { agree, figures } = this.#agreement(range, this.#lines[at]?.cells ?? []);
      if (best === null || agree > best.agree) best = { range, agree };
      if (figures > 0 && agree === figures) break;
    }
    if (best === null) return { records: [], agree: 0 };
    const { from, to } = best.range;
    return { records: Array.from({ length: to - from }, (_, i) => from + i), agree: best.agree };
  }

  #ranges(at: number): Range[] {
    const above = this.#above[at] ?? 0;
    const isRecord = this.#lines[at]?.kind === "record";
    const below = above + (isRecord ? 1 : 0);
    const ranges = [
      { from: this.#breakAbove(at, ["part", "total"]), to: above },
      { from: this.#breakAbove(at, ["part"]), to: above },
      { from: 0, to: above },
      { from: isRecord ? above : 0, to: isRecord ? above : this.#records },
      { from: below, to: this.#breakBelow(at) },
    ];
    return ranges.filter(({ from, to }) => to > from);
  }

  /** Records above the nearest line of some kinds above a line. */
  #breakAbove(at: number, kinds: readonly SumLine["kind"][]): number {
    for (let line = at - 1; line >= 0; line -= 1) {
      if (kinds.includes(this.#lines[line]?.kind ?? "other")) return this.#above[line] ?? 0;
    }
    return 0;
  }

  #breakBelow(at: number): number {
    for (let line = at + 1; line < this.#lines.length; line += 1) {
      const kind = this.#lines[line]?.kind;
      if (kind === "part" || kind === "total") return this.#above[line] ?? 0;
    }
    return this.#records;
  }

  #agreement(
    { from, to }: Range,
    total: readonly SourceCell[],
  ): { readonly agree: number; readonly figures: number } {
    let agree = 0;
    let figures = 0;
    total.forEach(({ value }, column) => {
      if (typeof value !== "number") return;
      const [sums, counts] = [this.#sums[column] ?? [], this.#counts[column] ?? []];
      const numbers = (counts[to] ?? 0) - (counts[from] ?? 0);
      if (numbers === 0) return;
      const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
      const rounding = Math.max(1e-6 * Math.abs(sum), 1e-12 * Math.abs(sums[to] ?? 0));
      figures += 1;
      if (Math.abs(sum - value) <= Math.max(rounding, 0.005 * numbers)) agree += 1;
    });
    return { agree, figures };
  }
}
