import type { ScoreEntry } from "#actions/enterCells";
import type { ModelCriterion, ModelProject } from "#core/scoring/scoringModel";
import type { CellAt } from "./gridEntries";
import type { GridPlace } from "./gridMoves";
import { scoreKey, type ScoreState } from "./scoreState";
import { isTyped } from "./scoreView";

/** The cells of the score grid: projects by criteria. */
export function scoreCells(
  rows: readonly ModelProject[],
  criteria: readonly ModelCriterion[],
): CellAt<ScoreEntry> {
  return ({ row, column }) => {
    const project = rows[row];
    const criterion = criteria[column];
    if (project === undefined || criterion === undefined) return null;
    return {
      key: scoreKey(project.id, criterion.name),
      value: project.cells[column] ?? null,
      isTyped: isTyped(criterion),
      entry: (value, before) => ({
        kind: "score",
        project: project.id,
        criterion: criterion.name,
        value,
        before,
      }),
    };
  };
}

/** Where the active cell stands among the rows that are shown; the first cell when it is not among them. */
export function activePlace(
  cell: ScoreState["cell"],
  rows: readonly ModelProject[],
  criteria: readonly ModelCriterion[],
): GridPlace {
  const row = rows.findIndex(({ id }) => id === cell?.project);
  const column = criteria.findIndex(({ name }) => name === cell?.criterion);
  return { row: Math.max(0, row), column: Math.max(0, column) };
}
