import { fillDownBeside, fillTo } from "#host/workbench/editing/fill";
import { seriesOf, type SeriesCell } from "#host/workbench/editing/fillSeries";
import { at, bookOf } from "#test/support/bookOf";

function next(values: readonly SeriesCell["value"][], isDate = false): unknown[] {
  const series = seriesOf(values.map((value) => ({ value, isDate })));
  return [0, 1, 2].map((i) => series(values.length + i));
}

describe("how a series goes on", () => {
  test.each<[SeriesCell["value"][], unknown[]]>([
    [[1], [undefined, undefined, undefined]],
    [
      [1, 2],
      [3, 4, 5],
    ],
    [
      [10, 7],
      [4, 1, -2],
    ],
    [
      [1, 2, 4],
      [5.33333333333333, 6.83333333333333, 8.33333333333333],
    ],
    [
      [0.1, 0.2],
      [0.3, 0.4, 0.5],
    ],
    [["Jan"], ["Feb", "Mar", "Apr"]],
    [["november"], ["december", "january", "february"]],
    [
      ["Mon", "Wed"],
      ["Fri", "Sun", "Tue"],
    ],
    [["Phase 1"], ["Phase 2", "Phase 3", "Phase 4"]],
    [
      ["P-008", "P-010"],
      ["P-012", "P-014", "P-016"],
    ],
    [["Q3"], ["Q4", "Q1", "Q2"]],
    [["Text"], [undefined, undefined, undefined]],
    [
      ["A 1", "B 1"],
      [undefined, undefined, undefined],
    ],
    [
      [true, null],
      [undefined, undefined, undefined],
    ],
  ])("%j", (given, expected) => {
    expect(next(given)).toEqual(expected);
  });

  test("one date goes on by a day, month ends stay in their months", () => {
    expect(next([46024], true)).toEqual([46025, 46026, 46027]);
    // 2026-01-31 and 2026-03-31: every second month.
    expect(next([46053, 46112], true)).toEqual([46173, 46234, 46295]);
  });

  test("backwards too", () => {
    const series = seriesOf([5, 7].map((value) => ({ value, isDate: false })));
    expect([series(-1), series(-2)]).toEqual([3, 1]);
  });
});

describe("the fill handle", () => {
  test("formulas move, constants go on, formats are repeated; undo takes it back", async () => {
    const grid = await bookOf();
    for (const [address, text] of [
      ["A1", "1"],
      ["A2", "3"],
      ["B1", "=A1*2"],
      ["B2", "=A2*2"],
      ["C1", "5%"],
      ["C2", "x"],
    ] as const)
      grid.type(address, text);
    grid.select("A1:C2");
    fillTo(grid.book, at("A1:C2"), at("A1:C5"));
    expect(grid.sheet.readArea(at("A3:C5"))).toEqual([5, 10, 0.05, 7, 14, "x", 9, 18, 0.05]);
    expect(grid.book.selection.area).toEqual(at("A1:C5"));
    grid.book.undo();
    expect(grid.value("A3")).toBe(null);
  });

  test("upwards and to the right", async () => {
    const grid = await bookOf();
    grid.type("B5", "10");
    grid.type("B6", "12");
    grid.select("B5:B6");
    fillTo(grid.book, at("B5:B6"), at("B3:B6"));
    expect([grid.value("B3"), grid.value("B4")]).toEqual([6, 8]);
    grid.type("A1", "Monday");
    fillTo(grid.book, at("A1"), at("A1:C1"));
    expect(grid.sheet.readArea(at("A1:C1"))).toEqual(["Monday", "Tuesday", "Wednesday"]);
  });

  test("dragged inwards it empties", async () => {
    const grid = await bookOf();
    grid.type("A1", "1");
    grid.type("A2", "2");
    fillTo(grid.book, at("A1:A2"), at("A1"));
    expect([grid.value("A1"), grid.value("A2")]).toEqual([1, null]);
  });

  test("a double click fills as far as the neighbour has data", async () => {
    const grid = await bookOf();
    for (const row of [1, 2, 3, 4]) grid.type(`A${row}`, String(row));
    grid.type("B1", "=A1*A1");
    expect(fillDownBeside(grid.book, at("B1"))).toBe(true);
    expect(grid.sheet.readArea(at("B1:B5"))).toEqual([1, 4, 9, 16, null]);
    expect(fillDownBeside(grid.book, at("H1"))).toBe(false);
  });

  test("protected cells refuse", async () => {
    const grid = await bookOf();
    grid.type("A1", "1");
    grid.sheet.protection = { protected: true, options: {} };
    expect(fillTo(grid.book, at("A1"), at("A1:A3"))).toBe(false);
    expect(grid.value("A2")).toBe(null);
  });
});
