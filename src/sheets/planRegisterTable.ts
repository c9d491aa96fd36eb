import type { Register } from "#core/register/schema";
import { type ColumnRun, columnRuns } from "./columnRuns";
import { faultColorEdits } from "./faultColors";
import { calculatedHeader, inputHeader, TABLE_STYLE, writtenHeader } from "./houseStyle";
import type { InPlaceTable } from "./inPlace";
import { type LaidOutColumn, type LaidOutRegister, isLongText } from "./layOutRegister";
import { literal } from "./literal";
import type { Block, CellFormat } from "./plan";
import type { PlanPhases } from "./planPhases";
import { planValidation } from "./planValidation";
import type { RegisterTable } from "./registerTable";
import { hasWordColors, wordColorEdits } from "./wordColors";

export interface SheetRequest {
  readonly register: Register;
  readonly laid: LaidOutRegister;
  readonly place: RegisterTable;
  /** Workbook names by their standard names. */
  readonly names: Readonly<Record<string, string>>;
  /** Saved view that the sheet starts with. */
  readonly view: string;
  readonly hidden: boolean;
  /** The range of somebody's sheet that it stands on; null = it has a sheet of its own. */
  readonly inPlace: InPlaceTable | null;
}

/** A table with its cells, formulas, validations and looks; the sheet is there already. */
export function planTable(request: SheetRequest, phases: PlanPhases): void {
  const { laid, place } = request;
  planColumns(request, 0, phases);
  phases.tables.push({
    kind: "addTable",
    name: place.table,
    at: block(place, place.row, place.rows + 1, 0, laid.columns.length),
    style: TABLE_STYLE,
    bandedRows: true,
    filterButton: true,
  });
}

/** The columns of a table from one on, with all that belongs to them; those before it are left alone. */
export function planColumns(request: SheetRequest, first: number, phases: PlanPhases): void {
  const { laid, place, register } = request;
  const { columns } = laid;
  const bodyOf = (from: number, count: number): Block =>
    block(place, place.row + 1, place.rows, from, count);
  const format = (column: LaidOutColumn, index: number): string | null =>
    index < first ? null : formatOf(column);
  for (const run of columnRuns(columns, format)) {
    const at = bodyOf(run.from, run.count);
    phases.numberFormats.push({ kind: "formatCells", at, format: { numberFormat: run.like } });
  }
  phases.cells.push({
    kind: "writeCells",
    at: block(place, place.row, 1, first, columns.length - first),
    cells: [columns.slice(first).map((each) => literal(each.header))],
  });
  const content = (_: LaidOutColumn, index: number): "formulas" | "values" | null =>
    hasValues(laid, index) ? (hasFormulas(laid, index) ? "formulas" : "values") : null;
  for (const run of columnRuns(columns, content)) {
    const cells = laid.body.map((row) => row.slice(run.from, run.from + run.count));
    // A formula that names a column of its own table needs the table.
    const phase = run.like === "formulas" ? phases.formulas : phases.cells;
    phase.push({ kind: "writeCells", at: bodyOf(run.from, run.count), cells });
  }
  columns.forEach((column, index) => {
    if (index < first) return;
    const at = bodyOf(index, 1);
    if (column.formula !== null) {
      phases.formulas.push({ kind: "fillFormula", at, formula: column.formula });
    }
    const validation = planValidation(column, {
      register: register.name,
      at,
      columns,
      firstColumn: place.column,
      names: request.names,
    });
    if (validation !== null) phases.validations.push(validation);
  });
  planLooks(request, first, phases);
}

function planLooks(
  { laid, place, register }: SheetRequest,
  first: number,
  phases: PlanPhases,
): void {
  const { columns } = laid;
  const side = (column: LaidOutColumn, index: number): Side | null =>
    index < first ? null : sideOf(register.name, column);
  const header = (column: LaidOutColumn, index: number): `${HeaderRole} ${Side}` | null =>
    index < first ? null : `${roleOf(column)} ${sideOf(register.name, column)}`;
  for (const run of columnRuns(columns, header)) {
    const at = block(place, place.row, 1, run.from, run.count);
    phases.looks.push({ kind: "formatCells", at, format: HEADER_FORMATS.get(run.like) ?? {} });
  }
  for (const run of noteRuns(laid).filter(({ from }) => from >= first)) {
    const at = block(place, place.row + 1, place.rows, run.from, run.count);
    phases.looks.push({ kind: "formatCells", at, format: { wrap: true } });
  }
  for (const run of columnRuns(columns, side)) {
    const at = block(place, place.row + 1, place.rows, run.from, run.count);
    const format: CellFormat = { vertical: "Top", ...SIDE_FORMATS[run.like] };
    phases.looks.push({ kind: "formatCells", at, format });
  }
  const body = block(place, place.row + 1, place.rows, first, columns.length - first);
  const headers = columns.slice(first).map((column) => column.header);
  phases.looks.push(...wordColorEdits(register.name, headers, body));
  const cells = block(place, place.row + 1, place.rows, 0, columns.length);
  phases.looks.push(...faultColorEdits({ register: register.name, columns, first, body: cells }));
}

const HEADER_LOOKS: Readonly<Record<"typed" | "calculated" | "written", CellFormat>> = {
  typed: inputHeader,
  calculated: calculatedHeader,
  written: writtenHeader,
};

/** Columns of long texts. */
export function noteRuns(laid: LaidOutRegister): readonly ColumnRun<true>[] {
  return columnRuns(laid.columns, (column) =>
    column.schema !== null && isLongText(column.schema) ? true : null,
  );
}

/** How header and body of one column look, for a column that joins a table later. */
export function columnLooks(
  register: string,
  column: LaidOutColumn,
): { readonly header: CellFormat; readonly body: CellFormat } {
  const side = sideOf(register, column);
  const isNote = column.schema !== null && isLongText(column.schema);
  return {
    header: HEADER_FORMATS.get(`${roleOf(column)} ${side}`) ?? {},
    body: {
      numberFormat: column.numberFormat,
      vertical: "Top",
      ...SIDE_FORMATS[side],
      ...(isNote ? { wrap: true } : {}),
    },
  };
}

type HeaderRole = keyof typeof HEADER_LOOKS;
type Side = "Left" | "Center" | "Right";

/** Words stand left, status words in the middle, figures and dates right; headers over their cells. */
function sideOf(register: string, column: LaidOutColumn): Side {
  if (hasWordColors(register, column.header)) return "Center";
  const isText = column.type === "text" || column.type === "list" || column.numberFormat === "@";
  return isText ? "Left" : "Right";
}

/** Texts keep a little distance from the figures to their left. */
const SIDE_FORMATS: Readonly<Record<Side, CellFormat>> = {
  Left: { horizontal: "Left", indent: 1 },
  Center: { horizontal: "Center" },
  Right: { horizontal: "Right" },
};

function roleOf(column: LaidOutColumn): HeaderRole {
  if (column.role === "written") return "written";
  return column.formula === null ? "typed" : "calculated";
}

const HEADER_FORMATS = new Map<`${HeaderRole} ${Side}`, CellFormat>(
  (["typed", "calculated", "written"] as const).flatMap((role) =>
    (["Left", "Center", "Right"] as const).map((side) => [
      `${role} ${side}`,
      { ...HEADER_LOOKS[role], ...SIDE_FORMATS[side] },
    ]),
  ),
);

/** "General" is what an empty sheet has anyway. */
function formatOf(column: LaidOutColumn): string | null {
  return column.numberFormat === "General" ? null : column.numberFormat;
}

/** Formulas that were kept in an extra column; texts that only look like one are no strings here. */
function hasFormulas(laid: LaidOutRegister, column: number): boolean {
  return laid.body.some((row) => {
    const cell = row[column] ?? null;
    return typeof cell === "string" && cell.startsWith("=");
  });
}

function hasValues(laid: LaidOutRegister, column: number): boolean {
  return laid.body.some((row) => (row[column] ?? null) !== null);
}

/** Cells of a register: from a row of its sheet and a column of its table. */
export function block(
  place: RegisterTable,
  row: number,
  rows: number,
  from: number,
  columns: number,
): Block {
  return { sheet: place.sheet, row, column: place.column + from, rows, columns };
}
