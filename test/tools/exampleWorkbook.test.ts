import { readFileSync } from "node:fs";
import { join } from "node:path";
import { adoptedIslands } from "#test/support/adopted";
import { adoptSheets } from "#core/adopt/adoptSheets";
import { readWorkbookContent } from "#excel/readWorkbookContent";
import type { Workbook } from "#host/engine/workbook";
import { openOffice } from "#host/runtime/node";
import { readWorkbook } from "#host/xlsx/read";
import { exampleWorkbook } from "./exampleWorkbook";

const file = join(__dirname, "../../docs/examples/portfolio-office.xlsx");
const fromFile = (): Workbook =>
  readWorkbook(readFileSync(file), { fileName: "portfolio-office.xlsx" });

/** What the comparison looks at: cells with formulas and formats, and the native features. */
function described(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet
      .filledRows()
      .flatMap((row) =>
        sheet
          .cellsOfRow(row)
          .flatMap(([column, { value, formula, style }]) =>
            value === null && formula === undefined
              ? []
              : [[row, column, value, formula?.text, workbook.styles.get(style).numberFormat]],
          ),
      ),
    merges: sheet.merges,
    validations: sheet.validations.map(({ areas, formula1 }) => ({ areas, formula1 })),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, rule }) => ({
      areas,
      kind: rule.kind,
    })),
    notes: sheet.notes.map(({ row, column, text }) => ({ row, column, text })),
    charts: sheet.charts.map(({ name, type, series }) => ({
      name,
      type,
      values: series.map(({ values }) => values),
    })),
    freeze: sheet.freeze,
  }));
}

test("the file in docs/examples is what its maker makes (npx tsx test/tools/makeExample.ts)", async () => {
  expect(described(fromFile())).toEqual(described(await exampleWorkbook()));
});

test("it has native features that must survive: a merge, a list, colours, a note, a chart, a name", () => {
  const workbook = fromFile();
  const [list] = workbook.sheets;
  expect([
    list?.merges.length,
    list?.validations.length,
    list?.conditionalFormats.length,
    list?.notes.length,
  ]).toEqual([1, 1, 3, 1]);
  expect(workbook.sheetByName("Summary")?.charts).toHaveLength(1);
  expect(workbook.names.map(({ name }) => name)).toContain("Programmes");
});

test("it is adopted whole: 25 projects, 12 risks, 8 benefits, 6 issues, 5 criteria", async () => {
  const session = await openOffice(fromFile());
  const { sheets } = await readWorkbookContent();
  session.close();
  const { value, issues } = adoptSheets(sheets, { ownTables: [] });
  expect(
    adoptedIslands(value).map(({ sheet, range, register, rows }) => [sheet, range, register, rows]),
  ).toEqual([
    ["Project list", "A6:T32", "Projects", 25],
    ["Risk log", "A3:L15", "Risks", 12],
    ["Benefits", "A3:K11", "Benefits", 8],
    ["Issues", "A3:I9", "Issues", 6],
  ]);
  expect(
    adoptedIslands(value).flatMap(({ unread }) => unread.map(({ address }) => address)),
  ).toEqual(["K11", "Q29"]);
  expect(value.rows.map(({ register, rows }) => [register, rows.length])).toEqual([
    ["Projects", 25],
    ["Risks", 12],
    ["Benefits", 8],
    ["Issues", 6],
    ["Programs", 4],
    ["Scores", 25],
    ["Criteria", 5],
  ]);
  expect(value.settings).toEqual({ "Money unit": "thousand", Currency: "GBP" });
  expect(issues.filter(({ severity }) => severity === "blocking")).toEqual([]);
  const criteria = value.rows.find(({ register }) => register === "Criteria");
  expect(criteria?.rows.map((row) => row[criteria.columns.indexOf("Weight")])).toEqual([
    30, 25, 15, 20, 10,
  ]);
});
