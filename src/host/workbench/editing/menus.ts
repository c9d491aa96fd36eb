import { contains } from "#host/engine/address";
import type { Sheet } from "#host/engine/sheet";
import type { CellPlace } from "#host/workbench/book/selection";
import {
  activeTable,
  clearAll,
  clearContents,
  clearFormats,
  deleteCellsAt,
  deleteLines,
  deleteTableLines,
  hideLines,
  insertCellsAt,
  insertLines,
  insertTableLines,
  sortByActive,
  toggleTotals,
} from "./cellCommands";
import type { Editing } from "./editing";
import { followLink } from "./followLink";
import { deleteNote, editNote, noteAt } from "./notes";
import type { MenuItem } from "./popups";
import {
  colorTab,
  duplicateSheet,
  hiddenSheets,
  insertSheet,
  removeSheet,
  showSheet,
  shownSheets,
  toggleProtection,
} from "./sheetCommands";
import { copyByMenu, pasteByMenu } from "./systemClipboard";

/** An item that does something to the book. */
function item(label: string, run: () => unknown, more: Partial<MenuItem> = {}): MenuItem {
  return {
    label,
    run: () => {
      run();
    },
    ...more,
  };
}

function clipboardItems(editing: Editing): MenuItem[] {
  return [
    item("Cut", () => copyByMenu(editing, true), { keys: "Ctrl+X" }),
    item("Copy", () => copyByMenu(editing, false), { keys: "Ctrl+C" }),
    item("Paste", () => pasteByMenu(editing, false), { keys: "Ctrl+V" }),
    item("Paste values", () => pasteByMenu(editing, true), { keys: "Ctrl+Shift+V" }),
  ];
}

/** The menu of a cell or a range. */
export function cellMenu(editing: Editing, cell: CellPlace): MenuItem[] {
  const { book } = editing;
  const link = book.sheet.hyperlinks.find(({ area }) => contains(area, cell.row, cell.column));
  const note = noteAt(book, cell);
  return [
    ...clipboardItems(editing),
    ...(activeTable(book) ? tableItems(editing) : plainItems(editing)),
    item("Clear contents", () => clearContents(book), { keys: "Del", startsGroup: true }),
    item("Clear formats", () => clearFormats(book)),
    item("Clear all", () => clearAll(book)),
    item("Sort A to Z", () => sortByActive(book, true), { startsGroup: true }),
    item("Sort Z to A", () => sortByActive(book, false)),
    item(note ? "Edit note" : "New note", () => editNote(book, cell), {
      keys: "Shift+F2",
      startsGroup: true,
    }),
    ...(note ? [item("Delete note", () => deleteNote(book, cell))] : []),
    ...(link
      ? [
          item("Open hyperlink", () => {
            followLink(book, link);
          }),
        ]
      : []),
    ...editing.addInItems.map((added, i) => ({ ...added, startsGroup: i === 0 })),
  ];
}

function tableItems({ book }: Editing): MenuItem[] {
  const table = activeTable(book);
  return [
    item("Insert table rows above", () => insertTableLines(book, "rows"), { startsGroup: true }),
    item("Insert table columns to the left", () => insertTableLines(book, "columns")),
    item("Delete table rows", () => deleteTableLines(book, "rows")),
    item("Delete table columns", () => deleteTableLines(book, "columns")),
    item("Total row", () => toggleTotals(book), { isChecked: table?.showTotals ?? false }),
  ];
}

function plainItems({ book }: Editing): MenuItem[] {
  return [
    item("Insert cells, shift down", () => insertCellsAt(book, "Down"), { startsGroup: true }),
    item("Insert cells, shift right", () => insertCellsAt(book, "Right")),
    item("Insert rows", () => insertLines(book, "rows")),
    item("Insert columns", () => insertLines(book, "columns")),
    item("Delete cells, shift up", () => deleteCellsAt(book, "Up"), { startsGroup: true }),
    item("Delete cells, shift left", () => deleteCellsAt(book, "Left")),
    item("Delete rows", () => deleteLines(book, "rows")),
    item("Delete columns", () => deleteLines(book, "columns")),
  ];
}

/** The menu of row or column headings. */
export function linesMenu(editing: Editing, kind: "row" | "column"): MenuItem[] {
  const { book } = editing;
  const axis = kind === "row" ? "rows" : "columns";
  return [
    ...clipboardItems(editing),
    item(`Insert ${axis}`, () => insertLines(book, axis), { keys: "Ctrl++", startsGroup: true }),
    item(`Delete ${axis}`, () => deleteLines(book, axis), { keys: "Ctrl+-" }),
    item("Clear contents", () => clearContents(book), { keys: "Del" }),
    item("Hide", () => hideLines(book, axis, true), { startsGroup: true }),
    item("Unhide", () => hideLines(book, axis, false)),
  ];
}

const tabColors = [
  ["No color", ""],
  ["Green", "#107C41"],
  ["Blue", "#4472C4"],
  ["Orange", "#ED7D31"],
  ["Red", "#C00000"],
  ["Grey", "#7F7F7F"],
] as const;

/** The menu of a sheet's tab. */
export function tabMenu(editing: Editing, sheet: Sheet, rename: () => void): MenuItem[] {
  const { book } = editing;
  const isLast = shownSheets(book).length === 1;
  return [
    item("Insert", () => insertSheet(book), { keys: "Shift+F11" }),
    item("Delete", () => removeSheet(book, sheet), { isDisabled: isLast }),
    item("Rename", rename),
    item("Duplicate", () => duplicateSheet(book, sheet)),
    item(sheet.protection.protected ? "Unprotect sheet" : "Protect sheet", () =>
      toggleProtection(book, sheet),
    ),
    item("Hide", () => showSheet(book, sheet, false), { isDisabled: isLast, startsGroup: true }),
    ...hiddenSheets(book).map((hidden) =>
      item(`Unhide ${hidden.name}`, () => showSheet(book, hidden, true)),
    ),
    ...tabColors.map(([label, color], i) =>
      item(`Tab color: ${label}`, () => colorTab(book, sheet, color), {
        startsGroup: i === 0,
        isChecked: sheet.tabColor === color,
        ...(color === "" ? {} : { color }),
      }),
    ),
  ];
}
