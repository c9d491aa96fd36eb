import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { everythingBook } from "#test/support/everythingBook";
import { partsOf } from "#test/support/xlsxPackage";

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../workbooks", name)));
}

/** What a workbook says, without the identifiers and texts that each reading makes anew. */
function contentOf(workbook: Workbook): unknown {
  const content = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.filledRows().map((row) =>
      sheet.cellsOfRow(row).map(([column, cell]) => ({
        column,
        value: cell.value,
        formula: cell.formula?.text,
        style: { ...workbook.styles.get(cell.style), sourceXf: undefined },
      })),
    ),
    columns: [...sheet.columns],
    tables: sheet.tables,
    validations: sheet.validations,
    rules: sheet.conditionalFormats,
    notes: sheet.notes,
    links: sheet.hyperlinks,
    charts: sheet.charts,
    freeze: sheet.freeze,
    print: sheet.print,
    gridlines: sheet.showGridlines,
  }));
  const volatileKeys = new Set(["id", "source", "part"]);
  return JSON.parse(
    JSON.stringify([content, workbook.names], (key, value: unknown) =>
      volatileKeys.has(key) ? undefined : value,
    ),
  );
}

describe("features.xlsx, written by us", () => {
  it("says what the book it was made of says", () => {
    const written = readWorkbook(writeWorkbook(everythingBook()));
    expect(contentOf(readWorkbook(bytesOf("features.xlsx")))).toEqual(contentOf(written));
  });

  it("is what the writer writes today, part for part", () => {
    expect([...partsOf(writeWorkbook(everythingBook()))]).toEqual([
      ...partsOf(bytesOf("features.xlsx")),
    ]);
  });
});

describe("libreoffice.xlsx, the same book saved by LibreOffice", () => {
  const workbook = readWorkbook(bytesOf("libreoffice.xlsx"));
  const [data, charts] = workbook.sheets;

  it("holds the same cells", () => {
    const ours = everythingBook().sheets[0];
    for (let row = 0; row <= 6; row++) {
      for (let column = 0; column <= 5; column++) {
        const [a, b] = [data?.valueAt(row, column), ours?.valueAt(row, column)];
        if (typeof b === "number") expect(a).toBeCloseTo(b, 12);
        else expect(a).toBe(b);
      }
    }
  });

  it("holds the same table, rules, notes, links and print set-up", () => {
    expect(data?.tables).toMatchObject([
      { name: "Plan", area: { top: 0, left: 0, bottom: 6, right: 5 } },
    ]);
    expect(data?.validations).toMatchObject([
      { type: "decimal", operator: "greaterThanOrEqual", formula1: "0" },
    ]);
    const kinds = data?.conditionalFormats.map(({ rule }) => rule.kind) ?? [];
    expect([...kinds].sort()).toEqual(["custom", "dataBar"]);
    expect(data?.notes).toMatchObject([{ row: 0, column: 1, text: "In millions" }]);
    expect(data?.hyperlinks).toMatchObject([{ address: "https://example.org/" }]);
    expect(data?.print).toMatchObject({ orientation: "Landscape", paperSize: "A4", fitToWidth: 1 });
    expect(workbook.names.map((name) => name.name)).toContain("Total");
  });

  it("holds charts of the same kinds over the same cells", () => {
    const ours = everythingBook().sheets[1]?.charts ?? [];
    expect(charts?.charts.map((chart) => chart.series[0]?.values.replaceAll("'", ""))).toEqual(
      ours.map((chart) => chart.series[0]?.values.replaceAll("'", "")),
    );
    const family = (type: string): string => type.replace(/Markers|Lines.*|Clustered/g, "");
    expect(charts?.charts.map((chart) => family(chart.type))).toEqual(
      ours.map((chart) => family(chart.type)),
    );
  });

  it.each(["features.xlsx", "libreoffice.xlsx"])("%s comes back byte for byte", (name) => {
    const bytes = bytesOf(name);
    expect([...partsOf(writeWorkbook(readWorkbook(bytes)))]).toEqual([...partsOf(bytes)]);
  });
});
