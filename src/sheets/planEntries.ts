import type { CellValue } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { type CriteriaModel, namedFormula } from "./criteriaModel";
import type { Criterion } from "./criteria";
import { criterionColumn } from "./layOutRegister";
import { literal } from "./literal";
import type { Edit } from "./plan";
import { bodyOf, columnBlock, validationOf } from "./planColumn";
import { planHeader } from "./planCriteria";
import { planCells, type PlacedCell } from "./planCells";
import { planNewRecords } from "./planNewRecords";
import type { RegisterTable } from "./registerTable";

/** Fields of Criteria that the pane changes in their cells. */
export type CriterionField =
  "Weight" | "Direction" | "Normalise by" | "Scale low" | "Scale high" | "Definition" | "Group";

/** A cell with what shall stand in it and what stands in it now. */
export type EntryCell = ScoreCellEntry | CriterionCellEntry;

export interface ScoreCellEntry {
  readonly kind: "score";
  /** Body row of Scores; null = the project has none yet. */
  readonly row: number | null;
  readonly project: string;
  readonly criterion: string;
  readonly value: number | null;
  readonly old: CellValue;
}

export interface CriterionCellEntry {
  readonly kind: "criterion";
  readonly row: number;
  readonly criterion: string;
  readonly field: CriterionField;
  readonly value: number | string | null;
  readonly old: CellValue;
}

/** What is known besides the cells. */
export interface EntryNotes {
  /** Body rows of Scores that hold nothing. */
  readonly freeRows?: readonly number[];
  /** Criteria whose scale or guidance changes, as they are afterwards. */
  readonly revised?: readonly Criterion[];
}

/**
 * Typed values as edits: neighbours below each other in one block, a new row of Scores for a project that
 * has none.
 */
export function planEntries(
  model: CriteriaModel,
  cells: readonly EntryCell[],
  { freeRows = [], revised = [] }: EntryNotes = {},
): Edit[] {
  const scores = cells.filter((cell) => cell.kind === "score");
  const criteria = cells.filter((cell) => cell.kind === "criterion");
  const { edits, rowOf } = planNewRows(model.scores, scores, freeRows);
  const placed = scores.flatMap((cell): PlacedCell[] => {
    const row = cell.row ?? rowOf.get(keyOf(cell.project));
    const column = columnIndex(model.scores, cell.criterion);
    return row === undefined || column < 0 ? [] : [{ row, column, content: cell.value }];
  });
  const fields = criteria.map(({ row, field, value }): PlacedCell => ({
    row,
    column: columnIndex(model.criteria, field),
    content: literal(value),
  }));
  return [
    ...edits,
    ...planCells(model.scores, placed),
    ...planCells(model.criteria, fields),
    ...revised.flatMap((criterion) => planScale(model, criterion)),
  ];
}

/** The limits and the prompt of the cells in which a criterion is scored. */
function planScale(model: CriteriaModel, criterion: Criterion): Edit[] {
  const block = columnBlock(model.scores, criterion.header);
  if (block === null) return [];
  const column = criterionColumn(criterion, namedFormula(model));
  return validationOf(model.scores, column, bodyOf(block), model.names);
}

/** The column of Scores takes the name of its criterion again. */
export function planHeaderEntry({ scores }: CriteriaModel, from: string, to: string): Edit[] {
  const isFree = columnIndex(scores, to) < 0;
  return isFree ? planHeader(scores, from, to) : [];
}

function columnIndex(table: RegisterTable, header: string): number {
  return table.columns.findIndex((each) => keyOf(each) === keyOf(header));
}

/** Scores grows by a row for each project that has none. */
function planNewRows(
  scores: RegisterTable,
  cells: readonly ScoreCellEntry[],
  freeRows: readonly number[],
): { readonly edits: readonly Edit[]; readonly rowOf: ReadonlyMap<string, number> } {
  const rowOf = new Map<string, number>();
  const ids: string[] = [];
  for (const { row, project } of cells) {
    if (row !== null || rowOf.has(keyOf(project))) continue;
    rowOf.set(keyOf(project), freeRows[ids.length] ?? scores.rows + ids.length - freeRows.length);
    ids.push(project);
  }
  const records = ids.map((id) => ({ "Project ID": id }));
  return { edits: planNewRecords(scores, freeRows, records), rowOf };
}
