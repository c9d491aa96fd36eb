import type { Issue, Place } from "#core/issues";
import type { CellValue } from "#core/register/content";
import { matrixSizes } from "./riskPresets";

/** A cell that is lower than the one before it. Rows (probability) and columns (impact) count from 1. */
export interface BrokenCell {
  readonly probability: number;
  readonly impact: number;
  /** The neighbour with less probability or less impact. */
  readonly before: { readonly probability: number; readonly impact: number };
}

/**
 * Cells of a risk matrix that fall although probability or impact grows: there, a worse risk would have
 * the lower score. Each cell is named once, against the neighbour below in probability first.
 *
 * @param scores probability levels in rows, impact levels in columns
 * @example brokenCells([[1, 2], [1, 1]]);
 * // => [{ probability: 2, impact: 2, before: { probability: 1, impact: 2 } }]
 */
export function brokenCells(scores: readonly (readonly number[])[]): readonly BrokenCell[] {
  return scores.flatMap((row, r) =>
    row.flatMap((score, c): BrokenCell[] => {
      const here = { probability: r + 1, impact: c + 1 };
      if (score < (scores[r - 1]?.[c] ?? -Infinity)) {
        return [{ ...here, before: { probability: r, impact: c + 1 } }];
      }
      return score < (row[c - 1] ?? -Infinity)
        ? [{ ...here, before: { probability: r + 1, impact: c } }]
        : [];
    }),
  );
}

/** What is wrong with a matrix as typed, in its cells: "matrix-not-monotone", "matrix-unreadable", "matrix-size". */
export function matrixIssues(
  cells: readonly (readonly CellValue[])[],
  place: Place,
): readonly Issue[] {
  const rows = cells.length;
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const { least, most } = matrixSizes;
  if (rows !== columns || rows < least || rows > most) {
    return [
      {
        code: "matrix-size",
        severity: "blocking",
        place,
        found: `${rows} x ${columns}`,
        facts: { least, most },
      },
    ];
  }
  const unread = cells.flatMap((row, r) =>
    row.flatMap((value, c): Issue[] =>
      typeof value === "number" && Number.isFinite(value)
        ? []
        : [
            {
              code: "matrix-unreadable",
              severity: "blocking",
              place,
              found: value === null ? "" : typeof value === "object" ? value.error : String(value),
              facts: { probability: r + 1, impact: c + 1 },
            },
          ],
    ),
  );
  if (unread.length > 0) return unread;
  const scores = cells.map((row) => row.map(Number));
  return brokenCells(scores).map(({ probability, impact, before }) => ({
    code: "matrix-not-monotone",
    severity: "warning",
    place,
    found: String(scores[probability - 1]?.[impact - 1] ?? ""),
    expected: String(scores[before.probability - 1]?.[before.impact - 1] ?? ""),
    facts: {
      probability,
      impact,
      otherProbability: before.probability,
      otherImpact: before.impact,
    },
  }));
}
