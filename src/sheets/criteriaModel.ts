import { renameInFormula } from "#core/register/formulaReferences";
import { registerOf } from "#core/register/schema";
import { keyOf } from "#core/scoring/registerTable";
import { columnWidths } from "./columnWidths";
import { type Criterion, withCriteria } from "./criteria";
import { type LaidOutColumn, nativeColumn, schemaColumn } from "./layOutRegister";
import type { Block, Edit } from "./plan";
import { columnLooks } from "./planRegisterTable";
import { planValidation } from "./planValidation";
import type { RegisterTable } from "./registerTable";
import { findPointsHeaders, scoreColumns } from "./scoreColumns";

/** The prioritisation model as it stands in a workbook: register Criteria and the columns of Scores. */
export interface CriteriaModel {
  readonly criteria: RegisterTable;
  readonly scores: RegisterTable;
  /** Names of tables by role and of workbook names by standard name, where they differ. */
  readonly names: Readonly<Record<string, string>>;
  /** Names in Criteria, in the order of its rows. */
  readonly listed: readonly string[];
}

/** Columns of Scores that belong to the model, from left to right. */
export interface ModelColumns {
  /** Headers of the criteria, as Scores writes them. */
  readonly criteria: readonly string[];
  /** Header of the points of each; null where there is none. */
  readonly points: readonly (string | null)[];
}

/** The columns of Scores that hold scores and points of the listed criteria. */
export function modelColumns({ scores, listed }: CriteriaModel): ModelColumns {
  const known = new Set(listed.map(keyOf));
  const criteria = scores.columns.filter((header) => known.has(keyOf(header)));
  return { criteria, points: findPointsHeaders(criteria, scores.columns) };
}

/** The place of a column from its header to its last row; null where the table has none. */
export function columnBlock(table: RegisterTable, header: string): Block | null {
  const index = table.columns.findIndex((each) => keyOf(each) === keyOf(header));
  if (index < 0) return null;
  const { sheet, row, rows } = table;
  return { sheet, row, column: table.column + index, rows: rows + 1, columns: 1 };
}

/** The rows below the header. */
export function bodyOf(block: Block): Block {
  return { ...block, row: block.row + 1, rows: block.rows - 1 };
}

/** A formula of the schema with the names of this workbook. */
export function namedFormula({ names }: CriteriaModel): (formula: string) => string {
  return (formula) => renameInFormula(formula, names);
}

/** Headers of Scores whose formulas reach over all criteria or all points. */
const reaching = ["Missing", "Coverage", "Score"];

/**
 * Formulas that name the first and the last criterion, written anew for the columns that the model has
 * now: Missing, Coverage and Score in Scores, Low and High in Criteria.
 */
export function planReach(model: CriteriaModel): Edit[] {
  const { criteria, points } = modelColumns(model);
  const rename = namedFormula(model);
  const native = nativeScores(model, criteria, points);
  const ends = criteria.map((header): Criterion => ({
    name: header,
    header,
    feed: "Typed",
    low: null,
    high: null,
    definition: "",
  }));
  const fed = registerOf("Criteria")
    .columns.filter(({ header }) => header === "Low" || header === "High")
    .map(({ header, formula }) => ({ header, formula: withCriteria(formula ?? "", ends) }));
  return [
    ...native
      .filter(({ header }) => reaching.includes(header))
      .flatMap(({ header, formula }) => fill(model.scores, header, rename(formula))),
    ...fed.flatMap(({ header, formula }) => fill(model.criteria, header, rename(formula))),
  ];
}

/** The points column of a criterion, its formula with the names of this workbook. */
export function pointsColumn(
  model: CriteriaModel,
  criterion: string,
  header: string,
): LaidOutColumn | null {
  const found = nativeScores(model, [criterion], [header]).find((each) => each.header === header);
  return found === undefined
    ? null
    : nativeColumn({ ...found, formula: namedFormula(model)(found.formula) });
}

function nativeScores(
  model: CriteriaModel,
  criteria: readonly string[],
  points: readonly (string | null)[],
): ReturnType<typeof scoreColumns> {
  return scoreColumns({
    criteria,
    tables: { Scores: model.scores.table, Criteria: model.criteria.table },
    taken: [],
    points: points.map((header, j) => header ?? `${criteria[j] ?? ""} points`),
    bends: columnBlock(model.criteria, "Value 50") !== null,
  });
}

function fill(table: RegisterTable, header: string, formula: string): Edit[] {
  const block = columnBlock(table, header);
  return block === null ? [] : [{ kind: "fillFormula", at: bodyOf(block), formula }];
}

/** Formula, looks, validation and width of a column that joins Scores; its cells are there already. */
export function planColumn(model: CriteriaModel, column: LaidOutColumn, block: Block): Edit[] {
  const body = bodyOf(block);
  const looks = columnLooks("Scores", column);
  const [width] = columnWidths({ columns: [column], body: [[null]] });
  const { sheet, column: at } = block;
  return [
    { kind: "formatCells", at: { ...block, rows: 1 }, format: looks.header },
    { kind: "formatCells", at: body, format: looks.body },
    ...(column.formula === null
      ? []
      : [{ kind: "fillFormula", at: body, formula: column.formula } as const]),
    ...validationOf("Scores", column, body, model),
    {
      kind: "layOutColumns",
      sheet,
      columns: [{ column: at, ...(width === undefined ? {} : { width }), hidden: false }],
    },
  ];
}

/** The validation of a column of the model, as a list of none or one. */
export function validationOf(
  register: "Criteria" | "Scores",
  column: LaidOutColumn,
  at: Block,
  model: CriteriaModel,
): Edit[] {
  const table = register === "Criteria" ? model.criteria : model.scores;
  const columns = registerOf(register).columns.map((each) =>
    schemaColumn(each, { rename: namedFormula(model) }),
  );
  const validation = planValidation(column, {
    register,
    at,
    columns,
    firstColumn: table.column,
    names: model.names,
  });
  return validation === null ? [] : [validation];
}
