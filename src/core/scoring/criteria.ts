import type { Issue } from "#core/issues";
import type { Phrase } from "#core/messages/phrase";
import {
  bendsInOrder,
  bendsOf,
  type Direction,
  type Normalisation,
  type ScaleEnds,
  scaleEnds,
} from "./scale";
import type { RegisterTable } from "./registerTable";
import { weightsOf } from "./weights";
import type { ScoreCell } from "./weightedScore";

/** One criterion of the prioritisation model, ready to score with. */
export interface ScoringCriterion extends ScaleEnds {
  readonly name: string;
  /** Share of all weights, 0..1; 0 = switched off. */
  readonly weight: number;
  readonly direction: Direction;
  readonly normalisation: Normalisation;
}

/** What each row of Scores holds for each criterion: `cells[row][criterion]`. */
export interface ScoreGrid {
  readonly cells: readonly (readonly ScoreCell[])[];
}

/**
 * The criteria of the register Criteria, with weights that sum to 1 and the ends of their scales.
 *
 * Min-max and Max ends come from every row of Scores, closed projects included, as in the native
 * columns Low and High. Weights that cannot be used (all zero, negative) become 0 with an issue.
 *
 * @param criteria register Criteria.
 * @param scores register Scores; its columns are found by the name of the criterion.
 * @returns the criteria in the order of the register, and what is wrong with them.
 */
export function readCriteria(
  criteria: RegisterTable,
  scores: RegisterTable,
): { criteria: ScoringCriterion[]; grid: ScoreGrid; issues: Issue[] } {
  const issues: Issue[] = [];
  const named = Array.from({ length: criteria.rowCount }, (_, row) => row)
    .map((row) => ({ row, name: criteria.text(row, "Criterion") }))
    .filter(({ name }) => name !== "");
  const cells = Array.from({ length: scores.rowCount }, (_, row) =>
    named.map(({ name }) => scoreCell(scores, row, name)),
  );
  const weights = readWeights(criteria, named, issues);
  const read = named.map(({ row, name }, j): ScoringCriterion => {
    const normalisation = readNormalisation(criteria.text(row, "Normalise by"));
    const direction = criteria.text(row, "Direction") === "Cost" ? "Cost" : "Benefit";
    const column = cells.flatMap((line) => (typeof line[j] === "number" ? [line[j]] : []));
    const scale = {
      low: criteria.number(row, "Scale low") ?? 0,
      high: criteria.number(row, "Scale high") ?? 0,
    };
    const ends = bent(scaleEnds(normalisation, direction, scale, column), criteria, row);
    const weight = weights[j] ?? 0;
    if (weight > 0) {
      issues.push(...criterionIssues({ criteria, scores, row, name, normalisation, ends, column }));
    }
    return { name, weight, direction, normalisation, ...ends };
  });
  return { criteria: read, grid: { cells }, issues };
}

/** Ends with the bends of the pack "Value functions", where it is there and they are given. */
function bent(ends: ScaleEnds, criteria: RegisterTable, row: number): ScaleEnds {
  const bends = bendsOf(ends, {
    quarter: criteria.number(row, "Quarter value at"),
    half: criteria.number(row, "Half value at"),
    threeQuarters: criteria.number(row, "Three quarter value at"),
  });
  return bends === undefined ? ends : { ...ends, bends };
}

function scoreCell(scores: RegisterTable, row: number, criterion: string): ScoreCell {
  const value = scores.cell(row, criterion);
  if (typeof value === "number") return value;
  return value === null || (typeof value === "string" && value.trim() === "") ? null : "unreadable";
}

function readNormalisation(text: string): Normalisation {
  return text === "Min-max" || text === "Max" ? text : "Scale";
}

function readWeights(
  criteria: RegisterTable,
  named: readonly { row: number; name: string }[],
  issues: Issue[],
): readonly number[] {
  const points = named.map(({ row }) => criteria.number(row, "Weight"));
  const outcome = weightsOf(points, "direct");
  if (outcome.kind === "weights") return outcome.weights;
  if (outcome.reason === "all-zero") {
    issues.push({
      code: "weights-all-zero",
      severity: "blocking",
      place: criteria.place(named[0]?.row ?? 0, "", "Weight"),
      facts: { criteria: named.length },
    });
  } else {
    named.forEach(({ row, name }, j) => {
      if ((points[j] ?? 0) >= 0) return;
      issues.push({
        code: "negative-weight",
        severity: "blocking",
        place: criteria.place(row, name, "Weight"),
        found: String(points[j]),
        expected: "0 or more" satisfies Phrase,
      });
    });
  }
  return named.map(() => 0);
}

interface CriterionReview {
  readonly criteria: RegisterTable;
  readonly scores: RegisterTable;
  readonly row: number;
  readonly name: string;
  readonly normalisation: Normalisation;
  readonly ends: ScaleEnds;
  readonly column: readonly number[];
}

function criterionIssues(review: CriterionReview): Issue[] {
  const { criteria, scores, row, name, normalisation, ends, column } = review;
  if (!scores.has(name)) {
    return [
      {
        code: "criterion-without-column",
        severity: "blocking",
        place: criteria.place(row, name, "Criterion"),
        found: name,
        facts: { register: "Scores" },
      },
    ];
  }
  if (ends.best === ends.worst && normalisation === "Scale") {
    return [
      {
        code: "scale-without-width",
        severity: "warning",
        place: criteria.place(row, name, "Scale high"),
        found: String(ends.best),
        expected: "different from Scale low" satisfies Phrase,
      },
    ];
  }
  if (!bendsInOrder(ends)) {
    return [
      {
        code: "value-points-unordered",
        severity: "warning",
        place: criteria.place(row, name, "Half value at"),
        found: (ends.bends ?? []).join(", "),
        facts: { worst: ends.worst, best: ends.best },
      },
    ];
  }
  const first = column[0];
  if (column.length === 1 && normalisation !== "Scale") {
    return [
      {
        code: "criterion-one-project",
        severity: "hint",
        place: criteria.place(row, name, "Normalise by"),
        found: String(first),
      },
    ];
  }
  // One rating on a fixed scale says nothing yet.
  if (first !== undefined && column.length > 1 && column.every((score) => score === first)) {
    return [
      {
        code: "criterion-all-equal",
        severity: "hint",
        place: criteria.place(row, name, "Criterion"),
        found: String(first),
        facts: { projects: column.length },
      },
    ];
  }
  return [];
}
