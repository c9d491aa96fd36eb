import type { SourceCell } from "../values/reading";

/** A line of a table as far as its sums matter. */
export interface SumLine {
  readonly cells: readonly SourceCell[];
  /** "part": the lines after it begin a new group (a section, an earlier total). */
  readonly kind: "record" | "total" | "part" | "other";
}

export interface Summed {
  /** Places among the records. */
  readonly records: readonly number[];
  /** Columns whose figure equals the sum, and columns that could have. */
  readonly agree: number;
  readonly figures: number;
}

/**
 * Which records a total sums: those whose figures add up to it, and else those that its place tells,
 * from the last total or section down to it ("nearest") or all above it.
 */
export function summedBy(lines: readonly SumLine[], at: number, nearest: boolean): Summed {
  const total = lines[at];
  if (total === undefined) return { records: [], agree: 0, figures: 0 };
  const places: number[] = [];
  let count = 0;
  for (const line of lines) {
    places.push(count);
    if (line.kind === "record") count += 1;
  }
  const range = (from: number, to: number): number[] =>
    lines.flatMap((line, i) =>
      line.kind === "record" && i >= from && i < to ? [places[i] ?? 0] : [],
    );
  const breaks = (line: SumLine): boolean => line.kind === "part" || line.kind === "total";
  const before = lines.slice(0, at).findLastIndex(breaks);
  const part = lines.slice(0, at).findLastIndex((line) => line.kind === "part");
  const after = lines.slice(at + 1).findIndex(breaks);
  const candidates = [
    range(before + 1, at),
    range(part + 1, at),
    range(0, at),
    range(0, lines.length),
    range(at + 1, after < 0 ? lines.length : at + 1 + after),
  ].filter((records) => records.length > 0);
  if (!nearest) candidates.sort((a, b) => b.length - a.length);
  const records = lines.filter((line) => line.kind === "record").map((line) => line.cells);
  let best: Summed | null = null;
  for (const candidate of candidates) {
    const found = agreement(records, candidate, total.cells);
    if (best === null || found.agree > best.agree) best = { records: candidate, ...found };
    if (found.figures > 0 && found.agree === found.figures) break;
  }
  return best ?? { records: [], agree: 0, figures: 0 };
}

function agreement(
  records: readonly (readonly SourceCell[])[],
  places: readonly number[],
  total: readonly SourceCell[],
): { readonly agree: number; readonly figures: number } {
  let agree = 0;
  let figures = 0;
  total.forEach(({ value }, column) => {
    if (typeof value !== "number") return;
    let sum = 0;
    let numbers = 0;
    for (const place of places) {
      const own = records[place]?.[column]?.value;
      if (typeof own !== "number") continue;
      sum += own;
      numbers += 1;
    }
    if (numbers === 0) return;
    figures += 1;
    if (Math.abs(sum - value) <= Math.max(1e-6 * Math.abs(sum), 0.005 * numbers)) agree += 1;
  });
  return { agree, figures };
}
