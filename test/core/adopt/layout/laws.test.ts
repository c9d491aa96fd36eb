import fc from "fast-check";
import { layoutSheet } from "#core/adopt/layout/layoutSheet";
import type { CellValue, SheetContent } from "#core/register/content";
import { drawn, isEmpty, seen, unaccounted } from "./drawn";

const word = fc.constantFrom(
  "Project",
  "Risk",
  "Owner",
  "Budget",
  "Total",
  "High",
  "Low",
  "1 - Very low",
  "Ann Lee",
  "Programme North",
  "A sentence that explains how the sheet is to be filled in by everybody.",
  "P-1",
  "P-2",
  "01/02/2026",
  "£1.2m",
  "Jan",
  "X",
  "e.g. sample",
  "\u200b",
  " ",
  "計",
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 2100 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant({ error: "#N/A" }) },
);

const sheet: fc.Arbitrary<SheetContent> = fc
  .record({
    rows: fc.integer({ min: 0, max: 24 }),
    columns: fc.integer({ min: 1, max: 9 }),
    row: fc.nat(40),
    column: fc.nat(10),
  })
  .chain(({ rows, columns, row, column }) =>
    fc.record({
      values: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      merges: fc.array(
        fc.record({
          row: fc.integer({ min: row, max: row + 24 }),
          column: fc.integer({ min: column, max: column + 9 }),
          rows: fc.integer({ min: 1, max: 4 }),
          columns: fc.integer({ min: 1, max: 4 }),
        }),
        { maxLength: 5 },
      ),
      origin: fc.constant({ row, column }),
    }),
  )
  .map(({ values, merges, origin }) => contentOf(values, merges, origin));

function contentOf(
  values: readonly (readonly CellValue[])[],
  merges: SheetContent["merges"],
  origin: { row: number; column: number },
): SheetContent {
  return {
    sheet: "S",
    visibility: "Hidden",
    ...origin,
    values,
    numberFormats: values.map((line) => line.map(() => "General")),
    formulas: values.map((line) => line.map(() => null)),
    tables: [],
    ...(merges === undefined ? {} : { merges }),
  };
}

const register = `
  Harbour programme
  |
  ID | Project | Budget | Spent | Owner | | Key |
  P-1 | Quay repair | 300 | 120 | Ann | | R | Red
  P-2 | Lights | 200 | 80 | Bob | | A | Amber
  P-3 | Road | 100 | 90 | Cy | | G | Green
  Total | | 600 | 290 | | | |
  |
  Risk ID | Risk | Probability | Impact | Owner
  R1 | Crane | 3 | 4 | Ann
  R2 | Permit | 2 | 5 | Bob
`;

describe("laws of the layout", () => {
  test("every filled cell is in exactly one island or one aside, whatever stands on the sheet", () => {
    fc.assert(
      fc.property(sheet, (content) => {
        const layout = layoutSheet(content);
        expect(unaccounted(content, layout)).toEqual([]);
        const filled = content.values.flat().filter((value) => !isEmpty(value));
        expect(layout.filled).toBe(filled.length);
        expect(layout.visibility).toBe("Hidden");
      }),
      { numRuns: 400 },
    );
  });

  test("each filled cell of an island is a header, in a record or in a row that is left out", () => {
    fc.assert(
      fc.property(sheet, (content) => {
        for (const island of layoutSheet(content).islands) {
          const places = new Set(island.headerCells.map(({ row, column }) => `${row},${column}`));
          for (const { at } of [...island.body, ...island.leftOut])
            for (const line of island.columnsAt)
              places.add(island.recordsRun === "down" ? `${at},${line}` : `${line},${at}`);
          const { area } = island;
          content.values.forEach((values, r) => {
            values.forEach((value, c) => {
              const [row, column] = [content.row + r, content.column + c];
              const inside =
                row >= area.row &&
                row < area.row + area.rows &&
                column >= area.column &&
                column < area.column + area.columns;
              if (inside && !isEmpty(value)) expect(places).toContain(`${row},${column}`);
            });
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  test("where a sheet's content stands does not change what is found", () => {
    const plain = layoutSheet(drawn(register));
    fc.assert(
      fc.property(fc.nat(200), fc.nat(60), (down, right) => {
        const moved = layoutSheet(drawn(register, { down, right }));
        expect(moved.islands.map(({ area }) => area)).toEqual(
          plain.islands.map(({ area }) => ({
            ...area,
            row: area.row + down,
            column: area.column + right,
          })),
        );
        expect(moved.islands.map((island) => seen(island).body)).toEqual(
          plain.islands.map((island) => seen(island).body),
        );
        expect(moved.asides.map(({ kind }) => kind)).toEqual(plain.asides.map(({ kind }) => kind));
      }),
      { numRuns: 30 },
    );
    expect(plain.islands.map((island) => seen(island).range)).toEqual(["A3:E7", "A9:E11"]);
  });

  test("blank rows with styles below change nothing", () => {
    const plain = drawn(register);
    const blank = Array.from({ length: 40_000 }, () => plain.values[1] ?? []);
    const styled: SheetContent = {
      ...plain,
      values: [...plain.values, ...blank],
      numberFormats: [...plain.numberFormats, ...blank.map((line) => line.map(() => "General"))],
      formulas: [...plain.formulas, ...blank.map((line) => line.map(() => null))],
    };
    expect(layoutSheet(styled)).toEqual(layoutSheet(plain));
  });

  test("an empty sheet has nothing on it", () => {
    expect(layoutSheet(contentOf([], undefined, { row: 0, column: 0 }))).toMatchObject({
      islands: [],
      asides: [],
      filled: 0,
    });
  });
});
