import type { CellContent, Edit, WriteCells } from "#sheets/plan";
import { cutBlock, gridOf, placed } from "../cutBlock";
import { folded, type Scope } from "../journal/scope";
import { bytesAroundEdit, bytesOfSmallCell, jsonBytes, runsBelow } from "../payload";

/** Cells that Office.js writes in one action; a larger block travels as several. */
const cellsInAction = 1_500;
/** What a row of cells takes for each of its cells beside their contents: an apostrophe, its share of an action. */
const bytesBesideCell = 1 + bytesAroundEdit / cellsInAction;
/** An object that is asked for by its id, and deleted or renamed. */
const bytesOfObject = 350;
/** Width or height and hiding of one line, with the range and its format. */
const bytesOfLine = 1_100;

type Known = Pick<Scope, "formerParts" | "otherBreaks" | "removals">;

/**
 * Bytes of request that an edit will take, estimated from above; a cell counts as 17 at least, so that what
 * stays below the limit of bytes has no more than 100,000 cells.
 */
export function bytesOfEdit(edit: Edit, known: Known): number {
  switch (edit.kind) {
    case "writeCells":
      return bytesOfCells(edit);
    case "freezeFormula":
      return bytesOfCells(edit) + 2 * bytesAroundEdit + jsonBytes(edit.cells[0]?.[0] ?? "");
    case "storeParts": {
      const former = known.formerParts.get(edit.namespace)?.length ?? 0;
      return jsonBytes(edit.parts) + bytesOfObject * (2 + edit.parts.length + former);
    }
    default:
      return jsonBytes(edit) + bytesAround(edit, known);
  }
}

/** What the library adds to the words of an edit. */
function bytesAround(edit: Edit, known: Known): number {
  switch (edit.kind) {
    case "addChart":
      return bytesAroundEdit * (6 + 4 * edit.series.length);
    case "layOutColumns":
      return bytesAroundEdit + bytesOfLine * edit.columns.length;
    case "layOutRows":
      return bytesAroundEdit + bytesOfLine * edit.rows.length;
    case "formatCells":
      return 4 * bytesAroundEdit;
    case "clearArea":
      return bytesAroundEdit * (8 + edit.validations.length + 4 * edit.headers.length);
    case "arrangePrint": {
      const others = known.otherBreaks.get(folded(edit.sheet)) ?? [];
      const breaks = (edit.rowBreaks?.length ?? 0) + others.length;
      return 5 * bytesAroundEdit + bytesOfObject * breaks;
    }
    case "setUpPrint":
      return 5 * bytesAroundEdit;
    case "removeSheet": {
      const back = known.removals.get(folded(edit.sheet));
      const tables = back?.kind === "returnSheet" ? back.tables.length : 0;
      return bytesAroundEdit + bytesOfObject * tables;
    }
    case "nameTableColumns":
      return 2 * bytesAroundEdit + jsonBytes(edit.headers);
    default:
      return 2 * bytesAroundEdit;
  }
}

function bytesOfCells({ cells }: Pick<WriteCells, "cells">): number {
  return cells.reduce((sum, row) => sum + bytesOfRow(row), 2 * bytesAroundEdit);
}

function bytesOfRow(cells: readonly CellContent[]): number {
  const least = cells.length * bytesOfSmallCell;
  return Math.max(jsonBytes(cells) + 1, least) + cells.length * bytesBesideCell;
}

/** Cuts an edit into several that each stay below a limit and together do the same. */
export function cutEdit(edit: Edit, limit: number, known: Known): Edit[] {
  if (bytesOfEdit(edit, known) <= limit) return [edit];
  const room = limit - 4 * bytesAroundEdit;
  switch (edit.kind) {
    case "writeCells":
      return cutCells(edit, room);
    case "freezeFormula": {
      // The first part replaces the formula; what it had filled is empty then.
      const [head, ...rest] = cutCells({ ...edit, kind: "writeCells" }, room / 2);
      return head === undefined ? [edit] : [{ ...edit, ...head, kind: edit.kind }, ...rest];
    }
    case "layOutColumns":
      return runsBelow(edit.columns, bytesOfEntry, room).map((columns) => ({ ...edit, columns }));
    case "layOutRows": {
      const { fit, ...plain } = edit;
      const runs = runsBelow(edit.rows, bytesOfEntry, room).map((rows) => ({ ...plain, rows }));
      return fit === undefined ? runs : [...runs, { ...plain, rows: [], fit }];
    }
    case "storeParts":
      return runsBelow(edit.parts, (xml) => jsonBytes(xml) + bytesOfObject, room).map((parts) => ({
        ...edit,
        parts,
      }));
    default:
      return [edit];
  }
}

function bytesOfEntry(entry: object): number {
  return jsonBytes(entry) + bytesOfLine;
}

function cutCells(edit: WriteCells, limit: number): WriteCells[] {
  const { at, cells } = edit;
  const parts = cutBlock(
    at,
    limit,
    (row) => bytesOfRow(cells[row] ?? []),
    (row, column) => bytesOfRow([cells[row]?.[column] ?? null]),
  );
  return parts.map((part) => ({ ...edit, at: placed(at, part), cells: gridOf(cells, part) }));
}
