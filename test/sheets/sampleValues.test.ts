import type { FieldValue, RegisterRows } from "#core/register/rows";
import { columnOf } from "#core/register/schema";
import { northmere } from "#core/sample/northmere";
import { applyPlan } from "#excel/applyPlan";
import { calculationOf } from "#host/engine/calculate";
import { tableBody } from "#host/engine/table";
import { CellError, type Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { withCriteria } from "#sheets/criteria";
import type { RegistersRequest } from "#sheets/layOutRegisters";
import { planRegisters, type PlannedRegisters } from "#sheets/planRegisters";
import { approx } from "#test/support/approx";
import { openBook, type OpenBook } from "#test/support/openBook";
import expected from "../oracles/northmere-values.json";

interface CreatedBook extends OpenBook {
  readonly planned: PlannedRegisters;
}

/** A workbook with registers, made by the add-in's own writer through the real library. */
async function create(request: Omit<RegistersRequest, "taken">): Promise<CreatedBook> {
  const book = await openBook();
  const planned = planRegisters({
    ...request,
    taken: { sheets: ["Sheet1"], tables: [], names: [] },
  });
  await applyPlan(planned.plan);
  await calculate(book.workbook);
  return { ...book, planned };
}

async function calculate(workbook: Workbook): Promise<void> {
  const calculation = calculationOf(workbook);
  calculation.recalculateAll();
  await calculation.settle();
}

/** Body values of a table column. */
function columnValues(workbook: Workbook, table: string, header: string): readonly Scalar[] {
  for (const sheet of workbook.sheets) {
    const found = sheet.tables.find((each) => each.name === table);
    if (found === undefined) continue;
    const { top, bottom, left } = tableBody(found);
    const column = left + found.columns.findIndex((each) => each.name === header);
    const values: Scalar[] = [];
    for (let row = top; row <= bottom; row += 1) values.push(sheet.valueAt(row, column));
    return values;
  }
  throw new Error(`There is no table ${table}.`);
}

function isEqual(actual: Scalar | undefined, wanted: string | number | null): boolean {
  if (typeof actual === "number" && typeof wanted === "number") {
    return approx(actual, wanted, 1e-8, 1e-12);
  }
  return (actual ?? "") === (wanted ?? "");
}

/** Addresses of cells that show an error. */
function errorsIn(workbook: Workbook): readonly string[] {
  return workbook.sheets.flatMap((sheet) => {
    const area = sheet.usedArea();
    if (area === null) return [];
    const found: string[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const value = sheet.valueAt(row, column);
        if (value instanceof CellError) found.push(`${sheet.name} ${row},${column} ${value.code}`);
      }
    }
    return found;
  });
}

describe("the sample, written through the real Office.js", () => {
  let book: CreatedBook;
  beforeAll(async () => {
    book = await create({ size: "full", ...northmere() });
  });

  test("takes at most six requests, none of two megabytes", () => {
    expect(book.session.requests.length).toBeLessThanOrEqual(6);
    for (const { bytesUp } of book.session.requests) expect(bytesUp).toBeLessThan(2_000_000);
  });

  test.each(Object.entries(expected.registers))(
    "%s has the published values in every cell",
    (register, { columns, rows }) => {
      const different: string[] = [];
      columns.forEach((header, column) => {
        const values = columnValues(book.workbook, register, header);
        expect(values).toHaveLength(rows.length);
        rows.forEach((row, index) => {
          const wanted = row[column] ?? null;
          if (isEqual(values[index], wanted)) return;
          different.push(
            `${header} of ${row[0] ?? ""}: ${String(values[index])}, not ${wanted ?? ""}`,
          );
        });
      });
      expect(different).toEqual([]);
    },
  );

  test("every formula is calculated and none shows an error", () => {
    expect(errorsIn(book.workbook)).toEqual([]);
    expect(calculationOf(book.workbook).keptFormulas()).toEqual([]);
    expect(calculationOf(book.workbook).formulaCount).toBeGreaterThan(4_000);
  });

  test("the points of each project add up to its score", () => {
    const points = book.planned.criteria.map((criterion) =>
      columnValues(book.workbook, "Scores", `${criterion} points`),
    );
    columnValues(book.workbook, "Scores", "Score").forEach((score, row) => {
      const sum = points.reduce((total, column) => total + Number(column[row]), 0);
      expect(approx(sum, Number(score))).toBe(true);
    });
  });

  test("figures of the domain reference come out", () => {
    const total = (register: string, header: string): number =>
      columnValues(book.workbook, register, header).reduce<number>(
        (sum, value) => sum + (typeof value === "number" ? value : 0),
        0,
      );
    expect(total("Projects", "Forecast cost")).toBe(37_677);
    expect(Math.round(total("Projects", "NPV") * 10) / 10).toBe(18_518.3);
    expect(Math.round(total("Projects", "Risk adjusted NPV") * 10) / 10).toBe(4_460.8);
    expect(Math.round(total("Risks", "Expected exposure") * 10) / 10).toBe(1_829.9);
    expect(columnValues(book.workbook, "Programs", "Derived RAG")).toEqual(["Amber", "Red", "Red"]);
  });
});

describe.each(["register", "portfolio", "full"] as const)("empty registers of size %s", (size) => {
  test("show no error in their blank rows", async () => {
    const { workbook } = await create({ size, packs: [], rows: [], settings: {} });
    expect(errorsIn(workbook)).toEqual([]);
    expect(calculationOf(workbook).keptFormulas()).toEqual([]);
  });
});

describe("the score from points", () => {
  const criteria: RegisterRows = {
    register: "Criteria",
    columns: ["Criterion", "Direction", "Weight", "Normalise by", "Scale low", "Scale high"],
    extras: [],
    rows: [
      ["Fit", "Benefit", 40, "Scale", 1, 5],
      ["Effort", "Cost", 30, "Scale", 1, 5],
      ["Reach", "Benefit", 20, "Min-max", null, null],
      ["Value", "Benefit", 10, "Max", null, null],
      ["Off", "Benefit", 0, "Scale", 1, 5],
      ["Flat", "Benefit", 5, "Min-max", null, null],
    ],
  };
  const scores: readonly (readonly FieldValue[])[] = [
    ["P-1", 4, 2, 10, 7, 3, 3],
    ["P-2", 5, 1, 250, 0, null, 3],
    ["P-3", null, 5, 40, 12, 1, 3],
    ["P-4", 7, -1, 90, 3, 2, 3],
    ["P-5", "n/a", 3, 60, 4, 2, 3],
    ["P-6", 1, null, null, null, null, null],
    ["P-7", null, null, null, null, null, null],
    ["P-8", 2.5, 4.5, 0, 12, 5, 3],
  ];
  const rows: readonly RegisterRows[] = [
    criteria,
    {
      register: "Scores",
      columns: ["Project ID", "Fit", "Effort", "Reach", "Value", "Off", "Flat"],
      extras: [{ header: "In one formula", numberFormat: "General" }],
      rows: scores.map((row) => [...row, null]),
    },
  ];

  test.each(["Exclude", "Renormalise", "Lowest"])(
    "is the schema's one long formula under policy %s",
    async (policy) => {
      const { workbook, planned } = await create({
        size: "portfolio",
        packs: [],
        rows,
        settings: { "Missing score policy": policy },
      });
      const single = withCriteria(
        columnOf("Scores", "Score")?.formula ?? "",
        planned.criteria.map((header) => ({
          header,
          name: header,
          feed: "Typed",
          low: null,
          high: null,
          definition: "",
        })),
      ).replaceAll("Scores[@[c1]:[cn]]", "Scores[@[Fit]:[Flat]]");
      await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Scores");
        const body = table.columns.getItem("In one formula").getDataBodyRange();
        body.formulas = scores.map(() => [single]);
        await context.sync();
      });
      await calculate(workbook);
      const long = columnValues(workbook, "Scores", "In one formula");
      const sum = columnValues(workbook, "Scores", "Score");
      expect(long.filter((value) => typeof value === "number").length).toBeGreaterThanOrEqual(3);
      sum.forEach((value, row) => {
        const wanted = long[row] ?? null;
        if (typeof wanted === "object" || typeof wanted === "boolean") throw new Error("no score");
        expect([scores[row]?.[0], isEqual(value, wanted) ? wanted : value]).toEqual([
          scores[row]?.[0],
          wanted,
        ]);
      });
    },
  );
});
