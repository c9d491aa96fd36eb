import { writesOfPlan } from "#excel/cellWrites";
import { readOverwrites } from "#excel/readOverwrites";
import type { Edit, Plan } from "#sheets/plan";
import { plain } from "#test/support/english";
import { openBook } from "#test/support/openBook";

const planOf = (...edits: Edit[]): Plan => ({ title: plain("Test"), edits });

const block = (sheet: string, row: number, column: number, rows: number, columns: number) => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

async function write(address: string, values: unknown[][], numberFormat?: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange(address);
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    range.formulas = values;
    await context.sync();
  });
}

describe("cells that will be overwritten", () => {
  test("are those with something in them that will hold something else", async () => {
    await openBook(["Data"]);
    await write("A1:C2", [
      ["old", 5, "same"],
      ["", "=1+1", true],
    ]);
    const edit: Edit = {
      kind: "writeCells",
      at: block("Data", 0, 0, 2, 3),
      cells: [
        ["new", null, "same"],
        ["filled", "=1+1", { text: "=text" }],
      ],
    };
    expect(await readOverwrites(writesOfPlan(planOf(edit)))).toEqual({
      cells: [
        { sheet: "Data", address: "A1", before: "old", after: "new" },
        { sheet: "Data", address: "B1", before: 5, after: null },
        { sheet: "Data", address: "C2", before: true, after: "=text" },
      ],
      count: 3,
      filled: 1,
      unchanged: 2,
    });
  });

  test("dates are dates, and the last of several edits counts", async () => {
    await openBook(["Data"]);
    await write("B2", [[46_295]], "yyyy-mm-dd");
    const at = block("Data", 1, 1, 1, 1);
    const { cells } = await readOverwrites(
      writesOfPlan(
        planOf({ kind: "clearCells", at }, { kind: "writeCells", at, cells: [[46_300]] }),
      ),
    );
    expect(cells).toEqual([
      { sheet: "Data", address: "B2", before: { date: 46_295 }, after: { date: 46_300 } },
    ]);
  });

  test("sheets that the plan makes or removes are not read at all", async () => {
    const { session } = await openBook(["Data"]);
    await write("A1", [["old"]]);
    const requests = session.requests.length;
    const overwrites = await readOverwrites(
      writesOfPlan(
        planOf(
          { kind: "removeSheet", sheet: "Data" },
          { kind: "addSheet", sheet: "Data" },
          { kind: "writeCells", at: block("Data", 0, 0, 1, 1), cells: [["new"]] },
        ),
      ),
    );
    expect(overwrites.count).toBe(0);
    expect(session.requests).toHaveLength(requests);
  });

  test("columns that come and go move the cells behind them", async () => {
    await openBook(["Data"]);
    await write("A1:C1", [["a", "b", "c"]]);
    const addColumn: Edit = {
      kind: "addTableColumn",
      table: "Data",
      header: "new",
      at: block("Data", 0, 1, 1, 1),
    };
    const toLast: Edit = {
      kind: "writeCells",
      at: block("Data", 0, 1, 1, 3),
      cells: [["head", "B", "C"]],
    };
    const added = await readOverwrites(writesOfPlan(planOf(addColumn, toLast)));
    expect(added.cells.map(({ address, after }) => [address, after])).toEqual([
      ["B1", "B"],
      ["C1", "C"],
    ]);
    const removed = await readOverwrites(
      writesOfPlan(
        planOf(
          {
            kind: "removeTableColumn",
            table: "Data",
            header: "a",
            at: block("Data", 0, 0, 1, 1),
            users: [],
          },
          { kind: "writeCells", at: block("Data", 0, 0, 1, 1), cells: [["B"]] },
        ),
      ),
    );
    expect(removed.cells.map(({ address, after }) => [address, after])).toEqual([
      ["A1", null],
      ["B1", "B"],
    ]);
  });

  test("ten thousand cells are read in one request, and large blocks in pieces below the limit", async () => {
    const { session } = await openBook(["Data"]);
    const rows = (n: number, columns: number) =>
      Array.from({ length: n }, (_, r) =>
        Array.from({ length: columns }, (__, c) => r * columns + c),
      );
    await write("A1:J1000", rows(1000, 10));
    const edit: Edit = { kind: "clearCells", at: block("Data", 0, 0, 1000, 10) };
    const batches = () => session.requests.filter(({ kind }) => kind === "batch").length;
    const before = batches();
    const overwrites = await readOverwrites(writesOfPlan(planOf(edit)));
    expect(overwrites.count).toBe(9999 + 1);
    expect(overwrites.cells).toHaveLength(10_000);
    expect(batches() - before).toBe(1);

    const wide: Edit = { kind: "clearCells", at: block("Data", 0, 0, 20_000, 10) };
    const large = await readOverwrites(writesOfPlan(planOf(wide)));
    expect(large.count).toBe(10_000);
    expect(batches() - before).toBeGreaterThan(2);
  }, 30_000);
});
