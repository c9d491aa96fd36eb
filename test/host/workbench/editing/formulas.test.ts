import { addName } from "#host/engine/names";
import { addTable } from "#host/engine/tables";
import type { CellEdit } from "#host/workbench/editing/cellEdit";
import {
  callAtCaret,
  canPoint,
  columnAtCaret,
  referencesIn,
  toggleReference,
  wordAtCaret,
} from "#host/workbench/editing/formulaCaret";
import { functionHelp } from "#host/workbench/editing/functionHelp";
import { goTo, goToOrName } from "#host/workbench/editing/goTo";
import { marksOn } from "#host/workbench/editing/marks";
import { argumentHint, suggestionsFor } from "#host/workbench/editing/suggestions";
import { at, bookOf, key, type GridBook } from "#test/support/bookOf";

/** The text before and after "|" with the caret there. */
function caret(text: string): [text: string, caret: number] {
  return [text.replace("|", ""), text.indexOf("|")];
}

describe("at the caret", () => {
  test.each([
    ["=|", true],
    ["=A1|", false],
    ["=A1+|", true],
    ["=SUM(A1,|)", true],
    ['="a+|"', false],
    ["text|", false],
    ["=|A1", false],
  ])("whether %s takes a reference", (text, expected) => {
    expect(canPoint(...caret(text))).toBe(expected);
  });

  test.each([
    ["=SU|", "SU"],
    ["=1+PMO.SC|", "PMO.SC"],
    ["=SUM(Pro|", "Pro"],
    ["=$A|", undefined],
    ['="SU|', undefined],
    ["SU|", undefined],
    ["=Sheet1!Na|", undefined],
  ])("the word in %s", (text, word) => {
    expect(wordAtCaret(...caret(text))?.word).toBe(word);
  });

  test.each([
    ["=Projects[Sc|", "Projects", "Sc"],
    ["=[@|", "", ""],
    ["=[@[Bud|", "", "Bud"],
    ["=Projects[[#All],[Sc|", "Projects", "Sc"],
  ])("the column in %s", (text, table, word) => {
    expect(columnAtCaret(...caret(text))).toMatchObject({ table, word });
  });

  test.each([
    ["=SUM(|", "SUM", 0],
    ["=IF(A1>1,|", "IF", 1],
    ["=IF(SUM(A1,2),|", "IF", 1],
    ['=IF("a,(",|', "IF", 1],
    ["=IF(Projects[a,b],1,|)", "IF", 2],
    ["=CHOOSE({1,2},|", "CHOOSE", 1],
    ["=(1+|", undefined, undefined],
  ])("the call around %s", (text, name, argument) => {
    const call = callAtCaret(...caret(text));
    expect([call?.name, call?.argument]).toEqual([name, argument]);
  });

  test("references and F4", () => {
    expect(referencesIn("=A1+SUM('My sheet'!B2:C3)").map(({ text }) => text)).toEqual([
      "A1",
      "'My sheet'!B2:C3",
    ]);
    expect(toggleReference("=A1+B2", 6)?.text).toBe("=A1+$B$2");
    expect(toggleReference("=B:C", 2)?.text).toBe("=$B:$C");
    expect(toggleReference("=1+2", 2)).toBe(null);
  });
});

async function portfolio(): Promise<GridBook> {
  const grid = await bookOf(["Data", "Other"]);
  for (const [i, text] of ["Project", "Total cost", "Score"].entries()) {
    grid.sheet.put(0, i, text);
  }
  addTable(grid.sheet, at("A1:C3"), true, "Projects");
  addName(grid.book.workbook, "ProfitRate", "=Data!$B$2");
  return grid;
}

function editOf(grid: GridBook, text: string, cell = "E5"): CellEdit {
  const [typed, place] = caret(text);
  grid.select(cell);
  grid.editing.cells.begin(typed, "cell");
  grid.editing.cells.change(typed, place, place);
  const { edit } = grid.editing.cells;
  if (!edit) throw new Error("Nothing is being edited.");
  return edit;
}

describe("suggestions", () => {
  test("functions, functions of the add-in, tables and names, the nearest first", async () => {
    const grid = await portfolio();
    const found = suggestionsFor(editOf(grid, "=Pro|"))?.items.map(({ text, kind }) => [
      text,
      kind,
    ]);
    expect(found).toEqual([
      ["PRODUCT", "function"],
      ["ProfitRate", "name"],
      ["Projects", "table"],
      ["PROPER", "function"],
    ]);
    const own = suggestionsFor(editOf(grid, "=SCO|"))?.items.map(({ insert }) => insert);
    expect(own).toEqual(["PMO.SCORE("]);
  });

  test("columns inside brackets; names with blanks get their own brackets after @", async () => {
    const grid = await portfolio();
    const outside = suggestionsFor(editOf(grid, "=SUM(Projects[To|"));
    expect(outside?.items.map(({ insert }) => insert)).toEqual(["Total cost]"]);
    const inside = suggestionsFor(editOf(grid, "=[@To|", "C2"));
    expect(inside?.items.map(({ insert }) => insert)).toEqual(["[Total cost]]"]);
  });

  test("Tab takes the chosen one, arrows choose, Esc closes only the list", async () => {
    const grid = await portfolio();
    editOf(grid, "=Pro|");
    const { assist, cells } = grid.editing;
    expect(assist.handleKey(key("ArrowDown"))).toBe(true);
    expect(assist.handleKey(key("Tab"))).toBe(true);
    expect(cells.edit?.text).toBe("=ProfitRate");
    cells.change("=SU", 3, 3);
    expect(assist.suggestions).not.toBe(null);
    expect(assist.handleKey(key("Escape"))).toBe(true);
    expect(assist.suggestions).toBe(null);
    expect(cells.edit?.text).toBe("=SU");
  });

  test("the argument that is being typed, of built-in functions and of the add-in's", async () => {
    const grid = await portfolio();
    const hint = argumentHint(editOf(grid, "=SUMIF(A1:A3,|"));
    expect(hint?.help.parameters[hint.current]?.label).toBe("criteria");
    const own = argumentHint(editOf(grid, "=PMO.SCORE(A1:B2,|"));
    expect(own?.help.parameters[own.current]?.label).toBe("weights");
    const repeated = argumentHint(editOf(grid, "=SUM(1,2,3,4,|"));
    expect(repeated?.help.parameters[repeated.current]?.label).toBe("...");
    expect(argumentHint(editOf(grid, "=NOSUCH(|"))).toBe(null);
  });

  test("every function has a hint, and those of functions.json a description", () => {
    const help = [...functionHelp().values()];
    expect(help.length).toBeGreaterThan(200);
    for (const own of help.filter(({ isCustom }) => isCustom)) {
      expect(own.description).not.toBe("");
      expect(own.parameters.every(({ meaning }) => meaning !== "")).toBe(true);
    }
  });
});

describe("places", () => {
  test("addresses, sheets, names and tables are gone to", async () => {
    const grid = await portfolio();
    const place = (): string => {
      const { sheet, selection } = grid.book;
      return `${sheet.name} ${JSON.stringify(selection.area)}`;
    };
    expect(goTo(grid.book, "b7:c9")).toBe(true);
    expect(place()).toBe(`Data ${JSON.stringify(at("B7:C9"))}`);
    expect(goTo(grid.book, "Other!D4")).toBe(true);
    expect(place()).toBe(`Other ${JSON.stringify(at("D4"))}`);
    expect(goTo(grid.book, "Projects")).toBe(true);
    expect(place()).toBe(`Data ${JSON.stringify(at("A2:C3"))}`);
    expect(goTo(grid.book, "ProfitRate")).toBe(true);
    expect(place()).toBe(`Data ${JSON.stringify(at("B2"))}`);
    expect(goTo(grid.book, "Nowhere!A1")).toBe(false);
  });

  test("another word names the selection; what can be neither is refused", async () => {
    const grid = await portfolio();
    grid.select("E2:F3");
    goToOrName(grid.book, "Costs");
    expect(grid.book.workbook.definedName("Costs")?.formula).toBe("Data!$E$2:$F$3");
    goToOrName(grid.book, "1st try");
    expect(grid.book.dialogs.open?.text).toMatch(/valid reference to go to, or a valid name/);
  });

  test("the references of an edited formula are marked on their sheets, equal ones alike", async () => {
    const grid = await portfolio();
    editOf(grid, "=A1+A1+Other!B2+C1:C2|");
    const marks = marksOn(grid.editing, grid.sheet);
    expect(marks.map(({ area }) => area)).toEqual([at("A1"), at("A1"), at("C1:C2")]);
    expect(marks[0]?.color).toBe(marks[1]?.color);
    const [, other] = grid.book.workbook.sheets;
    if (!other) throw new Error("Two sheets.");
    expect(marksOn(grid.editing, other).map(({ area }) => area)).toEqual([at("B2")]);
  });
});
