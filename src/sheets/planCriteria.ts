import type { FieldValue } from "#core/register/rows";
import { registerOf } from "#core/register/schema";
import { criterionColumns } from "#core/scoring/criteriaLibrary";
import { keyOf } from "#core/scoring/registerTable";
import { columnRuns } from "./columnRuns";
import { criteriaOf } from "./criteria";
import {
  type CriteriaModel,
  modelColumns,
  namedFormula,
  planReach,
  pointsColumn,
} from "./criteriaModel";
import { criterionColumn, type LaidOutColumn, schemaColumn } from "./layOutRegister";
import { literal } from "./literal";
import type { Block, CellContent, Edit } from "./plan";
import type { RemoveTableColumn } from "./tablePlan";
import { columnBlock, insertColumn, planColumn, validationOf } from "./planColumn";
import { columnLooks } from "./planRegisterTable";
import type { RegisterTable } from "./registerTable";
import { pointsHeaders } from "./scoreColumns";

/** The edits of a change to the model, and the model as it stands after them. */
export interface CriteriaPlan {
  readonly edits: readonly Edit[];
  readonly model: CriteriaModel;
}

/**
 * Adds a criterion: a row in Criteria, a column for scores and one for points in Scores. A column of
 * Scores that has the name already becomes the criterion's, with the scores that it holds.
 *
 * @param values one value for each of `criterionColumns`.
 * @param freeRow body row of Criteria that holds nothing; null = the table grows by a row.
 */
export function planNewCriterion(
  model: CriteriaModel,
  values: readonly FieldValue[],
  freeRow: number | null,
): CriteriaPlan {
  const before = modelColumns(model);
  const [criterion] = criteriaOf(
    { register: "Criteria", columns: criterionColumns, extras: [], rows: [values] },
    [
      ...registerOf("Scores").columns.map(({ header }) => header),
      "Coverage",
      ...before.points.filter((header) => header !== null),
    ],
  );
  if (criterion === undefined) return { edits: [], model };
  const rows = planNewRow(model, [criterion.header, ...values.slice(1)], freeRow);
  const isThere = columnBlock(model.scores, criterion.header) !== null;
  const { table: withScores, edits: scoreEdits } = isThere
    ? { table: model.scores, edits: [] }
    : insertColumn(model.scores, criterion.header, before.criteria.at(-1));
  const [points = ""] = pointsHeaders([criterion.header], withScores.columns);
  const lastPoints = before.points.findLast((header) => header !== null);
  const { table: scores, edits: pointEdits } = insertColumn(withScores, points, lastPoints);
  const after: CriteriaModel = {
    ...model,
    criteria: rows.table,
    scores,
    listed: [...model.listed, criterion.header],
  };
  const own = columnBlock(scores, criterion.header);
  const pointsBlock = columnBlock(scores, points);
  const pointsOwn = pointsColumn(after, criterion.header, points);
  return {
    edits: [
      ...rows.edits,
      ...scoreEdits,
      ...pointEdits,
      ...(own === null
        ? []
        : planColumn(scores, criterionColumn(criterion, namedFormula(after)), own, model.names)),
      ...(pointsBlock === null || pointsOwn === null
        ? []
        : planColumn(scores, pointsOwn, pointsBlock, model.names)),
      ...planReach(after),
    ],
    model: after,
  };
}

/** A cell of a new row; `laid` null = a column that is not of the schema. */
interface NewCell {
  readonly at: Block;
  readonly laid: LaidOutColumn | null;
  readonly value: FieldValue;
}

/** The row of a new criterion, with the looks and drop-downs of the others. */
function planNewRow(
  model: CriteriaModel,
  values: readonly FieldValue[],
  freeRow: number | null,
): { readonly table: RegisterTable; readonly edits: readonly Edit[] } {
  const { criteria } = model;
  const { sheet, row, column, rows } = criteria;
  const grows = freeRow === null;
  const line = row + 1 + (freeRow ?? rows);
  const schema = registerOf("Criteria").columns;
  const cells = criteria.columns.map((header, c): NewCell => {
    const found = schema.find((each) => keyOf(each.header) === keyOf(header));
    const at: Block = { sheet, row: line, column: column + c, rows: 1, columns: 1 };
    if (found === undefined) return { at, laid: null, value: null };
    const laid = schemaColumn(found, { rename: namedFormula(model) });
    const value = values[criterionColumns.findIndex((each) => each === found.header)] ?? null;
    return { at, laid, value };
  });
  return {
    table: grows ? { ...criteria, rows: rows + 1 } : criteria,
    edits: [
      ...(grows
        ? [
            {
              kind: "resizeTable" as const,
              name: criteria.table,
              at: { sheet, row, column, rows: rows + 2, columns: criteria.columns.length },
            },
          ]
        : []),
      ...cells.flatMap(({ at, laid, value }): Edit[] => {
        const format = laid === null ? {} : columnLooks("Criteria", laid).body;
        const look: Edit = { kind: "formatCells", at, format: { vertical: "Top", ...format } };
        if (laid?.role !== "input") return [look];
        return [
          look,
          { kind: "writeCells", at, cells: [[literal(value)]] },
          ...validationOf(criteria, laid, at, model.names),
        ];
      }),
    ],
  };
}

/**
 * Gives a criterion another name, in Criteria and in the headers of its columns in Scores: Excel carries
 * every formula with them.
 */
export function planRename(
  model: CriteriaModel,
  row: number,
  from: string,
  name: string,
): CriteriaPlan {
  const { criteria, scores } = model;
  const columns = modelColumns(model);
  const index = columns.criteria.findIndex((header) => keyOf(header) === keyOf(from));
  const header = columns.criteria[index];
  const points = columns.points[index] ?? null;
  const cell = columnBlock(criteria, "Criterion");
  const others = scores.columns.filter((each) => each !== header && each !== points);
  const [newPoints = ""] = pointsHeaders([name], others);
  const renamed = new Map<string, string>();
  if (header !== undefined) renamed.set(header, name);
  if (points !== null) renamed.set(points, newPoints);
  const at = cell === null ? null : { ...cell, row: cell.row + 1 + row, rows: 1 };
  const after: CriteriaModel = {
    ...model,
    scores: { ...scores, columns: scores.columns.map((each) => renamed.get(each) ?? each) },
    listed: model.listed.map((each) => (keyOf(each) === keyOf(from) ? name : each)),
  };
  return {
    edits: [
      ...(at === null
        ? []
        : [
            { kind: "formatCells", at, format: { numberFormat: "@" } } as const,
            { kind: "writeCells", at, cells: [[literal(name)]] } as const,
          ]),
      ...[...renamed].flatMap(([old, next]) => planHeader(scores, old, next)),
    ],
    model: after,
  };
}

/** Renames the header of one column; none when it has that name. */
export function planHeader(table: RegisterTable, header: string, name: string): Edit[] {
  const block = columnBlock(table, header);
  if (block === null || header === name) return [];
  return [
    { kind: "renameTableColumn", table: table.table, header, name, at: { ...block, rows: 1 } },
  ];
}

export interface RemovalRequest {
  /** Body row of Criteria. */
  readonly row: number;
  readonly name: string;
  /** true: the scores stay in Scores as a column without weight. */
  readonly keepsColumn: boolean;
  /** Cells of each row of Criteria, without formulas of calculated columns. */
  readonly body: readonly (readonly CellContent[])[];
  /** Formulas elsewhere that use the columns that go. */
  readonly users: readonly Block[];
}

/** Takes a criterion out of the model: its row, its points, and its scores unless they are kept. */
export function planRemoval(model: CriteriaModel, request: RemovalRequest): CriteriaPlan {
  const { scores, listed } = model;
  const columns = modelColumns(model);
  const index = columns.criteria.findIndex((header) => keyOf(header) === keyOf(request.name));
  const points = columns.points[index] ?? null;
  const header = columns.criteria[index];
  const gone = [points, request.keepsColumn ? null : (header ?? null)].filter(
    (each) => each !== null,
  );
  const left = listed.filter((each) => keyOf(each) !== keyOf(request.name));
  const order = request.body.map((_, row) => row).filter((row) => row !== request.row);
  const rows = planRows(model.criteria, order, request.body);
  // Formulas let go of the columns before these are deleted: nothing of ours ever shows #REF!.
  const reach = planReach({ ...model, criteria: rows.table, listed: left });
  let table = scores;
  const removals = gone.map((each, i): RemoveTableColumn => {
    const at = columnBlock(table, each) ?? { sheet: "", row: 0, column: 0, rows: 0, columns: 0 };
    table = { ...table, columns: table.columns.filter((one) => one !== each) };
    return {
      kind: "removeTableColumn",
      table: scores.table,
      header: each,
      at,
      users: i === 0 ? request.users : [],
    };
  });
  return {
    edits: [...rows.edits, ...reach, ...removals],
    model: { ...model, criteria: rows.table, scores: table, listed: left },
  };
}

/**
 * The rows of Criteria in another order, or with some left out. Calculated columns stay: their formulas
 * follow the rows.
 *
 * @param order body rows as they stand now, in their new order.
 */
export function planRows(
  criteria: RegisterTable,
  order: readonly number[],
  body: readonly (readonly CellContent[])[],
): { readonly table: RegisterTable; readonly edits: readonly Edit[] } {
  const { sheet, row, column, rows } = criteria;
  const schema = registerOf("Criteria").columns;
  const kinds = criteria.columns.map((header) => {
    const found = schema.find((each) => keyOf(each.header) === keyOf(header));
    if (found !== undefined && found.kind !== "input") return null;
    return found !== undefined && schemaColumn(found, { rename: same }).numberFormat === "@"
      ? "text"
      : "other";
  });
  const first = order.findIndex((from, to) => from !== to);
  const changed = first < 0 ? [] : order.slice(first);
  const block = (from: number, count: number, line: number, lines: number): Block => ({
    sheet,
    row: row + 1 + line,
    column: column + from,
    rows: lines,
    columns: count,
  });
  const moves = columnRuns(kinds, (kind) => kind).flatMap(({ from, count, like }): Edit[] => {
    if (changed.length === 0) return [];
    const at = block(from, count, first, changed.length);
    const cells = changed.map((source) => body[source]?.slice(from, from + count) ?? []);
    return [
      ...(like === "text"
        ? [{ kind: "formatCells", at, format: { numberFormat: "@" } } as const]
        : []),
      { kind: "writeCells", at, cells },
    ];
  });
  if (order.length === rows) return { table: criteria, edits: moves };
  const width = criteria.columns.length;
  return {
    table: { ...criteria, rows: order.length },
    edits: [
      ...moves,
      { kind: "clearCells", at: block(0, width, order.length, rows - order.length) },
      {
        kind: "resizeTable",
        name: criteria.table,
        at: { sheet, row, column, rows: order.length + 1, columns: width },
      },
    ],
  };
}

function same(formula: string): string {
  return formula;
}
