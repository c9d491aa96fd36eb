import type { RegisterRows } from "#core/register/rows";
import { northmere } from "#core/sample/northmere";
import { applyPlan } from "#excel/applyPlan";
import { calculationOf } from "#host/engine/calculate";
import { CellError, type Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { planBenefits } from "#sheets/planBenefits";
import { planRegisters, type PlannedRegisters } from "#sheets/planRegisters";
import type { RegisterTables } from "#sheets/registerTable";
import type { ReportRequest } from "#sheets/reportRequest";
import { openBook } from "#test/support/openBook";
import {
  danglingReferences,
  formulasOf,
  functionsIn,
  nativeFunctions,
} from "#test/support/planFormulas";

function made(rows: readonly RegisterRows[]): PlannedRegisters {
  const { settings, packs } = northmere();
  const taken = { sheets: ["Sheet1"], tables: [], names: [] };
  return planRegisters({ size: "full", packs: [...packs], rows, settings, taken });
}

function requestFor(tables: RegisterTables): ReportRequest {
  const taken = { sheets: [], tables: [], names: ["pmo_CostBasis"] };
  return { tables, taken, riskLevels: 5 };
}

async function drawn(rows: readonly RegisterRows[]): Promise<Workbook> {
  const { workbook } = await openBook();
  const { plan, tables } = made(rows);
  await applyPlan(plan);
  await applyPlan(planBenefits(requestFor(tables)));
  calculationOf(workbook).recalculateAll();
  return workbook;
}

/** All values of the page, row by row. */
function page(workbook: Workbook): Scalar[][] {
  const sheet = workbook.sheets.find(({ name }) => name === "Benefits report");
  return Array.from({ length: 70 }, (_, row) =>
    Array.from({ length: 14 }, (__, column) => sheet?.valueAt(row, column) ?? null),
  );
}

function rowWith(values: readonly Scalar[][], text: string): Scalar[] {
  return values.find((row) => row.includes(text)) ?? [];
}

/** The sample with what belongs to some of its projects. */
function only(ids: readonly string[]): readonly RegisterRows[] {
  const { rows } = northmere();
  const benefits = rows.find(({ register }) => register === "Benefits")?.rows ?? [];
  const kept = new Set(benefits.filter((row) => ids.includes(String(row[1]))).map((row) => row[0]));
  return rows.map((each) => {
    const keeps: Readonly<Record<string, (row: RegisterRows["rows"][number]) => boolean>> = {
      Projects: (row) => ids.includes(String(row[0])),
      Financials: (row) => ids.includes(String(row[0])),
      Benefits: (row) => kept.has(row[0] ?? null),
      BenefitPeriods: (row) => kept.has(row[0] ?? null),
    };
    return { ...each, rows: each.rows.filter(keeps[each.register] ?? (() => true)) };
  });
}

describe("the plan of Benefits report", () => {
  it("names only tables, columns and functions that exist", () => {
    const { tables } = made(northmere().rows);
    const formulas = formulasOf(planBenefits(requestFor(tables)).edits);
    expect(danglingReferences(formulas, tables)).toEqual([]);
    expect([...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name))).toEqual([]);
  });

  it("is empty where nobody keeps benefits, and leaves out what has no register", () => {
    const { tables } = made(northmere().rows);
    const without = (...names: readonly string[]): RegisterTables =>
      Object.fromEntries(Object.entries(tables).filter(([name]) => !names.includes(name)));
    expect(planBenefits(requestFor(without("Benefits"))).edits).toEqual([]);
    expect(planBenefits(requestFor(without("BenefitPeriods"))).edits).toEqual([]);
    const few = without("Periods", "Programs", "Objectives", "Projects");
    const { edits } = planBenefits(requestFor(few));
    expect(edits.filter(({ kind }) => kind === "addChart")).toEqual([]);
    expect(danglingReferences(formulasOf(edits), few)).toEqual([]);
  });
});

describe("Benefits report in a workbook", () => {
  it("shows the figures of the sample: 6.4 of the domain reference", async () => {
    const values = page(await drawn(northmere().rows));
    expect(values[0]?.[1]).toBe(
      "Benefits are expected to reach 95% of plan: 52,392 of 55,397 thousand GBP; 4 Red, 1 Amber",
    );
    expect(values[4]?.slice(8)).toEqual([null, 36, 4, 4, 1, 31]);
    expect(rowWith(values, "B-008").slice(1, 7)).toEqual([
      "B-008",
      "Reduced repair and compensation cost of trunk mains",
      "K. Novak",
      expect.closeTo(0.62, 2),
      1837,
      "Red",
    ]);
    expect(rowWith(values, "O-5").slice(8)).toEqual([
      "O-5",
      "Net zero",
      expect.closeTo(0.1, 9),
      expect.closeTo(11_858, 0),
      expect.closeTo(0.26, 2),
      expect.closeTo(0.124, 3),
    ]);
    expect(rowWith(values, "PG-2").slice(8, 14)).toEqual([
      "PG-2",
      "Asset resilience",
      39,
      expect.closeTo(0.85, 2),
      26_680,
      expect.closeTo(0.93, 2),
    ]);
    expect(values.flat().filter((value) => value instanceof CellError)).toEqual([]);
  });

  it("follows the cost basis of Settings", async () => {
    const workbook = await drawn(only(["P-001", "P-002", "P-008"]));
    const before = rowWith(page(workbook), "Trunk main renewal north")[6];
    await Excel.run(async (context) => {
      context.workbook.names.getItem("pmo_CostBasis").getRange().values = [["Base"]];
      await context.sync();
    });
    const after = rowWith(page(workbook), "Trunk main renewal north")[6];
    expect(Number(after)).toBeGreaterThan(Number(before));
  });

  it("says that nothing is recorded, or nothing in money", async () => {
    const none = page(await drawn(only([])));
    expect(none[0]?.[1]).toBe("No benefit is recorded yet");
    expect(none.flat().filter((value) => value instanceof CellError)).toEqual([]);
    const rows = only(["P-003"]).map((each) =>
      each.register === "Benefits"
        ? { ...each, rows: each.rows.filter((row) => row[4] === "Qualitative") }
        : each,
    );
    const qualitative = page(await drawn(rows));
    expect(qualitative[0]?.[1]).toBe("1 benefit, none of them planned in money");
  });
});
