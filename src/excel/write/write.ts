import type { Edit } from "#sheets/plan";
import type { Book } from "../book";
import { commentKey, folded, Present, type Scope } from "../journal/scope";
import { TextCells } from "./cellInput";
import { clearCells, fillFormula, formatCells, freezeFormula, writeCells } from "./writeCells";
import { addChart } from "./writeChart";
import { addComment, stampProperties } from "./writeDocument";
import { arrangePrint, setUpPrint } from "./writePrint";
import { clearArea, insertLines, nameTableColumns, removeChart, removeTable } from "./writeRedraw";
import { addConditionalFormat, addValidation } from "./writeRules";
import { addTableColumn, removeTableColumn, renameTableColumn } from "./writeTableColumns";
import {
  activateSheet,
  addSheet,
  layOutColumns,
  layOutRows,
  removeSheet,
  setUpSheet,
} from "./writeSheets";
import {
  addTable,
  defineName,
  removeName,
  resizeTable,
  setSetting,
  storeParts,
} from "./writeTables";

/** What the writers share while a plan is carried out. */
export class Writing {
  readonly textCells = new TextCells();
  readonly present: Present;
  /** Sheets set aside, still to be hidden. */
  readonly asides: Excel.Worksheet[] = [];

  constructor(
    readonly book: Book,
    readonly scope: Scope,
  ) {
    this.present = new Present(scope.state);
  }
}

type WriterOf<K extends Edit["kind"]> = (
  edit: Extract<Edit, { kind: K }>,
  writing: Writing,
) => void;

/** For each kind of edit: how it is written. Queues; the requests are made by `applyPlan`. */
const writers: { readonly [K in Edit["kind"]]: WriterOf<K> } = {
  addSheet: (edit, { book }) => {
    addSheet(edit, book);
  },
  removeSheet: (edit, { book, scope, asides }) => {
    const aside = removeSheet(edit, book, scope.removals.get(folded(edit.sheet)));
    if (aside) asides.push(aside);
  },
  setUpSheet: (edit, { book }) => {
    setUpSheet(edit, book);
  },
  activateSheet: (edit, { book }) => {
    activateSheet(edit, book);
  },
  writeCells: (edit, { book, textCells }) => {
    writeCells(edit, book, textCells);
  },
  fillFormula: (edit, { book }) => {
    fillFormula(edit, book);
  },
  clearCells: (edit, { book }) => {
    clearCells(edit, book);
  },
  formatCells: (edit, { book, textCells }) => {
    textCells.add(edit);
    formatCells(edit, book);
  },
  layOutColumns: (edit, { book }) => {
    layOutColumns(edit, book);
  },
  layOutRows: (edit, { book }) => {
    layOutRows(edit, book);
  },
  addTable: (edit, { book }) => {
    addTable(edit, book);
  },
  resizeTable: (edit, { book }) => {
    resizeTable(edit, book);
  },
  addTableColumn: (edit, { book }) => {
    addTableColumn(edit, book);
  },
  removeTableColumn: (edit, { book }) => {
    removeTableColumn(edit, book);
  },
  renameTableColumn: (edit, { book }) => {
    renameTableColumn(edit.table, edit.header, edit.name, book);
  },
  defineName: (edit, { book, present }) => {
    defineName(edit, book, present.names.has(folded(edit.name)));
    present.names.add(folded(edit.name));
  },
  removeName: (edit, { book, present }) => {
    removeName(edit, book);
    present.names.delete(folded(edit.name));
  },
  setSetting: (edit, { book, present }) => {
    setSetting(edit, book, present.settings.has(edit.key));
    if (edit.value === null) present.settings.delete(edit.key);
    else present.settings.add(edit.key);
  },
  storeParts: (edit, { book, scope }) => {
    storeParts(edit, book, scope.formerParts.get(edit.namespace) ?? []);
    // The parts of a namespace may come in several edits; the former ones go once.
    scope.formerParts.delete(edit.namespace);
  },
  addValidation: (edit, { book }) => {
    addValidation(edit, book);
  },
  addConditionalFormat: (edit, { book }) => {
    addConditionalFormat(edit, book);
  },
  setUpPrint: (edit, { book }) => {
    setUpPrint(edit, book);
  },
  addChart: (edit, { book }) => {
    addChart(edit, book);
  },
  arrangePrint: (edit, { book, scope }) => {
    arrangePrint(edit, book, scope.otherBreaks.get(folded(edit.sheet)));
  },
  moveSheet: (edit, { book }) => {
    book.sheet(edit.sheet).position = edit.position;
  },
  stampProperties: (edit, { book }) => {
    stampProperties(edit.properties, book);
  },
  freezeFormula: (edit, { book, textCells }) => {
    freezeFormula(edit, book, textCells);
  },
  addComment: (edit, { book }) => {
    addComment(edit, book);
  },
  clearArea: (edit, { book, scope }) => {
    clearArea(edit, book, scope.copyOf(edit.at.sheet).aside);
  },
  insertLines: (edit, { book }) => {
    insertLines(edit, book);
  },
  removeChart: (edit, { book }) => {
    removeChart(edit, book);
  },
  removeTable: (edit, { book }) => {
    removeTable(edit, book);
  },
  nameTableColumns: (edit, { book }) => {
    nameTableColumns(edit, book);
  },
  removeComment: ({ at, text }, { book, scope }) => {
    const id = scope.comments.get(commentKey(at.sheet, text));
    if (id !== undefined) book.sheet(at.sheet).comments.getItem(id).delete();
  },
};

export function write(edit: Edit, writing: Writing): void {
  // The map pairs each kind with its own function; the type system cannot follow that by itself.
  const writeKind = writers[edit.kind] as (edit: Edit, writing: Writing) => void;
  writeKind(edit, writing);
}
