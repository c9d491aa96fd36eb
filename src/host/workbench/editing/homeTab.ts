import type { RibbonControl, RibbonGroup, RibbonTab } from "#host/workbench/ribbon/ribbonTab";
import { deleteLines, formatAsTable, insertLines, sortByActive, toggleMerge } from "./cellCommands";
import type { Editing } from "./editing";
import { clearAllFilters, hasFilter, toggleFilter } from "./filterCommands";
import {
  activeStyle,
  align,
  changeDecimals,
  fillColor,
  fontColor,
  numberFormat,
  toggleFont,
  toggleUnderline,
  toggleWrap,
} from "./formatCommands";
import { homeIcons } from "./homeIcons";
import { freezeAtActive, toggleProtection } from "./sheetCommands";
import { copyByMenu, pasteByMenu } from "./systemClipboard";

interface Command {
  readonly icon: keyof typeof homeIcons;
  readonly label: string;
  readonly tip: string;
  readonly keys?: string;
  readonly isPressed?: boolean;
  readonly isEnabled?: boolean;
  readonly isLarge?: boolean;
  readonly items?: readonly RibbonControl[];
  readonly run?: () => unknown;
}

const numberFormats = [
  ["General", "General"],
  ["Number", "0.00"],
  ["Thousands", "#,##0"],
  ["Currency", "$#,##0.00"],
  ["Short date", "m/d/yyyy"],
  ["Long date", "d mmm yyyy"],
  ["Percentage", "0.00%"],
  ["Text", "@"],
] as const;

const fillColors = [
  ["No fill", ""],
  ["Yellow", "#FFF2CC"],
  ["Green", "#E2EFDA"],
  ["Blue", "#DDEBF7"],
  ["Orange", "#FCE4D6"],
  ["Grey", "#EDEDED"],
  ["Red", "#F8CBAD"],
] as const;

const fontColors = [
  ["Automatic", ""],
  ["Red", "#C00000"],
  ["Green", "#107C41"],
  ["Blue", "#0F6CBD"],
  ["Grey", "#7F7F7F"],
] as const;

/** The built-in commands that people need beside the add-in's own, as a tab of the ribbon. */
export function homeTab(editing: Editing): RibbonTab {
  return {
    id: "home",
    label: "Home",
    isVisible: true,
    groups: [
      clipboardGroup(editing),
      fontGroup(editing),
      alignmentGroup(editing),
      numberGroup(editing),
      cellsGroup(editing),
      sheetGroup(editing),
    ],
  };
}

/** A button; the keyboard goes back to the grid when it was pressed. */
function button(editing: Editing, id: string, command: Command): RibbonControl {
  const { icon, label, tip, keys, isPressed, isEnabled, isLarge, items, run } = command;
  return {
    id: `home-${id}`,
    kind: items ? "menu" : "button",
    label,
    tip: { title: label, text: tip },
    icons: homeIcons[icon],
    items: items ?? [],
    isEnabled: isEnabled ?? true,
    isVisible: true,
    size: isLarge ? "large" : "small",
    action: run
      ? {
          kind: "own",
          run: () => {
            if (!editing.cells.commit()) return;
            run();
            editing.focusGrid();
          },
        }
      : null,
    ...(keys === undefined ? {} : { keyTip: keys }),
    ...(isPressed === undefined ? {} : { isPressed }),
  };
}

type Make = (id: string, command: Command) => RibbonControl;

function group(
  editing: Editing,
  id: string,
  label: string,
  make: (button: Make) => RibbonControl[],
): RibbonGroup {
  const controls = make((name, command) => button(editing, `${id}-${name}`, command));
  return { id: `home-${id}`, label, controls };
}

function clipboardGroup(editing: Editing): RibbonGroup {
  const { book } = editing;
  return group(editing, "clipboard", "Clipboard", (make) => [
    make("paste", {
      icon: "paste",
      label: "Paste",
      tip: "Puts what was copied into the selected cells.",
      keys: "Ctrl+V",
      isLarge: true,
      run: () => pasteByMenu(editing, false),
    }),
    make("cut", {
      icon: "cut",
      label: "Cut",
      tip: "Takes the cells along to where they are pasted.",
      keys: "Ctrl+X",
      run: () => copyByMenu(editing, true),
    }),
    make("copy", {
      icon: "copy",
      label: "Copy",
      tip: "Copies the selected cells.",
      keys: "Ctrl+C",
      run: () => copyByMenu(editing, false),
    }),
    make("values", {
      icon: "paste",
      label: "Paste values",
      tip: "Pastes values without formulas and formats.",
      keys: "Ctrl+Shift+V",
      run: () => pasteByMenu(editing, true),
    }),
    make("undo", {
      icon: "undo",
      label: "Undo",
      tip: book.undoTitle ?? "There is nothing to undo.",
      keys: "Ctrl+Z",
      isEnabled: book.canUndo,
      run: () => {
        book.undo();
      },
    }),
    make("redo", {
      icon: "redo",
      label: "Redo",
      tip: book.redoTitle ?? "There is nothing to redo.",
      keys: "Ctrl+Y",
      isEnabled: book.canRedo,
      run: () => {
        book.redo();
      },
    }),
  ]);
}

function fontGroup(editing: Editing): RibbonGroup {
  const { book } = editing;
  const { font } = activeStyle(book);
  return group(editing, "font", "Font", (make) => [
    make("bold", {
      icon: "bold",
      label: "Bold",
      tip: "Makes the text bold.",
      keys: "Ctrl+B",
      isPressed: font.bold,
      run: () => toggleFont(book, "bold"),
    }),
    make("italic", {
      icon: "italic",
      label: "Italic",
      tip: "Makes the text italic.",
      keys: "Ctrl+I",
      isPressed: font.italic,
      run: () => toggleFont(book, "italic"),
    }),
    make("underline", {
      icon: "underline",
      label: "Underline",
      tip: "Underlines the text.",
      keys: "Ctrl+U",
      isPressed: font.underline !== "None",
      run: () => toggleUnderline(book),
    }),
    make("fill", {
      icon: "fill",
      label: "Fill color",
      tip: "Colors the cells.",
      items: choices(editing, "fill", fillColors, "fill", (color) => fillColor(book, color)),
    }),
    make("color", {
      icon: "fontColor",
      label: "Font color",
      tip: "Colors the text.",
      items: choices(editing, "color", fontColors, "fontColor", (color) => fontColor(book, color)),
    }),
  ]);
}

function choices(
  editing: Editing,
  id: string,
  list: readonly (readonly [label: string, value: string])[],
  icon: keyof typeof homeIcons,
  run: (value: string) => unknown,
): RibbonControl[] {
  return list.map(([label, value]) =>
    button(editing, `${id}-${label}`, { icon, label, tip: label, run: () => run(value) }),
  );
}

function alignmentGroup(editing: Editing): RibbonGroup {
  const { book } = editing;
  const { horizontal, wrapText } = activeStyle(book).alignment;
  const side = (name: "Left" | "Center" | "Right", icon: "left" | "center" | "right"): Command => ({
    icon,
    label: `Align ${icon}`,
    tip: `Aligns the content ${icon}.`,
    isPressed: horizontal === name,
    run: () => align(book, name),
  });
  return group(editing, "alignment", "Alignment", (make) => [
    make("left", side("Left", "left")),
    make("center", side("Center", "center")),
    make("right", side("Right", "right")),
    make("wrap", {
      icon: "wrap",
      label: "Wrap text",
      tip: "Shows long text in several lines.",
      isPressed: wrapText,
      run: () => toggleWrap(book),
    }),
    make("merge", {
      icon: "merge",
      label: "Merge cells",
      tip: "Joins the selected cells, or takes them apart.",
      run: () => toggleMerge(book),
    }),
  ]);
}

function numberGroup(editing: Editing): RibbonGroup {
  const { book } = editing;
  return group(editing, "number", "Number", (make) => [
    make("format", {
      icon: "number",
      label: "Number format",
      tip: `This cell: ${activeStyle(book).numberFormat}`,
      items: choices(editing, "format", numberFormats, "number", (code) =>
        numberFormat(book, code),
      ),
    }),
    make("percent", {
      icon: "percent",
      label: "Percent",
      tip: "Shows numbers as percentages.",
      keys: "Ctrl+Shift+%",
      run: () => numberFormat(book, "0%"),
    }),
    make("more", {
      icon: "more",
      label: "More decimals",
      tip: "Shows one decimal more.",
      run: () => changeDecimals(book, 1),
    }),
    make("fewer", {
      icon: "less",
      label: "Fewer decimals",
      tip: "Shows one decimal fewer.",
      run: () => changeDecimals(book, -1),
    }),
  ]);
}

function cellsGroup(editing: Editing): RibbonGroup {
  const { book } = editing;
  const line = (id: string, label: string, run: () => unknown): RibbonControl =>
    button(editing, id, {
      icon: id.startsWith("insert") ? "insert" : "remove",
      label,
      tip: label,
      run,
    });
  return group(editing, "cells", "Cells", (make) => [
    make("table", {
      icon: "table",
      label: "Format as table",
      tip: "Makes a table of the data around the active cell.",
      keys: "Ctrl+T",
      isLarge: true,
      run: () => formatAsTable(book),
    }),
    make("insert", {
      icon: "insert",
      label: "Insert",
      tip: "Inserts rows or columns.",
      items: [
        line("insert-rows", "Insert rows", () => insertLines(book, "rows")),
        line("insert-columns", "Insert columns", () => insertLines(book, "columns")),
      ],
    }),
    make("delete", {
      icon: "remove",
      label: "Delete",
      tip: "Deletes rows or columns.",
      items: [
        line("delete-rows", "Delete rows", () => deleteLines(book, "rows")),
        line("delete-columns", "Delete columns", () => deleteLines(book, "columns")),
      ],
    }),
    make("sort-up", {
      icon: "sortUp",
      label: "Sort A to Z",
      tip: "Sorts by the column of the active cell.",
      run: () => sortByActive(book, true),
    }),
    make("sort-down", {
      icon: "sortDown",
      label: "Sort Z to A",
      tip: "Sorts by the column of the active cell, largest first.",
      run: () => sortByActive(book, false),
    }),
    make("filter", {
      icon: "filter",
      label: "Filter",
      tip: "Puts filter buttons over the columns, or takes them away.",
      keys: "Ctrl+Shift+L",
      isPressed: hasFilter(book),
      run: () => toggleFilter(book),
    }),
    make("show-all", {
      icon: "filter",
      label: "Clear filter",
      tip: "Shows all rows again.",
      isEnabled: hasFilter(book),
      run: () => clearAllFilters(book),
    }),
  ]);
}

function sheetGroup(editing: Editing): RibbonGroup {
  const { book } = editing;
  const { workbook, sheet } = book;
  const isProtected = sheet.protection.protected;
  const mode = (label: string, value: "Automatic" | "Manual"): RibbonControl =>
    button(editing, `mode-${value}`, {
      icon: "calculate",
      label,
      tip: label,
      isPressed: workbook.calculationMode === value,
      run: () => {
        workbook.calculationMode = value;
        if (value === "Automatic") editing.calculateNow();
        book.changed();
      },
    });
  return group(editing, "sheet", "Sheet", (make) => [
    make("freeze", {
      icon: "freeze",
      label: sheet.freeze ? "Unfreeze panes" : "Freeze panes",
      tip: "Keeps the rows above and the columns left of the active cell in view.",
      isPressed: sheet.freeze !== null,
      run: () => freezeAtActive(book),
    }),
    make("protect", {
      icon: "protect",
      label: isProtected ? "Unprotect sheet" : "Protect sheet",
      tip: "Locks the cells of the sheet against changes.",
      isPressed: isProtected,
      run: () => toggleProtection(book, sheet),
    }),
    make("calculation", {
      icon: "calculate",
      label: "Calculation",
      tip: `Calculation is ${workbook.calculationMode === "Manual" ? "manual" : "automatic"}.`,
      items: [mode("Automatic", "Automatic"), mode("Manual", "Manual")],
    }),
    make("calculate", {
      icon: "calculate",
      label: "Calculate now",
      tip: "Calculates what is out of date.",
      keys: "F9",
      run: () => {
        editing.calculateNow();
      },
    }),
  ]);
}
