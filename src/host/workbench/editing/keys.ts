import type { Book } from "#host/workbench/book/book";
import {
  clearContents,
  deleteLines,
  fillFromEdge,
  formatAsTable,
  hideLines,
  insertLines,
  selectedAreas,
} from "./cellCommands";
import type { Editing } from "./editing";
import { nowText, todayText } from "./entryDates";
import { toggleFilter } from "./filterCommands";
import { numberFormat, toggleFont, toggleUnderline } from "./formatCommands";
import { cellMenu } from "./menus";
import { between, edgeOfData, everything, neighbour, type Direction } from "./moves";
import { editNote } from "./notes";
import { insertSheet, turnSheet } from "./sheetCommands";

/** What is needed of a key event, the browser's own or React's. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  preventDefault(): void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

function isCommand({ ctrlKey, metaKey, altKey }: KeyPress): boolean {
  // AltGr comes as Ctrl+Alt.
  return (ctrlKey && !altKey) || metaKey;
}

/** A key that types a character. */
function isTyped(event: KeyPress): boolean {
  const altGr = event.ctrlKey && event.altKey;
  return event.key.length === 1 && !event.metaKey && (altGr || (!event.ctrlKey && !event.altKey));
}

/** A key on the grid while no cell is being edited. Tells whether it meant something. */
export function handleGridKey(editing: Editing, event: KeyPress): boolean {
  if (editing.cells.edit) return handleEditKey(editing, event);
  return (
    moveKey(editing, event) ||
    (isCommand(event) && commandKey(editing, event)) ||
    actionKey(editing, event) ||
    typedKey(editing, event)
  );
}

function moveKey({ selecting, book }: Editing, event: KeyPress): boolean {
  const { key, shiftKey: extend, altKey } = event;
  const command = isCommand(event);
  const direction = arrows[key];
  if (direction && !altKey) {
    selecting.arrow(direction, extend, command);
    return true;
  }
  switch (key) {
    case "PageDown":
    case "PageUp": {
      const down = key === "PageDown";
      if (command) turnSheet(book, down ? 1 : -1);
      else if (altKey) selecting.page(down ? "right" : "left", extend);
      else selecting.page(down ? "down" : "up", extend);
      return true;
    }
    case "Home":
      selecting.home(extend, command);
      return true;
    case "End":
      if (!command) return false;
      selecting.end(extend);
      return true;
    case "Tab":
    case "Enter":
      if (command || altKey) return false;
      selecting.advance(key === "Tab" ? "tab" : "enter", extend);
      return true;
    default:
      return false;
  }
}

/** Keys with Ctrl. */
function commandKey(editing: Editing, event: KeyPress): boolean {
  const { book, selecting } = editing;
  const { key, shiftKey: shift } = event;
  const commands: Readonly<Record<string, () => void>> = {
    a: () => {
      selecting.all();
    },
    z: () => {
      if (shift) book.redo();
      else book.undo();
    },
    y: () => {
      book.redo();
    },
    d: () => fillFromEdge(book, "down"),
    r: () => fillFromEdge(book, "right"),
    b: () => toggleFont(book, "bold"),
    i: () => toggleFont(book, "italic"),
    u: () => toggleUnderline(book),
    "2": () => toggleFont(book, "bold"),
    "3": () => toggleFont(book, "italic"),
    "4": () => toggleUnderline(book),
    "5": () => toggleFont(book, "strikethrough"),
    "9": () => hideLines(book, "rows", !shift),
    "0": () => hideLines(book, "columns", !shift),
    t: () => formatAsTable(book),
    " ": () => {
      selecting.wholeLines("columns");
    },
    ";": () => {
      editing.cells.begin(shift ? nowText(new Date()) : todayText(new Date()), "cell");
    },
    ":": () => {
      editing.cells.begin(nowText(new Date()), "cell");
    },
    "-": () => {
      changeLines(book, deleteLines);
    },
    "+": () => {
      changeLines(book, insertLines);
    },
    "=": () => {
      changeLines(book, insertLines);
    },
    "%": () => numberFormat(book, "0%"),
    "#": () => numberFormat(book, "d-mmm-yy"),
    "~": () => numberFormat(book, "General"),
    backspace: () => {
      editing.grid?.scrollTo(book.selection.active);
    },
  };
  if (key.toLowerCase() === "v" && shift) {
    // The browser's own paste event follows.
    editing.pastesValues = true;
    return false;
  }
  if (key.toLowerCase() === "l" && shift) {
    toggleFilter(book);
    return true;
  }
  const command = commands[key.toLowerCase()];
  command?.();
  return command !== undefined;
}

/** Ctrl and plus or minus: whole rows or columns as selected; cells alone go by rows. */
function changeLines(book: Book, change: (book: Book, axis: "rows" | "columns") => boolean): void {
  const { area } = book.selection;
  const columns = area.top === 0 && area.bottom === everything.bottom;
  change(book, columns ? "columns" : "rows");
}

function actionKey(editing: Editing, event: KeyPress): boolean {
  const { book, cells, clipboard } = editing;
  const { key, shiftKey: shift, altKey } = event;
  switch (key) {
    case "F2":
      if (shift) void editNote(book, book.selection.active);
      else editing.beginEdit(null);
      return true;
    case "F9":
      editing.calculateNow();
      return true;
    case "F11":
      if (shift) insertSheet(book);
      return shift;
    case "Delete":
      clipboard.forget();
      clearContents(book);
      return true;
    case "Backspace":
      if (!isCommand(event)) cells.begin("", "cell");
      return true;
    case "Escape":
      clipboard.forget();
      return true;
    case " ":
      if (shift) editing.selecting.wholeLines("rows");
      return shift;
    case "ArrowDown":
      if (altKey) editing.openListOfActive();
      return altKey;
    case "ContextMenu":
      openMenuAtActive(editing);
      return true;
    case "F10":
      if (shift) openMenuAtActive(editing);
      return shift;
    default:
      return false;
  }
}

function openMenuAtActive(editing: Editing): void {
  const { active } = editing.book.selection;
  const { row, column } = active;
  const box = editing.grid?.screenBox({ top: row, left: column, bottom: row, right: column });
  const at = { x: box?.left ?? 0, y: box?.bottom ?? 0 };
  editing.open({ kind: "menu", label: "Context menu", at, items: cellMenu(editing, active) });
}

function typedKey(editing: Editing, event: KeyPress): boolean {
  if (!isTyped(event)) return false;
  editing.clipboard.forget();
  editing.cells.begin(event.key, "cell");
  return true;
}

// ---- while a cell is being edited ---------------------------------------------------------------------

/** A key in the cell or the formula bar while a cell is being edited. */
export function handleEditKey(editing: Editing, event: KeyPress): boolean {
  const { cells } = editing;
  const { edit } = cells;
  if (!edit) return false;
  const { key, shiftKey: shift, altKey } = event;
  switch (key) {
    case "Escape":
      cells.cancel();
      editing.focusGrid();
      return true;
    case "F2":
      cells.switchMode();
      return true;
    case "F4":
      cells.toggleReference();
      return true;
    case "F9":
      return true;
    case "Enter":
      if (altKey) cells.insert("\n");
      else if (isCommand(event)) finish(editing, "fill", shift);
      else finish(editing, "enter", shift);
      return true;
    case "Tab":
      finish(editing, "tab", shift);
      return true;
    default:
      return arrowWhileEditing(editing, event) || pageWhileEditing(editing, event);
  }
}

function finish(editing: Editing, how: "enter" | "tab" | "fill", backwards: boolean): void {
  const { cells, book, selecting } = editing;
  const areas = how === "fill" ? selectedAreas(book) : undefined;
  if (!cells.commit(areas)) return;
  editing.focusGrid();
  if (how !== "fill") selecting.advance(how, backwards);
}

/** In "enter" mode arrows point at cells where a reference may stand, and leave the cell otherwise. */
function arrowWhileEditing(editing: Editing, event: KeyPress): boolean {
  const { cells, book, selecting } = editing;
  const direction = arrows[event.key];
  const { edit } = cells;
  if (!direction || !edit || edit.mode !== "enter" || event.altKey) return false;
  if (!cells.isPointing) {
    if (!cells.commit()) return true;
    editing.focusGrid();
    selecting.arrow(direction, false, false);
    return true;
  }
  const { pointed } = edit;
  const sheet = book.sheet;
  const here = pointed?.sheet === sheet ? pointed : null;
  const anchor = here?.anchor ?? edit.cell;
  const corner = here ? movedCorner(here.area, anchor) : edit.cell;
  const next = isCommand(event)
    ? edgeOfData(sheet, corner, direction)
    : neighbour(sheet, corner, direction);
  const from = event.shiftKey && here ? anchor : next;
  cells.point(sheet, from, between(from, next));
  editing.grid?.scrollTo(next);
  return true;
}

function movedCorner(
  area: { top: number; left: number; bottom: number; right: number },
  anchor: { row: number; column: number },
): { row: number; column: number } {
  return {
    row: area.top === anchor.row ? area.bottom : area.top,
    column: area.left === anchor.column ? area.right : area.left,
  };
}

/** References may be pointed at on other sheets. */
function pageWhileEditing({ cells, book }: Editing, event: KeyPress): boolean {
  const turns = event.key === "PageDown" || event.key === "PageUp";
  if (!turns || !isCommand(event) || !cells.isPointing) return false;
  turnSheet(book, event.key === "PageDown" ? 1 : -1);
  return true;
}
