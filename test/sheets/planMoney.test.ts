import { northmere } from "#core/sample/northmere";
import type { RegisterRows } from "#core/register/rows";
import { applyPlan } from "#excel/applyPlan";
import { calculationOf } from "#host/engine/calculate";
import { planMoney } from "#sheets/planMoney";
import { planRegisters } from "#sheets/planRegisters";
import { openBook } from "#test/support/openBook";
import {
  danglingReferences,
  formulasOf,
  functionsIn,
  nativeFunctions,
} from "#test/support/planFormulas";
import { blockOf } from "#test/support/sheetBlocks";

const taken = { sheets: ["Sheet1"], tables: [], names: [] };

function sample(): { plan: ReturnType<typeof planRegisters>; rows: readonly RegisterRows[] } {
  const { rows, settings, packs } = northmere();
  const plan = planRegisters({ size: "full", packs: [...packs], taken, rows, settings });
  return { plan, rows };
}

/** Records of a register as objects by header. */
function records(rows: readonly RegisterRows[], register: string): Record<string, unknown>[] {
  const found = rows.find((each) => each.register === register);
  return (found?.rows ?? []).map((row) =>
    Object.fromEntries((found?.columns ?? []).map((header, c) => [header, row[c]])),
  );
}

describe("the plan of Money", () => {
  const programs = [
    { id: "PG-1", name: "Digital customer" },
    { id: "PG-2", name: "" },
  ];

  test("names only tables, columns and functions that exist", () => {
    const { tables } = sample().plan;
    const { edits } = planMoney({ tables, taken, riskLevels: 5, programs });
    const formulas = formulasOf(edits);
    expect(danglingReferences(formulas, tables)).toEqual([]);
    expect([...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name))).toEqual(["NA"]);
  });

  test("is left out without the registers that it needs", () => {
    const { tables } = sample().plan;
    const without = Object.fromEntries(
      Object.entries(tables).filter(([name]) => name !== "Financials"),
    );
    expect(planMoney({ tables: without, taken, riskLevels: 5, programs }).edits).toEqual([]);
  });

  test("a program without a name is called by its ID, all else is one column of its own", () => {
    const { tables } = sample().plan;
    const { edits } = planMoney({ tables, taken, riskLevels: 5, programs });
    const chart = edits.find((edit) => edit.kind === "addChart" && edit.name === "Spend by period");
    expect(chart?.kind === "addChart" ? chart.series.map(({ name }) => name) : []).toEqual([
      "Digital customer",
      "PG-2",
      "Other and no program",
      "Committed",
      "Envelope",
    ]);
  });

  test("a period costs what its lines of Financials add up to, and programs share it without a rest", async () => {
    const book = await openBook();
    const { plan, rows } = sample();
    await applyPlan(plan.plan);
    const names = plan.plan.edits.flatMap((edit) =>
      edit.kind === "defineName" ? [edit.name] : [],
    );
    await applyPlan(
      planMoney({
        tables: plan.tables,
        taken: { ...taken, names },
        riskLevels: 5,
        programs: records(rows, "Programs").map((each) => ({
          id: String(each["Program ID"]),
          name: String(each["Program"]),
        })),
      }),
    );
    calculationOf(book.workbook).recalculateAll();
    const cancelled = new Set(
      records(rows, "Projects")
        .filter((each) => each["Stage"] === "Cancelled")
        .map((each) => each["Project ID"]),
    );
    // By hand: the actual of the three closed quarters, the forecast of the others.
    const closed = new Set(["2026-Q1", "2026-Q2", "2026-Q3"]);
    const expected = new Map<string, number>();
    for (const line of records(rows, "Financials")) {
      if (cancelled.has(line["Project ID"])) continue;
      const period = String(line["Period"]);
      const amount = Number(closed.has(period) ? line["Actual"] : line["Forecast"]) || 0;
      expected.set(period, (expected.get(period) ?? 0) + amount);
    }
    const lines = blockOf(book, "pmo_CalcMoneyPeriods");
    expect(lines.length).toBe(12);
    for (const [, period, , , outturn, , , , ...shares] of lines) {
      expect(Number(outturn)).toBeCloseTo(expected.get(String(period)) ?? 0, 6);
      const sum = shares.reduce<number>((total, share) => total + Number(share), 0);
      expect(sum).toBeCloseTo(Number(outturn), 2);
    }
    const [, , , first] = lines[0] ?? [];
    expect(first).toBe(2100);
  });
});
