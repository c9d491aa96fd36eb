import { maxColumns, maxRows, type Area } from "#host/engine/address";
import { deleteCells, insertCells } from "#host/engine/shift";
import type { Sheet } from "#host/engine/sheet";
import {
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "#host/engine/structure";
import { columnLayout, rowLayout } from "#host/protocol/objects/formatting";
import type { Hand } from "../hand";
import { chosen, type PersonEdit, share } from "../sequence";

type Deed = (hand: Hand, edit: PersonEdit) => string | undefined;

function protectionOf(sheet: Sheet, isProtected: boolean): void {
  sheet.protection = { protected: isProtected, options: {} };
  sheet.touch("protection");
}

/** Whole rows or columns around a cell. */
function lines({ top, left }: Area, axis: "rows" | "columns", count: number): Area {
  return axis === "rows"
    ? { top, left: 0, bottom: top + count - 1, right: maxColumns - 1 }
    : { top: 0, left, bottom: maxRows - 1, right: left + count - 1 };
}

function shifted(
  hand: Hand,
  edit: PersonEdit,
  axis: "rows" | "columns",
  shift: (sheet: Sheet, area: Area) => void,
): string | undefined {
  const found = hand.sheetCell(edit);
  if (!found) return undefined;
  const area = lines(found.cell, axis, 1 + share(2, edit.on));
  shift(found.sheet, area);
  return hand.edited(found.sheet, area);
}

/** What a person does with sheets and with whole rows and columns. */
export const sheetDeeds = {
  renameSheet: (hand, edit) => {
    const sheet = hand.sheet(edit);
    if (!sheet) return undefined;
    const old = sheet.name;
    const names = [
      "Projekte",
      "Übersicht 2026",
      "It's new",
      "Copy of data",
      "R1C1",
      "A1",
      "Q1-2026",
      "=1",
      "日本",
    ];
    renameSheet(sheet, chosen(names, edit.row) ?? "New");
    return hand.rearranged(`sheet ${old} is ${sheet.name} now`);
  },
  moveSheet: (hand, edit) => {
    const sheet = hand.sheet(edit);
    if (!sheet) return undefined;
    moveSheet(sheet, share(hand.workbook.sheets.length, edit.row));
    return hand.rearranged(`sheet ${sheet.name} moved`);
  },
  copySheet: (hand, edit) => {
    const sheet = hand.sheet(edit);
    if (!sheet) return undefined;
    const copy = copySheet(sheet, undefined, hand.workbook.sheets.indexOf(sheet) + 1);
    hand.session.person.sheetAdded(copy);
    return `sheet ${copy.name}`;
  },
  hideSheet: (hand, edit) => {
    const sheet = hand.sheet(edit);
    if (!sheet) return undefined;
    setVisibility(sheet, "Hidden");
    return hand.rearranged(`sheet ${sheet.name} hidden`);
  },
  showSheet: (hand, edit) => {
    const hidden = hand.workbook.sheets.filter(({ visibility }) => visibility === "Hidden");
    const sheet = chosen(hidden, edit.on);
    if (!sheet) return undefined;
    setVisibility(sheet, "Visible");
    return hand.rearranged(`sheet ${sheet.name} shown`);
  },
  deleteSheet: (hand, edit) => {
    const sheet = hand.sheet(edit);
    if (!sheet) return undefined;
    deleteSheet(sheet);
    hand.session.person.sheetDeleted(sheet);
    return `sheet ${sheet.name} deleted`;
  },
  addSheet: (hand, edit) => {
    const names = [undefined, "Home", "Findings", "Data", "Sightline"];
    const sheet = addSheet(hand.workbook, chosen(names, edit.row));
    hand.session.person.sheetAdded(sheet);
    return `sheet ${sheet.name} added`;
  },
  protectSheet: (hand, edit) => {
    const sheet = hand.sheet(edit);
    if (!sheet) return undefined;
    protectionOf(sheet, true);
    hand.session.person.protectionChanged(sheet);
    return `sheet ${sheet.name} protected`;
  },
  unprotectSheet: (hand, edit) => {
    const all = hand.workbook.sheets.filter(({ protection }) => protection.protected);
    const sheet = chosen(all, edit.on);
    if (!sheet) return undefined;
    protectionOf(sheet, false);
    hand.session.person.protectionChanged(sheet);
    return `sheet ${sheet.name} unprotected`;
  },
  insertRows: (hand, edit) =>
    shifted(hand, edit, "rows", (sheet, area) => {
      insertCells(sheet, area, "Down");
    }),
  deleteRows: (hand, edit) =>
    shifted(hand, edit, "rows", (sheet, area) => {
      deleteCells(sheet, area, "Up");
    }),
  insertColumns: (hand, edit) =>
    shifted(hand, edit, "columns", (sheet, area) => {
      insertCells(sheet, area, "Right");
    }),
  deleteColumns: (hand, edit) =>
    shifted(hand, edit, "columns", (sheet, area) => {
      deleteCells(sheet, area, "Left");
    }),
  hideLines: (hand, edit) => {
    const found = hand.sheetCell(edit);
    if (!found) return undefined;
    const { sheet, cell } = found;
    if (edit.on % 2 === 0) {
      rowLayout(sheet, cell.top).hidden = true;
      sheet.touch("rows");
    } else {
      columnLayout(sheet, cell.left).hidden = true;
      sheet.touch("columns");
    }
    return hand.rearranged(`lines of ${sheet.name} hidden`);
  },
} as const satisfies Record<string, Deed>;
