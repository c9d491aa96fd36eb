import { northmere } from "#core/sample/northmere";
import type { ScopeSimulation } from "#core/risk/simulation/simulation";
import { applyPlan } from "#excel/applyPlan";
import { calculationOf } from "#host/engine/calculate";
import type { Scalar } from "#host/engine/values";
import type { ContingencyRequest } from "#sheets/contingencyRequest";
import { planContingency } from "#sheets/planContingency";
import { planRegisters } from "#sheets/planRegisters";
import type { RegisterTables } from "#sheets/registerTable";
import { openBook, type OpenBook } from "#test/support/openBook";
import {
  danglingReferences,
  formulasOf,
  functionsIn,
  nativeFunctions,
} from "#test/support/planFormulas";

function scope(id: string, amount: number, approved: number | null): ScopeSimulation {
  const part = (level: number, value: number): ScopeSimulation["percentiles"][number] => ({
    level,
    value,
    low: value - 20,
    high: value + 20,
  });
  return {
    id,
    risks: 3,
    expected: amount / 2,
    mean: amount / 2,
    deviation: 10,
    percentiles: [part(0.1, 0), part(0.5, amount / 2), part(0.8, amount), part(0.9, amount * 1.2)],
    curve: Array.from({ length: 101 }, (_, k) => (k * amount) / 80),
    approved,
    exceedance: approved === null ? null : 0.37,
    drivers: [
      { id: "R-001", correlation: 0.614, mean: 90, tailMean: 180 },
      { id: "R-002", correlation: -0.2, mean: -10, tailMean: -15 },
    ],
  };
}

function requestFor(
  tables: RegisterTables,
  more: Partial<ContingencyRequest> = {},
): ContingencyRequest {
  const after = { mean: 1230.5, percentile: 2461 };
  const before = { mean: 1500, percentile: 3000 };
  return {
    tables,
    taken: { sheets: [], tables: [], names: [] },
    simulation: {
      trials: 10_000,
      seed: 20260930,
      confidence: 0.8,
      scopes: [scope("PORTFOLIO", 2461, 2000), scope("PG-1", 800, 900), scope("P-001", 300, null)],
      responses: [{ id: "R-001", before, after }],
      allResponses: { before, after },
    },
    scopes: [
      { id: "PORTFOLIO", name: "", kind: "portfolio", open: 5, risks: 3 },
      { id: "PG-1", name: "Digital customer", kind: "program", open: 3, risks: 3 },
      { id: "P-001", name: "=Portal", kind: "project", open: 3, risks: 3 },
    ],
    risks: { "R-001": "Because of a late supplier, works may stop" },
    correlation: { all: 0, category: 0.3 },
    day: 46295,
    stamp: null,
    ...more,
  };
}

function registers(): ReturnType<typeof planRegisters> {
  const { rows, settings, packs } = northmere();
  const taken = { sheets: ["Sheet1"], tables: [], names: [] };
  return planRegisters({ size: "full", packs: [...packs], rows, settings, taken });
}

async function create(
  more: (tables: RegisterTables) => Partial<ContingencyRequest> = () => ({}),
): Promise<OpenBook> {
  const book = await openBook();
  const { plan, tables } = registers();
  await applyPlan(plan);
  await applyPlan(planContingency(requestFor(tables, more(tables))));
  calculationOf(book.workbook).recalculateAll();
  return book;
}

function sheetOf({ workbook }: OpenBook): (row: number, column: number) => Scalar {
  const sheet = workbook.sheets.find(({ name }) => name === "Contingency");
  return (row, column) => sheet?.valueAt(row, column) ?? null;
}

/** Row that begins with a text in column B. */
function rowOf(book: OpenBook, text: string): number {
  const at = sheetOf(book);
  return Array.from({ length: 60 }, (_, row) => row).findIndex((row) => at(row, 1) === text);
}

describe("the plan of Contingency", () => {
  it("names only tables and columns that exist, and functions that calculate everywhere", () => {
    const { tables } = registers();
    const formulas = formulasOf(planContingency(requestFor(tables, { stamp: 12.5 })).edits);
    expect(danglingReferences(formulas, tables)).toEqual([]);
    expect([...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name))).toEqual([]);
  });

  it("is empty without risks and for a simulation of nothing", () => {
    const { tables } = registers();
    const request = requestFor(tables);
    expect(planContingency({ ...request, tables: {} }).edits).toEqual([]);
    const simulation = { ...request.simulation, scopes: [] };
    expect(planContingency({ ...request, simulation }).edits).toEqual([]);
  });

  it("draws no drivers where none were asked for, and no responses where there are none", () => {
    const { tables } = registers();
    const request = requestFor(tables);
    const simulation = {
      ...request.simulation,
      scopes: request.simulation.scopes.map((each) => ({ ...each, drivers: [] })),
      responses: [],
      allResponses: null,
    };
    const { edits } = planContingency({ ...request, simulation });
    expect(edits.filter(({ kind }) => kind === "addChart")).toHaveLength(1);
    expect(JSON.stringify(edits)).not.toContain("What each response buys");
  });
});

describe("Contingency in a workbook", () => {
  it("says in its title what is short, from the figures below", async () => {
    const at = sheetOf(await create());
    expect(at(0, 1)).toBe(
      "P80 of Portfolio is 2,461 thousand GBP; approved is 2,000: short by 461, and exceeded in 37 of 100 cases",
    );
    expect(at(1, 1)).toContain("10,000 trials on 2026-09-30, seed 20260930");
  });

  it("says so where nothing is approved, and where it is enough", async () => {
    const withApproved = (approved: number | null) => async (): Promise<Scalar> => {
      const book = await create((tables) => {
        const { simulation } = requestFor(tables);
        return { simulation: { ...simulation, scopes: [scope("PORTFOLIO", 2461, approved)] } };
      });
      return sheetOf(book)(0, 1);
    };
    expect(await withApproved(null)()).toBe(
      "P80 of Portfolio is 2,461 thousand GBP; no approved contingency is known",
    );
    expect(await withApproved(3000)()).toContain("approved is 3,000: enough by 539");
  });

  it("has a line a scope with what it is short by", async () => {
    const book = await create();
    const at = sheetOf(book);
    const portfolio = rowOf(book, "PORTFOLIO");
    const line = (row: number): Scalar[] =>
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((c) => at(row, c));
    expect(line(portfolio)).toEqual([
      "Portfolio",
      5,
      3,
      1230.5,
      1230.5,
      2461,
      2441,
      2481,
      2461 * 1.2,
      2000,
      461,
      0.37,
    ]);
    expect(at(portfolio + 1, 12)).toBe(0);
    expect([2, 11, 12, 13].map((c) => at(portfolio + 2, c))).toEqual(["=Portal", null, "", null]);
  });

  it("shows what responses buy, all of them last", async () => {
    const book = await create();
    const at = sheetOf(book);
    const row = rowOf(book, "R-001");
    expect([2, 5, 6, 7, 8, 9].map((c) => at(row, c))).toEqual([
      "Because of a late supplier, works may stop",
      1500,
      1230.5,
      3000,
      2461,
      539,
    ]);
    expect(at(row + 1, 2)).toBe("All responses together");
  });

  it("says when its inputs have changed since", async () => {
    const stampOf = ({ workbook }: OpenBook): Scalar => {
      const name = [...workbook.names].find((each) => each.name === "pmo_StampRisk");
      const [, sheet = "", column = "", row = "0"] =
        /^=?'?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(name?.formula ?? "") ?? [];
      const place = workbook.sheets.find((each) => each.name === sheet);
      return place?.valueAt(Number(row) - 1, column.charCodeAt(0) - 65) ?? null;
    };
    const stamp = stampOf(await create());
    const current = sheetOf(await create(() => ({ stamp: Number(stamp) })))(1, 1);
    expect(current).toContain("inputs current");
    const stale = sheetOf(await create(() => ({ stamp: Number(stamp) + 1 })))(1, 1);
    expect(stale).toContain("inputs STALE: simulate again");
  });
});
