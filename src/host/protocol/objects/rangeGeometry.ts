import { columnCount, rowCount, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import { booleanOf } from "#host/protocol/arguments";
import type { ScalarMember } from "#host/protocol/declaration";
import type { Place } from "#host/protocol/place";
import { columnLayout, requireFormatting, rowLayout } from "./formatting";
import { cellCount, isEntireColumn, isEntireRow } from "./geometry";
import { boxOf } from "./sheetMetrics";

const mostCountable = 2 ** 31 - 1;

/** Where the range lies and how large it is. */
export const rangeGeometry: Readonly<Record<string, ScalarMember<Place>>> = {
  address: { get: (place) => place.address },
  addressLocal: { get: (place) => place.address },
  rowIndex: { get: (place) => place.area.top },
  columnIndex: { get: (place) => place.area.left },
  rowCount: { get: (place) => rowCount(place.area) },
  columnCount: { get: (place) => columnCount(place.area) },
  cellCount: { get: (place) => countOrMinusOne(place.area) },
  isEntireColumn: { get: (place) => isEntireColumn(place.area) },
  isEntireRow: { get: (place) => isEntireRow(place.area) },
  left: { get: (place) => boxOf(place.sheet, place.area).left },
  top: { get: (place) => boxOf(place.sheet, place.area).top },
  width: { get: (place) => boxOf(place.sheet, place.area).width },
  height: { get: (place) => boxOf(place.sheet, place.area).height },
  hidden: {
    get: (place) => {
      const rows = areRowsHidden(place.sheet, place.area);
      const columns = areColumnsHidden(place.sheet, place.area);
      return rows === true || columns === true
        ? true
        : rows === false && columns === false
          ? false
          : null;
    },
  },
  rowHidden: {
    get: (place) => areRowsHidden(place.sheet, place.area),
    set: (place, value) => {
      requireFormatting(place.sheet, "allowFormatRows");
      const hidden = booleanOf(value);
      for (let row = place.area.top; row <= place.area.bottom; row++) {
        rowLayout(place.sheet, row).hidden = hidden;
      }
    },
  },
  columnHidden: {
    get: (place) => areColumnsHidden(place.sheet, place.area),
    set: (place, value) => {
      requireFormatting(place.sheet, "allowFormatColumns");
      const hidden = booleanOf(value);
      for (let column = place.area.left; column <= place.area.right; column++) {
        columnLayout(place.sheet, column).hidden = hidden;
      }
    },
  },
};

/** Excel answers -1 when the count does not fit 32 bits. */
function countOrMinusOne(a: Area): number {
  const count = cellCount(a);
  return count > mostCountable ? -1 : count;
}

function areRowsHidden(sheet: Sheet, a: Area): boolean | null {
  return allSame(a.top, a.bottom, (row) => sheet.rows.get(row)?.hidden ?? false);
}

function areColumnsHidden(sheet: Sheet, a: Area): boolean | null {
  return allSame(a.left, a.right, (column) => sheet.columns.get(column)?.hidden ?? false);
}

function allSame(first: number, last: number, read: (line: number) => boolean): boolean | null {
  const value = read(first);
  for (let line = first + 1; line <= last; line++) if (read(line) !== value) return null;
  return value;
}
