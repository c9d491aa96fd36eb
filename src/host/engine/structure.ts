import type { Cell } from "./cell";
import { renameSheetIn } from "./formula/rewrite";
import { refuseArgument } from "./guards";
import { sheetNameFault } from "./identifiers";
import { rewriteFormulas } from "./references";
import { Refusal } from "./refusal";
import type { Sheet, Visibility } from "./sheet";
import type { Table } from "./table";
import { forgetTable, renameOwnTables } from "./tableReferences";
import type { Workbook } from "./workbook";

function checkStructureOpen(workbook: Workbook): void {
  if (workbook.structureProtected) {
    throw new Refusal("AccessDenied", "The structure of the workbook is protected.");
  }
}

function checkSheetName(workbook: Workbook, name: string, self?: Sheet): void {
  const fault = sheetNameFault(name);
  if (fault !== null) refuseArgument(fault);
  const other = workbook.sheetByName(name);
  if (other && other !== self) {
    throw new Refusal(
      "ItemAlreadyExists",
      `A resource with the same name or identifier already exists: there is a sheet named ${name}.`,
    );
  }
}

function freeSheetName(workbook: Workbook): string {
  for (let i = 1; ; i++) if (!workbook.sheetByName(`Sheet${i}`)) return `Sheet${i}`;
}

/** Adds an empty sheet, at the end unless a position is given. */
export function addSheet(workbook: Workbook, name?: string, position?: number): Sheet {
  checkStructureOpen(workbook);
  const wanted = name ?? freeSheetName(workbook);
  checkSheetName(workbook, wanted);
  const sheet = workbook.appendSheet(wanted, position ?? workbook.sheets.length);
  return sheet;
}

/** Renames a sheet; every formula that names it follows. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook } = sheet;
  checkStructureOpen(workbook);
  checkSheetName(workbook, name, sheet);
  if (sheet.name === name) return;
  const old = sheet.name;
  sheet.name = name;
  sheet.touch("properties");
  rewriteFormulas(
    workbook,
    (text) => renameSheetIn(text, old, name),
    (text) => text.includes("!"),
  );
  workbook.structureChanged();
}

function checkStaysVisible(sheet: Sheet): void {
  if (!sheet.workbook.sheets.some((s) => s !== sheet && s.visibility === "Visible")) {
    throw new Refusal(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet.",
    );
  }
}

export function setVisibility(sheet: Sheet, visibility: Visibility): void {
  checkStructureOpen(sheet.workbook);
  if (visibility !== "Visible") checkStaysVisible(sheet);
  if (sheet.visibility === visibility) return;
  sheet.visibility = visibility;
  sheet.touch("properties");
  const { workbook } = sheet;
  if (visibility !== "Visible" && workbook.activeSheetId === sheet.id) {
    workbook.activeSheetId = workbook.sheets.find((s) => s.visibility === "Visible")?.id ?? "";
  }
}

/** Deletes a sheet; what referred to it becomes #REF!. */
export function deleteSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  checkStructureOpen(workbook);
  checkStaysVisible(sheet);
  const position = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(position, 1);
  if (workbook.activeSheetId === sheet.id) {
    const next = workbook.sheets.slice(position).find((s) => s.visibility === "Visible");
    workbook.activeSheetId =
      (next ?? workbook.sheets.find((s) => s.visibility === "Visible"))?.id ?? "";
  }
  const names = workbook.names.filter((n) => n.sheetId !== sheet.id);
  if (names.length < workbook.names.length) workbook.touch("names");
  workbook.names = names;
  rewriteFormulas(
    workbook,
    (text) => renameSheetIn(text, sheet.name, null),
    (text) => text.includes("!"),
  );
  for (const table of sheet.tables) forgetTable(workbook, table.name);
  workbook.structureChanged();
}

/** Moves a sheet to another place among the sheets; 0 is the first. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { workbook } = sheet;
  checkStructureOpen(workbook);
  const { sheets } = workbook;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) {
    refuseArgument(`A sheet's position lies between 0 and ${sheets.length - 1}.`);
  }
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  sheet.touch("properties");
  workbook.structureChanged();
}

function freeCopyName(workbook: Workbook, name: string): string {
  for (let i = 2; ; i++) {
    const suffix = ` (${i})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!workbook.sheetByName(candidate)) return candidate;
  }
}

function freeTableCopyName(workbook: Workbook, name: string, taken: readonly Table[]): string {
  for (let i = 2; ; i++) {
    const candidate = `${name}_${i}`;
    const used = taken.some((t) => t.name.toLowerCase() === candidate.toLowerCase());
    if (!used && !workbook.tableByName(candidate) && !workbook.definedName(candidate))
      return candidate;
  }
}

/** Copies a sheet with everything on it; its tables get new names, and its own formulas refer to those. */
export function copySheet(sheet: Sheet, name: string | undefined, position: number): Sheet {
  const { workbook } = sheet;
  checkStructureOpen(workbook);
  const wanted = name ?? freeCopyName(workbook, sheet.name);
  checkSheetName(workbook, wanted);
  const copy = workbook.appendSheet(wanted, position);
  for (const row of sheet.filledRows()) {
    for (const [column, cell] of sheet.cellsOfRow(row)) copy.load(row, column, copiedCell(cell));
    copy.touchRow(row);
  }
  copyLayout(sheet, copy);
  const tables: Table[] = [];
  for (const table of sheet.tables) {
    const copied: Table = {
      ...structuredClone(table),
      id: workbook.newId(),
      name: freeTableCopyName(workbook, table.name, tables),
      changed: true,
    };
    delete copied.part;
    tables.push(copied);
  }
  copy.tables = tables;
  for (const local of workbook.names.filter((n) => n.sheetId === sheet.id)) {
    workbook.names.push({ ...local, sheetId: copy.id });
    workbook.touch("names");
  }
  renameOwnTables(
    copy,
    sheet.name,
    new Map(sheet.tables.map((t, i) => [t.name, tables[i]?.name ?? t.name])),
  );
  workbook.structureChanged();
  return copy;
}

function copiedCell(cell: Cell): Cell {
  const copied: Cell = { ...cell };
  if (cell.formula) copied.formula = { ...cell.formula };
  return copied;
}

function copyLayout(from: Sheet, to: Sheet): void {
  to.tabColor = from.tabColor;
  to.showGridlines = from.showGridlines;
  to.showHeadings = from.showHeadings;
  to.zoom = from.zoom;
  to.defaultColumnWidth = from.defaultColumnWidth;
  to.defaultRowHeight = from.defaultRowHeight;
  for (const [column, layout] of from.columns) to.columns.set(column, { ...layout });
  for (const [row, layout] of from.rows) to.rows.set(row, { ...layout });
  to.merges = [...from.merges];
  to.validations = structuredClone(from.validations);
  to.conditionalFormats = structuredClone(from.conditionalFormats).map((format) => ({
    ...format,
    id: to.workbook.newId(),
  }));
  to.hyperlinks = structuredClone(from.hyperlinks);
  to.notes = structuredClone(from.notes);
  to.charts = structuredClone(from.charts).map((chart) => {
    delete chart.part;
    return { ...chart, id: to.workbook.newId(), changed: true };
  });
  to.freeze = from.freeze && { ...from.freeze };
  to.protection = structuredClone(from.protection);
  to.print = structuredClone(from.print);
  to.autoFilter = from.autoFilter;
  for (const rule of [...to.validations, ...to.conditionalFormats]) delete rule.source;
}
