import { catalog } from "../../build/functions/catalog";
import { roundTo } from "#core/numeric/rounding";
import { FunctionCells } from "#test/support/functionCells";

let cells: FunctionCells;
beforeAll(async () => {
  cells = await FunctionCells.open();
});
afterAll(() => {
  cells.close();
});

const rounded = (cell: unknown): unknown => (typeof cell === "number" ? roundTo(cell, 6) : cell);
// Examples in the sample workbook are typed there by the tests of their functions.
const examples = catalog
  .map(({ id, declaration }) => ({ id, declaration, ...declaration.example }))
  .filter(({ isInSample }) => isInSample !== true);

test.each(examples)("the example of PMO.$id shows what its page says", async (example) => {
  const { cells: typed, formula, shows } = example;
  const found = await cells.evaluate(typed, formula, shows.length, shows[0]?.length ?? 0);
  expect(found.map((row) => row.map(rounded))).toEqual(shows);
});

test.each(examples.filter(({ declaration }) => declaration.native !== undefined))(
  "PMO.$id has an equivalent formula that gives the first cell of its example",
  async ({ cells: typed, shows, declaration: { native = "" } }) => {
    const found = await cells.evaluate(typed, native);
    expect(found.map((row) => row.map(rounded))).toEqual([[shows[0]?.[0]]]);
  },
);
