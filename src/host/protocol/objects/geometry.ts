import { area as makeArea, maxColumns, maxRows, parseArea, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";

export function isEntireRow(a: Area): boolean {
  return a.left === 0 && a.right === maxColumns - 1;
}

export function isEntireColumn(a: Area): boolean {
  return a.top === 0 && a.bottom === maxRows - 1;
}

/** Whole rows or columns: Excel answers null for the cells of such a range. */
export function isUnbounded(a: Area): boolean {
  return isEntireRow(a) || isEntireColumn(a);
}

export function cellCount(a: Area): number {
  return (a.bottom - a.top + 1) * (a.right - a.left + 1);
}

/** The rectangle, if it lies on a sheet. */
export function onSheet(a: Area): Area {
  const fits =
    a.top >= 0 &&
    a.left >= 0 &&
    a.bottom < maxRows &&
    a.right < maxColumns &&
    a.top <= a.bottom &&
    a.left <= a.right;
  if (!fits) throw invalidArgument();
  return a;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export const wholeSheet: Area = makeArea(0, 0, maxRows - 1, maxColumns - 1);

/** Reads "Sheet1!A1:B2", "'My sheet'!A1" or "A1" (then on `home`); null when it is no address. */
export function parseAddress(text: string, home: Sheet): { sheet: Sheet; area: Area } | null {
  const cut = text.lastIndexOf("!");
  const area = parseArea(cut < 0 ? text : text.slice(cut + 1));
  if (!area) return null;
  if (cut < 0) return { sheet: home, area };
  const quoted = text.slice(0, cut);
  const name = /^'.*'$/.test(quoted) ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const sheet = home.workbook.sheetByName(name);
  return sheet ? { sheet, area } : null;
}

/** The cells that an address, a defined name or a table name means on a sheet. */
export function findArea(text: string, home: Sheet): { sheet: Sheet; area: Area } {
  const address = parseAddress(text.replace(/^=/, ""), home);
  if (address) return address;
  const { workbook } = home;
  const name = workbook.definedName(text, home.id);
  if (name) {
    const target = parseAddress(name.formula, home);
    if (target) return target;
  }
  const table = workbook.tableByName(text);
  if (table) return { sheet: table.sheet, area: table.table.area };
  if (text.includes("!") && !workbook.sheetByName(text.slice(0, text.lastIndexOf("!")))) {
    throw itemNotFound();
  }
  throw invalidArgument();
}
