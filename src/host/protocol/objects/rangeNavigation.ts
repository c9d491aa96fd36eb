import { contains, intersect, parseArea, type Area } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { Arguments } from "#host/protocol/arguments";
import type { Context, MethodMember } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { boundingArea, onSheet, wholeSheet } from "./geometry";
import { specialCells } from "./specialCells";

const mostMergedAreas = 512;

type Move = (area: Area, args: Arguments) => Area;

function move(to: Move): MethodMember<Place> {
  return {
    to: "Range",
    get: (place, args, context) => context.place(place.sheet, onSheet(to(place.area, args))),
  };
}

/** The range that an argument means: a Range object or an address. */
export function placeArgument(
  args: Arguments,
  index: number,
  home: Sheet,
  context: Context,
): Place {
  const object = args.object(index);
  if (object?.className === "Range") return object.subject;
  const area = parseArea(args.text(index));
  if (!area) throw invalidArgument();
  return context.place(home, area);
}

function sameSheet(place: Place, other: Place): Place {
  if (other.sheet !== place.sheet) throw invalidArgument();
  return other;
}

function intersection(place: Place, args: Arguments, context: Context): Place | null {
  const other = sameSheet(place, placeArgument(args, 0, place.sheet, context));
  const common = intersect(place.area, other.area);
  return common && context.place(place.sheet, common);
}

function usedPart(place: Place, args: Arguments, context: Context): Place | null {
  const part = place.sheet.usedArea(args.flag(0), place.area);
  return part && context.place(place.sheet, part);
}

function orNotFound(place: Place | null): Place {
  if (!place) throw itemNotFound();
  return place;
}

/** Rows or columns next to the range; a negative count means the opposite side. */
function beside(side: "below" | "above" | "after" | "before"): Move {
  return (a, args) => {
    const given = args.optionalInteger(0) ?? 1;
    if (given === 0) throw invalidArgument();
    const forward = (side === "below" || side === "after") === given > 0;
    const count = Math.abs(given);
    if (side === "below" || side === "above") {
      return forward
        ? { ...a, top: a.bottom + 1, bottom: a.bottom + count }
        : { ...a, top: a.top - count, bottom: a.top - 1 };
    }
    return forward
      ? { ...a, left: a.right + 1, right: a.right + count }
      : { ...a, left: a.left - count, right: a.left - 1 };
  };
}

/** Methods of Range that lead to other ranges. */
export const rangeNavigation: Readonly<Record<string, MethodMember<Place>>> = {
  getCell: move((a, args) => {
    const top = a.top + args.integer(0);
    const left = a.left + args.integer(1);
    return { top, left, bottom: top, right: left };
  }),
  getRow: move((a, args) => ({
    ...a,
    top: a.top + args.integer(0),
    bottom: a.top + args.integer(0),
  })),
  getColumn: move((a, args) => ({
    ...a,
    left: a.left + args.integer(0),
    right: a.left + args.integer(0),
  })),
  getOffsetRange: move((a, args) => {
    const rows = args.integer(0);
    const columns = args.integer(1);
    return {
      top: a.top + rows,
      bottom: a.bottom + rows,
      left: a.left + columns,
      right: a.right + columns,
    };
  }),
  getResizedRange: move((a, args) => ({
    ...a,
    bottom: a.bottom + args.integer(0),
    right: a.right + args.integer(1),
  })),
  getAbsoluteResizedRange: move((a, args) => {
    if (args.integer(0) < 1 || args.integer(1) < 1) throw invalidArgument();
    return { ...a, bottom: a.top + args.integer(0) - 1, right: a.left + args.integer(1) - 1 };
  }),
  getLastCell: move((a) => ({ ...a, top: a.bottom, left: a.right })),
  getLastRow: move((a) => ({ ...a, top: a.bottom })),
  getLastColumn: move((a) => ({ ...a, left: a.right })),
  getEntireRow: move((a) => ({ ...a, left: wholeSheet.left, right: wholeSheet.right })),
  getEntireColumn: move((a) => ({ ...a, top: wholeSheet.top, bottom: wholeSheet.bottom })),
  getRowsBelow: move(beside("below")),
  getRowsAbove: move(beside("above")),
  getColumnsAfter: move(beside("after")),
  getColumnsBefore: move(beside("before")),
  getBoundingRect: {
    to: "Range",
    get: (place, args, context) => {
      const other = sameSheet(place, placeArgument(args, 0, place.sheet, context));
      return context.place(place.sheet, boundingArea(place.area, other.area));
    },
  },
  getIntersection: {
    to: "Range",
    get: (place, args, context) => orNotFound(intersection(place, args, context)),
  },
  getIntersectionOrNullObject: { to: "Range", get: intersection },
  getUsedRange: {
    to: "Range",
    get: (place, args, context) =>
      usedPart(place, args, context) ??
      context.place(place.sheet, { ...place.area, bottom: place.area.top, right: place.area.left }),
  },
  getUsedRangeOrNullObject: { to: "Range", get: usedPart },
  getSurroundingRegion: {
    to: "Range",
    get: (place, _args, context) => context.place(place.sheet, surroundingRegion(place)),
  },
  getSpecialCells: {
    to: "RangeAreas",
    get: (place, args, context) => orNotFound(specialCells(place, args, context)),
  },
  getSpecialCellsOrNullObject: { to: "RangeAreas", get: specialCells },
  getMergedAreasOrNullObject: {
    to: "RangeAreas",
    get: (place, _args, context) => {
      // As Excel: only merged areas whose top left cell lies inside.
      const inside = place.sheet.merges.filter((m) => contains(place.area, m.top, m.left));
      // Documented: "more than 512" fails; with which code is not.
      if (inside.length > mostMergedAreas) throw invalidArgument();
      return inside.length === 0 ? null : context.place(place.sheet, inside);
    },
  },
  getSpillParent: {
    to: "Range",
    get: (place, _args, context) => orNotFound(spillParent(place, context)),
  },
  getSpillParentOrNullObject: {
    to: "Range",
    get: (place, _args, context) => spillParent(place, context),
  },
  getSpillingToRange: {
    to: "Range",
    get: (place, _args, context) => orNotFound(spillingTo(place, context)),
  },
  getSpillingToRangeOrNullObject: {
    to: "Range",
    get: (place, _args, context) => spillingTo(place, context),
  },
  getTables: {
    to: "TableScopedCollection",
    get: (place, _args, context) => ({
      workbook: context.workbook,
      sheet: place.sheet,
      within: place,
    }),
  },
};

function spillParent(place: Place, context: Context): Place | null {
  context.refresh();
  const { top, left } = place.area;
  const from = place.sheet.cell(top, left)?.spillFrom;
  return from
    ? context.place(place.sheet, {
        top: from.row,
        bottom: from.row,
        left: from.column,
        right: from.column,
      })
    : null;
}

function spillingTo(place: Place, context: Context): Place | null {
  context.refresh();
  const { top, left } = place.area;
  const ref = place.sheet.cell(top, left)?.formula?.ref;
  return ref ? context.place(place.sheet, ref) : null;
}

/** The block around the range that is bounded by empty rows and columns. */
function surroundingRegion(place: Place): Area {
  const { sheet } = place;
  let region = place.area;
  for (;;) {
    const grown = grow(sheet, region);
    if (
      grown.top === region.top &&
      grown.left === region.left &&
      grown.bottom === region.bottom &&
      grown.right === region.right
    ) {
      return region;
    }
    region = grown;
  }
}

function grow(sheet: Sheet, a: Area): Area {
  const ring = {
    top: Math.max(0, a.top - 1),
    left: Math.max(0, a.left - 1),
    bottom: Math.min(wholeSheet.bottom, a.bottom + 1),
    right: Math.min(wholeSheet.right, a.right + 1),
  };
  let grown = a;
  sheet.forEachCell(ring, (cell, row, column) => {
    if (cell.value === null && !cell.formula) return;
    grown = boundingArea(grown, { top: row, bottom: row, left: column, right: column });
  });
  return grown;
}
