import type { Row } from "./ours";

/** Half a cent: sums that differ by less are the same to the last cent. */
const tolerance = 0.005;

export interface Comparison {
  readonly rows: number;
  readonly figures: number;
  /** Largest difference of two figures. */
  readonly largest: number;
  /** One line each: a row that one side lacks, or a figure that differs. */
  readonly differences: readonly string[];
}

/** Compares two roll-ups row by row: words tell which row, numbers are compared to the last cent. */
export function compareRows(ours: readonly Row[], theirs: readonly Row[]): Comparison {
  const others = new Map(theirs.map((row) => [keyOf(row), row]));
  const differences: string[] = [];
  let [figures, largest] = [0, 0];
  for (const row of ours) {
    const key = keyOf(row);
    const other = others.get(key);
    others.delete(key);
    if (other === undefined) {
      differences.push(`only ours: ${key}`);
      continue;
    }
    for (const [name, value] of Object.entries(row)) {
      if (typeof value !== "number") continue;
      figures += 1;
      const theirValue = other[name];
      const by = typeof theirValue === "number" ? Math.abs(theirValue - value) : Infinity;
      largest = Math.max(largest, by);
      if (by >= tolerance) differences.push(`${key} ${name}: ours ${value}, theirs ${theirValue}`);
    }
  }
  for (const key of others.keys()) differences.push(`only theirs: ${key}`);
  return { rows: ours.length, figures, largest, differences };
}

function keyOf(row: Row): string {
  return Object.keys(row)
    .sort()
    .filter((name) => typeof row[name] !== "number")
    .map((name) => `${name}=${String(row[name])}`)
    .join(", ");
}
