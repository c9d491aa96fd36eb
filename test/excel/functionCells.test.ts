import { readFunctionCells } from "#excel/readFunctionCells";
import { openBook } from "#test/support/openBook";

/** A sheet with a call in each row of column C, and one alone in the middle of column E. */
async function withCalls(rows: number): Promise<void> {
  await openBook(["Data"]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange(`A1:B${rows}`).values = Array.from({ length: rows }, (_, r) => [r, r + 1]);
    sheet.getRange(`C1:C${rows}`).formulas = Array.from({ length: rows }, (_, r) => [
      `=PMO.SCORE(A${r + 1}:B${r + 1},$A$1:$B$1)`,
    ]);
    sheet.getRange(`E${Math.round(rows / 2)}`).formulas = [["=PMO.SCORE(A1:B1,A2:B2)"]];
    await context.sync();
  });
}

async function columnsFound(isSampled: boolean): Promise<readonly (readonly [number, number])[]> {
  const { cells } = await readFunctionCells(undefined, [], isSampled);
  const columns = new Set(cells.map(({ at }) => at.column));
  return [...columns].map((column) => [
    column,
    cells.filter(({ at }) => at.column === column).length,
  ]);
}

test("of a long sheet the columns are read that call a function at its ends; all cells when all are asked for", async () => {
  await withCalls(600);
  expect(await columnsFound(true)).toEqual([[2, 600]]);
  expect(await columnsFound(false)).toEqual([
    [2, 600],
    [4, 1],
  ]);
});

test("a short sheet is read as a whole", async () => {
  await withCalls(40);
  expect(await columnsFound(true)).toEqual([
    [2, 40],
    [4, 1],
  ]);
});
