import { viewsOf } from "#core/register/views";
import { type ColumnRun, columnRuns } from "./columnRuns";
import { columnWidths, headerHeight, isOverlongNote } from "./columnWidths";
import { inQuotes } from "./formulaText";
import { colors, HEADER_ROW, pagesAcross, printEdit, titleEdits } from "./houseStyle";
import type { LaidOutColumn, LaidOutRegister } from "./layOutRegister";
import type { LayOutColumns, LayOutRows } from "./plan";
import { hiddenRuns } from "./planColumnView";
import type { PlanPhases } from "./planPhases";
import { block, noteRuns, planTable, type SheetRequest } from "./planRegisterTable";
import { registerTitle } from "./registerTitles";

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
  const line = `=${status}&" · ${inQuotes(subtitle)}"`;
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
