import { clearCells, copyCells, mergeCells, unmergeCells, writeCells } from "#host/engine/edit";
import { moveCells } from "#host/engine/move";
import { tableBody } from "#host/engine/table";
import { growTable } from "#host/workbench/editing/tableEntry";
import type { Hand } from "../hand";
import { type PersonEdit, share } from "../sequence";

type Deed = (hand: Hand, edit: PersonEdit) => string | undefined;

/** What a person does in cells. */
export const cellDeeds = {
  type: (hand, edit) => {
    const found = hand.tableCell(edit);
    return found && hand.type(found.sheet, found.cell, edit.text);
  },
  /** A new record: typed right below a table, which grows over it. */
  typeBelow: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const row = found.table.area.bottom + 1;
    return hand.type(found.sheet, { ...found.cell, top: row, bottom: row }, edit.text);
  },
  typeBeside: (hand, edit) => {
    const found = hand.sheetCell(edit);
    return found && hand.type(found.sheet, found.cell, edit.text);
  },
  /** A block from elsewhere: numbers as text, German numbers, dates as text. */
  pasteValues: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, cell } = found;
    const area = { ...cell, bottom: cell.top + 2, right: cell.left + 2 };
    const pasted = [
      [edit.text, "1.234,50", "31.12.2026"],
      ["12,5", edit.text, ""],
      ["n/a", "  7 ", edit.text],
    ];
    growTable(sheet, area);
    writeCells(sheet, area, pasted, "values");
    return hand.edited(sheet, area);
  },
  /** Records copied below their table: their identifiers stand there twice. */
  pasteRows: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, table, cell } = found;
    const body = tableBody(table);
    const source = { ...body, top: cell.top, bottom: Math.min(body.bottom, cell.top + 1) };
    const top = table.area.bottom + 1;
    const target = { ...body, top, bottom: top + source.bottom - source.top };
    growTable(sheet, target);
    copyCells(sheet, source, sheet, target, { what: "All", skipBlanks: false, transpose: false });
    return hand.edited(sheet, target);
  },
  fillDown: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, table, cell } = found;
    const bottom = Math.min(tableBody(table).bottom, cell.top + 1 + share(6, edit.row));
    const target = { ...cell, bottom };
    copyCells(sheet, cell, sheet, target, { what: "All", skipBlanks: false, transpose: false });
    return hand.edited(sheet, target);
  },
  /** A value typed over a calculated cell. */
  overwriteFormula: (hand, edit) => {
    const found = hand.table(edit);
    if (!found) return undefined;
    const body = tableBody(found.table);
    const places: { top: number; left: number; bottom: number; right: number }[] = [];
    found.sheet.forEachCell(body, ({ formula }, row, column) => {
      if (formula) places.push({ top: row, left: column, bottom: row, right: column });
    });
    const cell = places[share(places.length, edit.row)];
    return cell && hand.type(found.sheet, cell, edit.text);
  },
  clear: (hand, edit) => {
    const found = edit.column % 3 === 0 ? hand.sheetCell(edit) : hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, cell } = found;
    const area = {
      ...cell,
      bottom: cell.top + share(4, edit.row),
      right: cell.left + share(3, edit.on),
    };
    clearCells(sheet, area, edit.row % 2 === 0 ? "Contents" : "All");
    return hand.edited(sheet, area);
  },
  /** Cells cut and pasted elsewhere. */
  moveCells: (hand, edit) => {
    const found = hand.sheetCell(edit);
    if (!found) return undefined;
    const { sheet, cell } = found;
    const source = { ...cell, bottom: cell.top + 2, right: cell.left + 1 };
    const target = moveCells(
      sheet,
      source,
      sheet,
      cell.top + share(9, edit.on),
      cell.left + share(5, edit.row),
    );
    hand.edited(sheet, source);
    return hand.edited(sheet, target);
  },
  /** A column formatted as text: what is typed then stays text. */
  formatAsText: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, table, cell } = found;
    const { top, bottom } = tableBody(table);
    const { styles } = hand.workbook;
    for (let row = top; row <= bottom; row++) {
      const style = styles.derive(sheet.styleAt(row, cell.left), { numberFormat: "@" });
      sheet.setStyle(row, cell.left, style);
    }
    return hand.type(sheet, cell, edit.text);
  },
  writeNote: (hand, edit) => {
    const found = hand.tableCell(edit);
    if (!found) return undefined;
    const { sheet, cell } = found;
    const place = { row: cell.top, column: cell.left };
    sheet.notes = sheet.notes.filter(({ row, column }) => row !== cell.top || column !== cell.left);
    const text = edit.text === "" ? "?" : edit.text.slice(0, 2000);
    sheet.notes.push({ ...place, author: "Somebody", text, threaded: edit.on % 2 === 0 });
    sheet.touch("notes");
    return hand.rearranged(`note at ${sheet.name}`);
  },
  merge: (hand, edit) => {
    const found = hand.sheetCell(edit);
    if (!found) return undefined;
    const area = {
      ...found.cell,
      bottom: found.cell.top + share(3, edit.on),
      right: found.cell.left + 1,
    };
    mergeCells(found.sheet, area, false);
    return hand.edited(found.sheet, area);
  },
  unmerge: (hand, edit) => {
    const sheet = hand.sheet(edit);
    const area = sheet?.merges[share(sheet.merges.length, edit.row)];
    if (!sheet || !area) return undefined;
    unmergeCells(sheet, area);
    return hand.edited(sheet, area);
  },
  /** Formulas of the person's own that read the tables. */
  formulaOnTable: (hand, edit) => {
    const source = hand.table({ ...edit, on: edit.row });
    const found = hand.sheetCell(edit);
    if (!source || !found) return undefined;
    const { name, columns } = source.table;
    const column = columns[share(columns.length, edit.column)]?.name ?? "";
    const escaped = column.replace(/['#[\]@]/g, "'$&");
    const formulas = [
      `=SUM(${name}[${escaped}])`,
      `=COUNTA(${name}[${escaped}])`,
      `=${name}[${escaped}]`,
      `=IFERROR(INDEX(${name}[${escaped}],2),"-")`,
      `=ROWS(${name})`,
      `=UNIQUE(${name}[${escaped}])`,
    ];
    return hand.type(found.sheet, found.cell, formulas[share(formulas.length, edit.on)] ?? "");
  },
} as const satisfies Record<string, Deed>;
