import type { Area } from "#host/engine/address";
import { Refusal } from "#host/engine/refusal";
import type { Sheet } from "#host/engine/sheet";
import type { CellStyle, StylePatch } from "#host/engine/style";
import type { Place } from "#host/protocol/place";
import { isEntireColumn, isEntireRow } from "./geometry";

type FormatPermission = "allowFormatCells" | "allowFormatColumns" | "allowFormatRows";

/** A protected sheet lets nobody format unless its options say so. */
export function requireFormatting(sheet: Sheet, permission: FormatPermission): void {
  const { protection } = sheet;
  if (protection.protected && protection.options[permission] !== true) {
    throw new Refusal(
      "AccessDenied",
      "You do not have the required permissions to perform the requested operation on this protected sheet.",
    );
  }
}

/** Changes how the cells look; whole rows and columns are changed as such. */
export function applyStyle(place: Place, patch: StylePatch): void {
  requireFormatting(place.sheet, "allowFormatCells");
  for (const area of place.areas) applyToArea(place.sheet, area, patch);
}

export function applyToArea(sheet: Sheet, area: Area, patch: StylePatch): void {
  const { styles } = sheet.workbook;
  if (isEntireColumn(area)) {
    for (let column = area.left; column <= area.right; column++) {
      const layout = columnLayout(sheet, column);
      layout.style = styles.derive(layout.style, patch);
    }
    sheet.touch("columns");
    restyleExisting(sheet, area, patch);
    return;
  }
  if (isEntireRow(area)) {
    for (let row = area.top; row <= area.bottom; row++) {
      const layout = rowLayout(sheet, row);
      layout.style = styles.derive(layout.style ?? 0, patch);
      sheet.touchRow(row);
    }
    sheet.touch("rows");
    restyleExisting(sheet, area, patch);
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setStyle(row, column, styles.derive(sheet.styleAt(row, column), patch));
    }
  }
}

function restyleExisting(sheet: Sheet, area: Area, patch: StylePatch): void {
  const { styles } = sheet.workbook;
  sheet.forEachCell(area, (cell, row, column) => {
    sheet.setStyle(row, column, styles.derive(cell.style, patch));
  });
}

/** What all cells have in common, or null when they differ, as Excel answers. */
export function commonStyle<V>(place: Place, pick: (style: CellStyle) => V): V | null {
  const { sheet } = place;
  const { styles } = sheet.workbook;
  const seen = new Set<number>();
  for (const area of place.areas) collectStyles(sheet, area, seen);
  let common: V | undefined;
  for (const id of seen) {
    const value = pick(styles.get(id));
    if (common === undefined) common = value;
    else if (common !== value) return null;
  }
  return common ?? null;
}

function collectStyles(sheet: Sheet, area: Area, seen: Set<number>): void {
  if (isEntireColumn(area) || isEntireRow(area)) {
    const lines = isEntireColumn(area) ? [area.left, area.right] : [area.top, area.bottom];
    const layouts = isEntireColumn(area) ? sheet.columns : sheet.rows;
    for (let line = lines[0] ?? 0; line <= (lines[1] ?? -1); line++) {
      seen.add(layouts.get(line)?.style ?? 0);
    }
    sheet.forEachCell(area, (cell) => seen.add(cell.style));
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      seen.add(sheet.styleAt(row, column));
    }
  }
}

export function columnLayout(
  sheet: Sheet,
  column: number,
): NonNullable<ReturnType<Sheet["columns"]["get"]>> {
  let layout = sheet.columns.get(column);
  if (!layout) {
    layout = { hidden: false, outlineLevel: 0, collapsed: false, style: 0 };
    sheet.columns.set(column, layout);
  }
  sheet.touch("columns");
  return layout;
}

export function rowLayout(
  sheet: Sheet,
  row: number,
): NonNullable<ReturnType<Sheet["rows"]["get"]>> {
  let layout = sheet.rows.get(row);
  if (!layout) {
    layout = { hidden: false, outlineLevel: 0, collapsed: false };
    sheet.rows.set(row, layout);
  }
  sheet.touch("rows");
  sheet.touchRow(row);
  return layout;
}
