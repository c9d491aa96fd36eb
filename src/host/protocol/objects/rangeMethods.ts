import { columnCount, rowCount, type Area } from "#host/engine/address";
import { clearCells, copyCells, mergeCells, unmergeCells } from "#host/engine/edit";
import { deleteCells, insertCells } from "#host/engine/shift";
import type { Arguments } from "#host/protocol/arguments";
import type { ChangeType, Context, MethodMember } from "#host/protocol/declaration";
import { invalidArgument, messages } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { isKeptByFilter } from "#host/protocol/quirks/filteredWrite";
import { cellProperties, setCellProperties } from "./cellProperties";
import { columnLayout, requireFormatting, rowLayout } from "./formatting";
import { findArea, isEntireColumn, isEntireRow, onSheet } from "./geometry";
import { columnProperties, rowProperties } from "./lineProperties";

/** Methods of Range that change cells. */
export const rangeMethods: Readonly<Record<string, MethodMember<Place>>> = {
  clear: {
    call: (place, args, context) => {
      const what = args.word(
        0,
        ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"],
        "All",
      );
      for (const area of place.areas) {
        clearCells(place.sheet, area, what);
        if (what === "All" || what === "Contents") context.edited(place.sheet, area);
      }
    },
  },
  insert: {
    to: "Range",
    get: (place, args, context) => {
      const { sheet, area } = place;
      const shift = args.word(0, ["Down", "Right"]);
      insertCells(sheet, area, shift);
      context.edited(sheet, area, insertion(area));
      return context.place(sheet, area);
    },
  },
  delete: {
    call: (place, args, context) => {
      const { sheet, area } = place;
      if (isKeptByFilter(sheet, area, context)) return;
      deleteCells(sheet, area, args.word(0, ["Up", "Left"]));
      context.edited(sheet, area, deletion(area));
    },
  },
  copyFrom: { call: copyFrom },
  merge: {
    call: (place, args) => {
      mergeCells(place.sheet, place.area, args.flag(0));
    },
  },
  unmerge: {
    call: (place) => {
      unmergeCells(place.sheet, place.area);
    },
  },
  select: {
    call: (place, _args, context) => {
      context.select(place);
    },
  },
  calculate: {
    call: (_place, _args, context) => {
      context.calculate(false);
    },
  },
  setDirty: {
    call: (place, _args, context) => {
      place.sheet.forEachCell(place.area, (cell, row, column) => {
        if (cell.formula) context.workbook.cellChanged(place.sheet, row, column);
      });
    },
  },
  group: { call: outline((level) => Math.min(7, level + 1)) },
  ungroup: { call: outline((level) => Math.max(0, level - 1)) },
  hideGroupDetails: { call: showDetails(false) },
  showGroupDetails: { call: showDetails(true) },
  getCellProperties: { call: cellProperties },
  setCellProperties: { call: setCellProperties },
  getRowProperties: { call: rowProperties },
  getColumnProperties: { call: columnProperties },
  _ValidateArraySize: {
    call: (place, args) => {
      const fits =
        args.integer(0) === rowCount(place.area) && args.integer(1) === columnCount(place.area);
      if (!fits) throw invalidArgument(messages.shape);
    },
  },
};

function insertion(area: Area): ChangeType {
  return isEntireRow(area)
    ? "RowInserted"
    : isEntireColumn(area)
      ? "ColumnInserted"
      : "CellInserted";
}

function deletion(area: Area): ChangeType {
  return isEntireRow(area) ? "RowDeleted" : isEntireColumn(area) ? "ColumnDeleted" : "CellDeleted";
}

function copyFrom(place: Place, args: Arguments, context: Context): void {
  // Values are copied as they will be shown.
  context.refresh();
  const object = args.object(0);
  const source =
    object?.className === "Range"
      ? { sheet: object.subject.sheet, area: object.subject.area }
      : findArea(args.text(0), place.sheet);
  const transpose = args.flag(3);
  copyCells(source.sheet, source.area, place.sheet, place.area, {
    what: args.word(1, ["All", "Values", "Formulas", "Formats"], "All"),
    skipBlanks: args.flag(2),
    transpose,
  });
  context.edited(place.sheet, destination(place.area, source.area, transpose));
}

/** A destination smaller than the source grows to its size, as when pasting. */
function destination(to: Area, from: Area, transpose: boolean): Area {
  const rows = transpose ? columnCount(from) : rowCount(from);
  const columns = transpose ? rowCount(from) : columnCount(from);
  return onSheet({
    ...to,
    bottom: Math.max(to.bottom, to.top + rows - 1),
    right: Math.max(to.right, to.left + columns - 1),
  });
}

function outline(next: (level: number) => number) {
  return (place: Place, args: Arguments): void => {
    const { sheet, area } = place;
    const option = args.word(0, ["ByRows", "ByColumns"]);
    if (option === "ByColumns") {
      requireFormatting(sheet, "allowFormatColumns");
      for (let column = area.left; column <= area.right; column++) {
        const layout = columnLayout(sheet, column);
        layout.outlineLevel = next(layout.outlineLevel);
      }
      return;
    }
    requireFormatting(sheet, "allowFormatRows");
    for (let row = area.top; row <= area.bottom; row++) {
      const layout = rowLayout(sheet, row);
      layout.outlineLevel = next(layout.outlineLevel);
    }
  };
}

function showDetails(shown: boolean) {
  return (place: Place, args: Arguments): void => {
    const { sheet, area } = place;
    const byColumns = args.word(0, ["ByRows", "ByColumns"]) === "ByColumns";
    const layouts = byColumns ? sheet.columns : sheet.rows;
    const first = byColumns ? area.left : area.top;
    const last = byColumns ? area.right : area.bottom;
    for (let line = first; line <= last; line++) {
      if (!layouts.get(line)?.outlineLevel) continue;
      const layout = byColumns ? columnLayout(sheet, line) : rowLayout(sheet, line);
      layout.hidden = !shown;
    }
    // The line behind the group carries the mark of a closed group.
    const behind = byColumns ? columnLayout(sheet, last + 1) : rowLayout(sheet, last + 1);
    behind.collapsed = !shown;
  };
}
