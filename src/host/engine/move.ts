import { contains, intersect, quoteSheetName, type Area } from "./address";
import { covers, subtract } from "./areas";
import type { Cell } from "./cell";
import { clearCells } from "./edit";
import { redirectReferences } from "./formula/rewrite";
import { checkUnlocked, checkWholeArrays, checkWithinSheet } from "./guards";
import { clearOverlays, copyOverlays } from "./overlays";
import { mayHoldReference, rewriteFormulas } from "./references";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";
import { headersWritten } from "./tableContent";

/** A block of cells and where it goes. */
interface Move {
  readonly from: Sheet;
  readonly source: Area;
  readonly to: Sheet;
  readonly target: Area;
  readonly rows: number;
  readonly columns: number;
}

function shifted(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

/**
 * Moves cells with their looks and rules, as when cut and pasted: references to them follow, their own
 * references stay as they are, what lay at the target is gone. Gives the target.
 */
export function moveCells(from: Sheet, source: Area, to: Sheet, top: number, left: number): Area {
  const rows = top - source.top;
  const columns = left - source.left;
  const target = shifted(source, rows, columns);
  if (from === to && rows === 0 && columns === 0) return target;
  const move: Move = { from, source, to, target, rows, columns };
  check(move);
  const carried = from === to ? null : carriedFormulas(move);
  redirect(move);
  const cells: [row: number, column: number, cell: Cell][] = [];
  from.forEachCell(source, (cell, row, column) => {
    if (!cell.spillFrom) cells.push([row, column, { ...cell }]);
  });
  const layDown = liftThings(move);
  empty(from, source);
  empty(to, target);
  for (const [row, column, cell] of cells) {
    putMoved(move, row, column, cell, carried?.get(`${row},${column}`));
  }
  layDown();
  headersWritten(to, target);
  announce(move);
  return target;
}

function check({ from, source, to, target }: Move): void {
  checkWithinSheet(target);
  const ends = [
    [from, source],
    [to, target],
  ] as const;
  for (const [sheet, area] of ends) {
    checkUnlocked(sheet, area);
    checkWholeArrays(sheet, area);
    if (sheet.merges.some((m) => intersect(m, area) && !covers(area, m))) {
      throw new Refusal("MergedRangeConflict", "We can't do that to a merged cell.");
    }
  }
  const movesTable = from.tables.some((table) => covers(source, table.area));
  const stays = to.tables.filter((table) => from !== to || !covers(source, table.area));
  if (movesTable && stays.some((table) => intersect(table.area, target))) {
    throw new Refusal("TableOverlap", "A table can't overlap another table.");
  }
}

/** The formulas of cells that go to another sheet: what they read stays where it is and is named. */
function carriedFormulas({ from, source, rows, columns }: Move): Map<string, string> {
  const texts = new Map<string, string>();
  from.forEachCell(source, ({ formula }, row, column) => {
    if (!formula) return;
    const text = redirectReferences(formula.text, from.name, (sheetName, area, moved) => {
      if (sheetName.toLowerCase() !== from.name.toLowerCase()) return null;
      if (covers(source, area)) return moved(rows, columns);
      return `${quoteSheetName(from.name)}!${moved(0, 0)}`;
    });
    texts.set(`${row},${column}`, text);
  });
  return texts;
}

/** Lets the formulas of the workbook follow; those that read what is overwritten become #REF!. */
function redirect({ from, source, to, target, rows, columns }: Move): void {
  const [fromName, toName] = [from.name.toLowerCase(), to.name.toLowerCase()];
  rewriteFormulas(
    from.workbook,
    (text, place) => {
      const own = place.sheet?.name ?? "";
      return redirectReferences(text, own, (sheetName, area, moved) => {
        const named = sheetName.toLowerCase();
        if (named === fromName && covers(source, area)) {
          const prefix = own.toLowerCase() === toName ? "" : `${quoteSheetName(to.name)}!`;
          return prefix + moved(rows, columns);
        }
        return named === toName && covers(target, area) ? "#REF!" : null;
      });
    },
    mayHoldReference,
  );
}

function putMoved(
  { to, rows, columns }: Move,
  row: number,
  column: number,
  { value, style, formula }: Cell,
  carried: string | undefined,
): void {
  const place = [row + rows, column + columns] as const;
  if (formula) {
    const ref = formula.kind === "array" && formula.ref && shifted(formula.ref, rows, columns);
    const kept = formula.state === "kept" ? value : null;
    to.put(...place, kept, {
      text: carried ?? formula.text,
      kind: formula.kind,
      state: formula.state,
      ...(ref ? { ref } : {}),
    });
  } else if (value !== null) to.put(...place, value);
  to.setStyle(...place, style);
}

/** Empties cells but leaves the rules over them, which are moved on their own. */
function empty(sheet: Sheet, area: Area): void {
  clearCells(sheet, area, "Contents");
  const filled: [number, number][] = [];
  sheet.forEachCell(area, (_cell, row, column) => filled.push([row, column]));
  for (const [row, column] of filled) sheet.remove(row, column);
  clearOverlays(sheet, area, ["hyperlinks"]);
}

/** Takes merges, links, notes, rules and whole tables along; the result lays them down at the target. */
function liftThings(move: Move): () => void {
  const { from, source, to, target, rows, columns } = move;
  const holds = (area: Area, at: { row: number; column: number }): boolean =>
    contains(area, at.row, at.column);
  const tables = from.tables.filter((table) => covers(source, table.area));
  const merges = from.merges.filter((m) => covers(source, m));
  const links = from.hyperlinks.filter((link) => covers(source, link.area));
  const notes = from.notes.filter((note) => holds(source, note));
  from.tables = from.tables.filter((table) => !tables.includes(table));
  from.merges = from.merges.filter((m) => !merges.includes(m));
  to.merges = to.merges.filter((m) => !intersect(m, target));
  from.notes = from.notes.filter((note) => !notes.includes(note));
  to.notes = to.notes.filter((note) => !holds(target, note));
  moveRules(move);
  return () => {
    for (const table of tables) {
      table.area = shifted(table.area, rows, columns);
      table.changed = true;
    }
    to.tables.push(...tables);
    to.merges.push(...merges.map((m) => shifted(m, rows, columns)));
    to.hyperlinks.push(
      ...links.map((link) => ({ ...link, area: shifted(link.area, rows, columns) })),
    );
    to.notes.push(
      ...notes.map((note) => ({ ...note, row: note.row + rows, column: note.column + columns })),
    );
    const parts = ["tables", "merges", "hyperlinks", "notes"] as const;
    for (const sheet of [from, to]) for (const part of parts) sheet.touch(part);
  };
}

function moveRules({ from, source, to, target }: Move): void {
  const kinds = ["validations", "conditionalFormats"] as const;
  const vacated = from === to ? subtract(source, target) : [source];
  const overwritten = from === to ? subtract(target, source) : [target];
  for (const area of overwritten) clearOverlays(to, area, kinds);
  copyOverlays(from, source, to, target, true);
  for (const area of vacated) clearOverlays(from, area, kinds);
}

function announce({ from, source, to, target, rows, columns }: Move): void {
  const { workbook } = from;
  if (from === to) {
    const there = (area: Area): Area | null =>
      covers(source, area) ? shifted(area, rows, columns) : covers(target, area) ? null : area;
    const back = (area: Area): Area | null =>
      covers(target, area) ? shifted(area, -rows, -columns) : covers(source, area) ? null : area;
    const band = {
      top: Math.min(source.top, target.top),
      left: Math.min(source.left, target.left),
      bottom: Math.max(source.bottom, target.bottom),
      right: Math.max(source.right, target.right),
    };
    workbook.cellsMoved(from, there, band, back);
  }
  workbook.structureChanged();
}
