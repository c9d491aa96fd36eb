import type { Issue } from "#core/issues";
import { registerOf } from "#core/register/schema";
import { keyOf, type RegisterTable } from "./registerTable";

/** A column of Scores that holds ratings but belongs to no criterion: it has weight 0. */
export interface SpareColumn {
  readonly header: string;
  /** The criterion without a column that it probably was; null where none comes near. */
  readonly meant: string | null;
}

/**
 * Columns that stand among the criteria of Scores and are none of them, because a header was typed
 * over or a criterion was renamed in one place only.
 *
 * Looked at are the columns left of the calculated ones: all up to the last criterion, and those
 * behind it that hold nothing but numbers or nothing at all.
 *
 * Where Scores has Strat fit and Urgency, and Criteria has Strategic fit and Urgency, the answer is Strat
 * fit, meant for Strategic fit. Names are compared by their pairs of letters (Dice's coefficient).
 *
 * @param criteria names in Criteria.
 * @returns columns from left to right. Columns times criteria.
 */
export function spareColumns(scores: RegisterTable, criteria: readonly string[]): SpareColumn[] {
  const { headers } = scores.content;
  const known = new Set(criteria.map(keyOf));
  const homeless = criteria.filter((name) => !scores.has(name));
  const last = headers.findLastIndex((header) => known.has(keyOf(header)));
  const spare: string[] = [];
  for (const [c, header] of headers.entries()) {
    if (isCalculated(header, criteria)) {
      if (c > 1) break;
      continue;
    }
    if (known.has(keyOf(header)) || isOfSchema(header)) continue;
    if (c < last || mayHoldScores(scores, header)) spare.push(header);
  }
  return withMeanings(spare, homeless);
}

/** The finding on a spare column, at its header: `expected` is the criterion that it was probably meant for. */
export function spareColumnIssue(scores: RegisterTable, { header, meant }: SpareColumn): Issue {
  return {
    code: "column-without-criterion",
    severity: "warning",
    place: scores.place(-1, "", header),
    found: header,
    ...(meant === null ? {} : { expected: meant }),
  };
}

/** Each spare column with the homeless criterion that looks most like it; none is given twice. */
function withMeanings(spare: readonly string[], homeless: readonly string[]): SpareColumn[] {
  const free = new Set(homeless);
  return spare.map((header) => {
    const only = spare.length === 1 && free.size === 1;
    const nearest = [...free]
      .map((name) => ({ name, likeness: likeness(header, name) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (nearest === undefined || (!only && nearest.likeness < leastLikeness)) {
      return { header, meant: null };
    }
    free.delete(nearest.name);
    return { header, meant: nearest.name };
  });
}

const leastLikeness = 0.4;

/** Share of letter pairs that two texts have in common, 0..1 (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const [left, right] = [letterPairs(a), letterPairs(b)];
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return left.length + right.length === 0 ? 0 : (2 * common.length) / (left.length + right.length);
}

function letterPairs(text: string): string[] {
  const letters = keyOf(text);
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
}

const calculated = new Set(["project", "missing", "coverage", "score", "score rank"]);

function isCalculated(header: string, criteria: readonly string[]): boolean {
  const key = keyOf(header);
  return calculated.has(key) || criteria.some((name) => key === `${keyOf(name)} points`);
}

function isOfSchema(header: string): boolean {
  return registerOf("Scores").columns.some((column) => keyOf(column.header) === keyOf(header));
}

/** Nothing but numbers and empty cells. */
function mayHoldScores(scores: RegisterTable, header: string): boolean {
  return Array.from({ length: scores.rowCount }, (_, row) => scores.cell(row, header)).every(
    (cell) => cell === null || typeof cell === "number",
  );
}
