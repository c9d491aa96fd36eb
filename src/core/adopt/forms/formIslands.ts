import type { Issue, Outcome } from "#core/issues";
import { cellAddress } from "#core/register/cellAddress";
import { isBlank, type SheetContent } from "#core/register/content";
import { columnOf } from "#core/register/schema";
import type { CellMap, MappedCell } from "../decisions";
import type { HeaderText } from "../headerText";
import { headerKey, headerText } from "../headerText";
import type { CellAt, Island, IslandRow } from "../island";
import { FormSheet, labelKey, placeOfAddress } from "./formSheet";

/** Share of the labels that must stand on a sheet: with fewer it is another form of the same name. */
const SAME = 0.5;
/** Cells left of a value and above it in which its label is looked for. */
const REACH = 5;

/** One island a map, with one record a sheet of it. */
export function formIslands(
  contents: readonly SheetContent[],
  maps: readonly CellMap[],
): Outcome<readonly Island[]> {
  const forms = maps.map((map) => formIsland(contents, map));
  return {
    value: forms.flatMap(({ island }) => island ?? []),
    issues: forms.flatMap(({ issues }) => issues),
  };
}

interface Form {
  /** null = none of its sheets is there, or all of them are empty forms. */
  readonly island: Island | null;
  readonly issues: readonly Issue[];
}

interface PlacedCell extends MappedCell {
  readonly at: CellAt;
}

/** The sheets of a map as the records of a table whose headers are the labels of the form. */
export function formIsland(contents: readonly SheetContent[], map: CellMap): Form {
  const cells = map.cells.flatMap((cell): readonly PlacedCell[] => {
    const at = placeOfAddress(cell.address);
    return at === null ? [] : [{ ...cell, at }];
  });
  const sheets = contents.filter(({ sheet }) => map.sheets.includes(sheet));
  const issues: Issue[] = [];
  const body = sheets.flatMap((content): readonly IslandRow[] => {
    const sheet = new FormSheet(content);
    const labelled = cells.filter((cell) => labelPlace(sheet, cell) !== null).length;
    if (labelled < cells.length * SAME) return [];
    const row = recordOf(sheet, cells, issues);
    return row.cells.every(({ value }) => isBlank(value)) ? [] : [row];
  });
  const [first] = sheets;
  if (first === undefined || body.length === 0) return { island: null, issues };
  const files = new Set(sheets.map(({ workbook }) => workbook ?? null));
  const labels = cells.flatMap((cell) => labelPlace(new FormSheet(first), cell) ?? []);
  const all = [...labels, ...cells.map(({ at }) => at)];
  const top = Math.min(...all.map(({ row }) => row));
  const left = Math.min(...all.map(({ column }) => column));
  const island: Island = {
    workbook: files.size === 1 ? (first.workbook ?? null) : null,
    sheet: map.name,
    table: null,
    area: {
      row: top,
      column: left,
      rows: Math.max(...all.map(({ row }) => row)) - top + 1,
      columns: Math.max(...all.map(({ column }) => column)) - left + 1,
    },
    recordsRun: "down",
    register: map.register,
    headers: cells.map((cell) => headerOf(cell, map.register)),
    headerCells: labels,
    columnsAt: cells.map(({ at }) => at.column),
    headerAt: top,
    above: [],
    body,
    leftOut: [],
  };
  return { island, issues };
}

/** The label as people see it; the field that the map says is what it is looked up by. */
function headerOf({ label, field }: MappedCell, register: string): HeaderText {
  const header = headerText(label.replace(/[\s:*]+$/, ""));
  const isField = columnOf(register, field) !== null && field !== label;
  return isField ? { ...header, keys: [headerKey(field)] } : header;
}

/** The record on one sheet; cells whose label is gone stay empty, and that is said. */
function recordOf(sheet: FormSheet, cells: readonly PlacedCell[], issues: Issue[]): IslandRow {
  const { content } = sheet;
  return {
    at: cells[0]?.at.row ?? 0,
    sheet: content.sheet,
    ...(content.workbook === undefined ? {} : { workbook: content.workbook }),
    places: cells.map(({ at }) => at),
    cells: cells.map((cell) => {
      const place = labelPlace(sheet, cell);
      if (place !== null) return sheet.cell(cell.at);
      if (!sheet.isBlank(cell.at)) issues.push(changed(sheet, cell));
      return { value: null, format: "General" };
    }),
  };
}

/** Where the label of a cell stands: left of it or above it; null when it is gone. */
function labelPlace(sheet: FormSheet, { at, label }: PlacedCell): CellAt | null {
  const key = labelKey(label);
  for (let step = 1; step <= REACH + 10; step += 1) {
    const left = { row: at.row, column: at.column - step };
    if (labelKey(sheet.label(left)) === key) return left;
    const above = { row: at.row - step, column: at.column };
    if (step <= REACH && labelKey(sheet.label(above)) === key) return above;
  }
  return null;
}

function changed(sheet: FormSheet, { at, label, field }: PlacedCell): Issue {
  const { sheet: name, workbook } = sheet.content;
  const before = { row: at.row, column: Math.max(0, at.column - 1) };
  return {
    code: "form-changed",
    severity: "warning",
    place: {
      ...(workbook === undefined ? {} : { workbook }),
      sheet: name,
      address: cellAddress(at.row, at.column),
      field,
    },
    found: sheet.label(before),
    expected: label,
  };
}
