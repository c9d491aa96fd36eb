import type { Issue } from "#core/issues";
import { cellAddress } from "#core/register/cellAddress";
import type { SheetLayout } from "./island";
import type { Understood } from "./understand";

/** What of the sheets was left alone, and which hidden sheets were looked at. */
export function sheetIssues(
  layouts: readonly SheetLayout[],
  understood: readonly Understood[],
): readonly Issue[] {
  const adopted = new Set(
    understood.filter(({ source }) => source !== null).map(({ named }) => named.island),
  );
  return [
    ...layouts.flatMap((layout) => {
      const whole = !layout.islands.some((island) => adopted.has(island));
      return whole ? notAdopted(layout) : besideAdopted(layout, (island) => adopted.has(island));
    }),
    ...hiddenSheets(layouts.filter(({ islands }) => islands.some((each) => adopted.has(each)))),
  ];
}

function placeOn(layout: SheetLayout): Issue["place"] {
  return {
    ...(layout.workbook === null ? {} : { workbook: layout.workbook }),
    sheet: layout.sheet,
  };
}

function notAdopted(layout: SheetLayout): readonly Issue[] {
  if (layout.filled === 0) return [];
  return [
    {
      code: "sheet-not-adopted",
      severity: "hint",
      place: placeOn(layout),
      facts: { filled: layout.filled },
    },
  ];
}

/** Cells of a sheet that are in no island that was adopted. Scales and titles are understood, so they do not count. */
function besideAdopted(
  layout: SheetLayout,
  isAdopted: (island: SheetLayout["islands"][number]) => boolean,
): readonly Issue[] {
  const asides = layout.asides
    .filter(({ kind }) => kind === "other" || kind === "note" || kind === "list")
    .flatMap(({ cells }) => cells);
  const others = layout.islands
    .filter((island) => !isAdopted(island))
    .flatMap((island) => island.headerCells.slice(0, 1).map((cell) => ({ cell, island })));
  const inIslands = others.reduce((sum, { island }) => sum + filledCells(island), 0);
  const first = [...asides, ...others.map(({ cell }) => cell)].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  )[0];
  if (first === undefined) return [];
  return [
    {
      code: "cells-not-adopted",
      severity: "hint",
      place: { ...placeOn(layout), address: cellAddress(first.row, first.column) },
      facts: { count: asides.length + inIslands },
    },
  ];
}

function filledCells(island: SheetLayout["islands"][number]): number {
  const lines = [...island.body, ...island.leftOut];
  return lines.reduce(
    (sum, { cells }) => sum + cells.filter(({ value }) => value !== null && value !== "").length,
    island.headerCells.length,
  );
}

/** Sheets that nobody sees and that were adopted all the same: one issue that names them. */
function hiddenSheets(adopted: readonly SheetLayout[]): readonly Issue[] {
  const hidden = adopted.filter(({ visibility }) => visibility !== "Visible");
  const [first] = hidden;
  if (first === undefined) return [];
  return [
    {
      code: "hidden-sheets-adopted",
      severity: "hint",
      place: placeOn(first),
      facts: { count: hidden.length, sheets: hidden.map(({ sheet }) => sheet).join(", ") },
    },
  ];
}
