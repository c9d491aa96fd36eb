import fc from "fast-check";
import { applyPlan } from "#excel/applyPlan";
import { readLastAction, undoAction } from "#excel/undoLast";
import type { CellContent, Edit } from "#sheets/plan";
import { plain } from "#test/support/english";
import { openBook } from "#test/support/openBook";
import { at } from "#test/support/usedWorkbook";
import { workbookDump } from "#test/support/workbookDump";

/** What people have in cells: the code of the cell when they typed, what they typed, the code they chose then. */
const formers: readonly (readonly [
  typed: string,
  input: string | number | boolean,
  code: string,
])[] = [
  ["General", 7, "General"],
  ["General", "'007", "0"],
  ["@", "007", "@"],
  ["@", "=A1+1", "@"],
  ["@", "TRUE", "@"],
  ["General", 46_295, "@"],
  ["General", "=1+1", "@"],
  ["General", "=1+1", "General"],
  ["General", "=TODAY()", "0"],
  ["General", "'=text", "General"],
  ["General", "''quoted", "General"],
  ["General", true, "yyyy-mm-dd"],
  ["General", "words", "0.00"],
  ["General", "", "@"],
];

const written: readonly (readonly [code: string, content: CellContent])[] = [
  ["@", 5],
  ["@", "text"],
  ["0", 7],
  ["General", "=2+2"],
  ["yyyy-mm-dd", 46_000],
  ["General", null],
];

type Former = (typeof formers)[number];

/** Types, lets an action write over it, takes the action back; the workbook before and after. */
async function thereAndBack(
  cells: readonly Former[],
  between: readonly (typeof written)[number][],
): Promise<readonly [before: unknown, after: unknown]> {
  const { workbook } = await openBook(["Data"]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    cells.forEach(([typed, input, code], row) => {
      const range = sheet.getRangeByIndexes(row, 0, 1, between.length);
      range.numberFormat = [between.map(() => typed)];
      range.formulas = [between.map(() => input)];
      range.numberFormat = [between.map(() => code)];
    });
    await context.sync();
  });
  const before = workbookDump(workbook);
  const edits = between.flatMap(([numberFormat, content], column): Edit[] => [
    { kind: "formatCells", at: at("Data", 0, column, cells.length), format: { numberFormat } },
    {
      kind: "writeCells",
      at: at("Data", 0, column, cells.length),
      cells: cells.map(() => [content]),
    },
  ]);
  await applyPlan({ title: plain("Wrote"), edits });
  expect(workbookDump(workbook)).not.toEqual(before);
  const last = await readLastAction();
  if (last.kind !== "found") throw new Error(`No journal: ${last.kind}`);
  await undoAction(last);
  return [before, workbookDump(workbook)];
}

it("whatever a cell held under whatever format, and whatever was written over it, it comes back", async () => {
  const [before, after] = await thereAndBack(formers, written);
  expect(after).toEqual(before);
});

it("any text comes back as a text, in a cell of any format", async () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constantFrom("1/2", "=1+1", "'x", "TRUE", "1e5", "-", "#N/A", "@name", " 7", "50%"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 4, maxLength: 12 }), async (texts) => {
      const cells = texts.flatMap((each): Former[] => [
        ["General", `'${each}`, "General"],
        ["@", `'${each}`, "@"],
      ]);
      const [before, after] = await thereAndBack(cells, written);
      expect(after).toEqual(before);
    }),
    { numRuns: 8 },
  );
});
