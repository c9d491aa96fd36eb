import type { Register } from "#core/register/schema";
import { viewsOf } from "#core/register/views";
import { type ColumnRun, columnRuns } from "./columnRuns";
import { columnWidths, headerHeight, isOverlongNote } from "./columnWidths";
import {
  calculatedHeader,
  colors,
  HEADER_ROW,
  inputHeader,
  pagesAcross,
  printEdit,
  TABLE_STYLE,
  titleEdits,
  writtenHeader,
} from "./houseStyle";
import { type LaidOutColumn, type LaidOutRegister, isLongText } from "./layOutRegister";
import type { Block, CellFormat, LayOutColumns, LayOutRows } from "./plan";
import { hiddenRuns } from "./planColumnView";
import type { PlanPhases } from "./planPhases";
import { planValidation } from "./planValidation";
import type { RegisterTable } from "./registerTable";
import { registerTitle } from "./registerTitles";
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
}

/** Registers whose second column is the title that belongs to the key: both stay in sight. */
const KEY_AND_TITLE = ["Projects", "Programs", "Objectives", "Scores"];

/** Adds the sheet of a register with everything on it. */
export function planRegisterSheet(request: SheetRequest, phases: PlanPhases): void {
  const { place, register } = request;
  const { sheet } = place;
  const isSetUp = register.name === "Periods" || register.name === "Criteria";
  phases.sheets.push({
    kind: "addSheet",
    sheet,
    gridlines: false,
    tabColor: isSetUp ? colors.setUp : colors.register,
    ...(request.hidden ? { visibility: "Hidden" as const } : {}),
  });
  const { title, subtitle } = registerTitle(register);
  const status = request.names["pmo_StatusLine"] ?? "pmo_StatusLine";
  const line = `=${status}&" · ${subtitle.replaceAll('"', '""')}"`;
  for (const edit of titleEdits(sheet, title, line)) {
    phaseOfTitle(edit.kind, phases).push(edit);
  }
  planTable(request, phases);
  const widths = columnWidths(request.laid);
  const keyColumns = KEY_AND_TITLE.includes(register.name) ? 2 : 1;
  const body = bodyRows(request);
  phases.layout.push(
    columnLayout(request),
    {
      kind: "layOutRows",
      sheet,
      rows: [
        { row: 0, height: 26 },
        { row: HEADER_ROW, height: headerHeight(request.laid, widths) },
        ...body.rows,
      ],
      ...(body.fit === undefined ? {} : { fit: body.fit }),
    },
    {
      kind: "setUpSheet",
      sheet,
      freezeRows: HEADER_ROW + 1,
      freezeColumns: keyColumns,
    },
    printEdit(sheet, pagesAcross(shownWidth(request, widths)), titleColumns(subtitle, widths)),
  );
}

function phaseOfTitle(kind: string, phases: PlanPhases): PlanPhases["cells"] {
  if (kind === "writeCells") return phases.cells;
  return kind === "fillFormula" ? phases.formulas : phases.looks;
}

/** A table with its cells, formulas, validations and looks; the sheet is there already. */
export function planTable(request: SheetRequest, phases: PlanPhases): void {
  const { laid, place, register } = request;
  const { columns } = laid;
  const header = block(place, place.row, 1, 0, columns.length);
  const bodyOf = (from: number, count: number): Block =>
    block(place, place.row + 1, place.rows, from, count);
  for (const run of columnRuns(columns, formatOf)) {
    const at = bodyOf(run.from, run.count);
    phases.numberFormats.push({ kind: "formatCells", at, format: { numberFormat: run.like } });
  }
  phases.cells.push({
    kind: "writeCells",
    at: header,
    cells: [columns.map((each) => each.header)],
  });
  for (const run of columnRuns(columns, (_, index) => (hasValues(laid, index) ? true : null))) {
    const cells = laid.body.map((row) => row.slice(run.from, run.from + run.count));
    phases.cells.push({ kind: "writeCells", at: bodyOf(run.from, run.count), cells });
  }
  phases.tables.push({
    kind: "addTable",
    name: place.table,
    at: { ...header, rows: place.rows + 1 },
    style: TABLE_STYLE,
    bandedRows: true,
    filterButton: true,
  });
  columns.forEach((column, index) => {
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
  planLooks(request, phases);
}

function planLooks({ laid, place, register }: SheetRequest, phases: PlanPhases): void {
  const { columns } = laid;
  const side = (column: LaidOutColumn): Side => sideOf(register.name, column);
  for (const run of columnRuns(columns, (each) => `${roleOf(each)} ${side(each)}` as const)) {
    const at = block(place, place.row, 1, run.from, run.count);
    phases.looks.push({ kind: "formatCells", at, format: HEADER_FORMATS.get(run.like) ?? {} });
  }
  for (const run of noteRuns(laid)) {
    const at = block(place, place.row + 1, place.rows, run.from, run.count);
    phases.looks.push({ kind: "formatCells", at, format: { wrap: true } });
  }
  for (const run of columnRuns(columns, side)) {
    const at = block(place, place.row + 1, place.rows, run.from, run.count);
    const format: CellFormat = { vertical: "Top", ...SIDE_FORMATS[run.like] };
    phases.looks.push({ kind: "formatCells", at, format });
  }
  const body = block(place, place.row + 1, place.rows, 0, columns.length);
  const headers = columns.map((column) => column.header);
  phases.looks.push(...wordColorEdits(register.name, headers, body));
}

const HEADER_LOOKS: Readonly<Record<"typed" | "calculated" | "written", CellFormat>> = {
  typed: inputHeader,
  calculated: calculatedHeader,
  written: writtenHeader,
};

function noteRuns(laid: LaidOutRegister): readonly ColumnRun<true>[] {
  return columnRuns(laid.columns, (column) =>
    column.schema !== null && isLongText(column.schema) ? true : null,
  );
}

/** Rows of the body, in points: three lines, where notes would make rows fill the screen. */
const HEIGHT_OF_CUT_NOTES = 48;

/**
 * Rows as high as their notes. Where a note runs over more than a few lines, every row gets the same
 * height instead: the list stays a list, and the whole text is in the cell.
 */
function bodyRows({ laid, place }: SheetRequest): Pick<LayOutRows, "rows" | "fit"> {
  const notes = noteRuns(laid);
  const first = notes[0];
  const last = notes.at(-1);
  if (first === undefined || last === undefined) return { rows: [] };
  if (hasOverlongNote(laid, notes)) {
    return { rows: [{ row: place.row + 1, count: place.rows, height: HEIGHT_OF_CUT_NOTES }] };
  }
  const columns = last.from + last.count - first.from;
  return { rows: [], fit: block(place, place.row + 1, place.rows, first.from, columns) };
}

function hasOverlongNote(laid: LaidOutRegister, notes: readonly ColumnRun<true>[]): boolean {
  return notes.some(({ from, count }) =>
    laid.body.some((row) => row.slice(from, from + count).some(isOverlongNote)),
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

/** Characters of the status line in front of a subtitle, and how small its letters are. */
const STATUS_LINE_LENGTH = 40;
const SUBTITLE_SCALE = 0.85;

/** Leading columns that are repeated on every page: enough that title and subtitle are not cut. */
function titleColumns(subtitle: string, widths: readonly number[]): number {
  const needed = (STATUS_LINE_LENGTH + subtitle.length) * SUBTITLE_SCALE;
  let columns = 0;
  for (let width = 0; width < needed && columns < widths.length; columns += 1) {
    width += widths[columns] ?? 0;
  }
  return columns;
}

/** Characters side by side that the first view of the register shows. */
function shownWidth({ place, view }: SheetRequest, widths: readonly number[]): number {
  const headers = viewsOf(place.register).find((each) => each.name === view)?.headers ?? null;
  return place.columns.reduce(
    (sum, header, index) =>
      headers === null || headers.includes(header) ? sum + (widths[index] ?? 0) : sum,
    0,
  );
}

/** "General" is what an empty sheet has anyway. */
function formatOf(column: LaidOutColumn): string | null {
  return column.numberFormat === "General" ? null : column.numberFormat;
}

function hasValues(laid: LaidOutRegister, column: number): boolean {
  return laid.body.some((row) => (row[column] ?? null) !== null);
}

/** Widths, the outline group of the calculated columns on the right, and what the first view hides. */
function columnLayout({ laid, place, register, view }: SheetRequest): LayOutColumns {
  const widths = columnWidths(laid);
  const { columns } = laid;
  // The project's name in Scores is a formula too, but people need it beside the key.
  const isGrouped = (column: LaidOutColumn, index: number): true | null =>
    column.role === "formula" && index > 1 ? true : null;
  const at = (from: number): number => place.column + from;
  const shown = viewsOf(register.name).find((each) => each.name === view) ?? null;
  return {
    kind: "layOutColumns",
    sheet: place.sheet,
    columns: [
      ...columnRuns(widths, (width) => width).map((run) => ({
        column: at(run.from),
        count: run.count,
        width: run.like,
      })),
      ...columnRuns(columns, isGrouped).map((run) => ({
        column: at(run.from),
        count: run.count,
        grouped: true,
      })),
      ...(shown === null ? [] : hiddenRuns(place, shown)),
    ],
  };
}

function block(
  place: RegisterTable,
  row: number,
  rows: number,
  from: number,
  columns: number,
): Block {
  return { sheet: place.sheet, row, column: place.column + from, rows, columns };
}
