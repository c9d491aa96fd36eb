import type { RegisterRows } from "#core/register/rows";
import { northmere } from "#core/sample/northmere";
import type { Frontier } from "#core/selection/selection";
import { applyPlan } from "#excel/applyPlan";
import { calculationOf } from "#host/engine/calculate";
import type { Scalar } from "#host/engine/values";
import { planRegisters } from "#sheets/planRegisters";
import { planTradeoff } from "#sheets/planTradeoff";
import type { RegisterTables } from "#sheets/registerTable";
import type { TradeoffRequest } from "#sheets/tradeoffRequest";
import { openBook, type OpenBook } from "#test/support/openBook";
import {
  danglingReferences,
  formulasOf,
  functionsIn,
  nativeFunctions,
} from "#test/support/planFormulas";
import { tableColumns } from "#test/support/registersOf";

/** Candidates of the sample, and who is in by two of the scenarios of the domain reference. */
const ids = Array.from({ length: 24 }, (_, k) => `P-${String(k + 1).padStart(3, "0")}`).filter(
  (id) => id !== "P-023",
);
const chosen: Readonly<Record<string, readonly number[]>> = {
  "SC-1": [1, 2, 3, 6, 8, 9, 10, 11, 14, 15, 16, 18, 19, 21],
  "SC-2": [1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 14, 15, 18, 24],
};
const isIn = (scenario: string, id: string): boolean =>
  chosen[scenario]?.includes(Number(id.slice(2))) ?? false;

function scenarioRows(): RegisterRows[] {
  return [
    {
      register: "Scenarios",
      columns: [
        "Scenario ID",
        "Name",
        "Created on",
        "Value",
        "Cost",
        "Projects in",
        "Solver status",
      ],
      extras: [],
      rows: [
        ["SC-1", "Protected", 46295, 2514.1, 18674, 14, "Optimal"],
        ["SC-2", "From zero", 46296, 6603.7, 17333, 14, "Optimal"],
      ],
    },
    {
      register: "ScenarioProjects",
      columns: [
        "Scenario ID",
        "Project ID",
        "In",
        "Result",
        "Reason",
        "Value change if reversed",
        "Budget to enter",
        "Robustness %",
      ],
      extras: [],
      rows: Object.keys(chosen).flatMap((scenario) =>
        ids.map((id) => [
          scenario,
          id,
          isIn(scenario, id) ? "Yes" : "No",
          id === "P-016" ? "Committed" : isIn(scenario, id) ? "Selected" : "Not selected",
          `${scenario} says why of ${id}`,
          id === "P-016" && scenario === "SC-1" ? 3830 : id === "P-022" ? null : -120,
          isIn(scenario, id) ? null : 1.08,
          0.67,
        ]),
      ),
    },
  ];
}

const frontier: Frontier = {
  points: [0.95, 1, 1.05, 1.1].map((multiplier, k) => ({
    multiplier,
    budget: 21_200 * multiplier,
    value: [1601.4, 2514.1, 2766, 3679][k] ?? null,
    cost: 18_000,
    count: 14,
    gap: 0,
    chosen: [],
    enters: [],
    leaves: [],
  })),
  greedy: [0.95, 1, 1.05, 1.1].flatMap((multiplier) =>
    (["rank", "value-per-cost"] as const).map((order) => ({
      multiplier,
      order,
      value: order === "rank" ? 1857.6 : 3164.4,
      cost: 18_000,
      chosen: [],
      misses: [],
    })),
  ),
  relaxed: [],
  current: { value: 1500, cost: 15_000, chosen: [] },
  flat: null,
};

function requestFor(tables: RegisterTables): TradeoffRequest {
  return {
    tables,
    taken: { sheets: [], tables: [], names: [] },
    scenarios: ["SC-1", "SC-2"],
    shown: "SC-1",
    measure: "Risk adjusted NPV",
    projects: ids,
    ranked: [...ids].reverse(),
    frontier,
    prices: [
      { name: "all envelopes", price: 1165 },
      { name: "Net zero floor", price: 650 },
      { name: "the capacity of Developer", price: 262 },
    ],
    sentences: {
      status: "Optimal, proven by HiGHS 1.15.1.",
      swap: "Ranking line 1,858, optimum 2,514: drop P-005, take P-011 and P-018.",
      flat: "Beyond 110% of the envelopes more money adds nothing",
    },
  };
}

async function create(): Promise<OpenBook & { tables: RegisterTables }> {
  const book = await openBook();
  const { rows, settings, packs } = northmere();
  const { plan, tables } = planRegisters({
    size: "full",
    packs: [...packs],
    rows: [...rows, ...scenarioRows()],
    settings,
    taken: { sheets: ["Sheet1"], tables: [], names: [] },
  });
  await applyPlan(plan);
  await applyPlan(planTradeoff(requestFor(tables)));
  calculationOf(book.workbook).recalculateAll();
  return { ...book, tables };
}

function cellOf(book: OpenBook, row: number, column: number): Scalar {
  return book.workbook.sheets.find(({ name }) => name === "Tradeoff")?.valueAt(row, column) ?? null;
}

function grid(book: OpenBook, header: string): Readonly<Record<string, Scalar>> {
  const columns = tableColumns(book.workbook, "Tradeoff");
  const values = columns.get(header) ?? [];
  return Object.fromEntries(
    (columns.get("Project ID") ?? []).map((id, row) => [String(id), values[row] ?? null]),
  );
}

describe("the plan of Tradeoff", () => {
  it("names only tables, columns and functions that exist", () => {
    const { rows, settings, packs } = northmere();
    const taken = { sheets: [], tables: [], names: [] };
    const made = planRegisters({ size: "full", packs: [...packs], rows, settings, taken });
    const { edits } = planTradeoff(requestFor(made.tables));
    const headers = edits.flatMap((edit) =>
      edit.kind === "writeCells" && edit.cells[0]?.includes("Differs") === true
        ? edit.cells[0].map(String)
        : [],
    );
    const formulas = formulasOf(edits);
    expect(
      danglingReferences(formulas, made.tables, { table: "Tradeoff", columns: headers }),
    ).toEqual([]);
    expect([...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name))).toEqual([]);
  });

  it("is empty without scenarios or without projects", () => {
    const { rows, settings } = northmere();
    const taken = { sheets: [], tables: [], names: [] };
    const { tables } = planRegisters({
      size: "register",
      packs: [],
      rows: rows.slice(0, 0),
      settings,
      taken,
    });
    expect(planTradeoff(requestFor(tables)).edits).toEqual([]);
    const full = planRegisters({ size: "full", packs: [], rows, settings, taken }).tables;
    expect(planTradeoff({ ...requestFor(full), projects: [], ranked: [] }).edits).toEqual([]);
  });

  it("draws no chart of what was not worked out", () => {
    const { rows, settings } = northmere();
    const taken = { sheets: [], tables: [], names: [] };
    const { tables } = planRegisters({ size: "full", packs: [], rows, settings, taken });
    const { edits } = planTradeoff({ ...requestFor(tables), frontier: null, prices: [] });
    expect(edits.filter(({ kind }) => kind === "addChart")).toEqual([]);
    expect(edits.filter(({ kind }) => kind === "addSheet")).toHaveLength(1);
  });
});

describe("Tradeoff in a workbook", () => {
  it("says the finding, the run, and which promise costs most", async () => {
    const book = await create();
    expect(cellOf(book, 0, 0)).toBe(
      "14 of 23 projects are worth 2,514 (Risk adjusted NPV) for a cost of 18,674",
    );
    expect(cellOf(book, 1, 0)).toMatch(/ · Scenario SC-1 Protected, solved on 2026-09-30/);
    expect(cellOf(book, 4, 0)).toBe(
      "Stopping P-016 Finance ERP upgrade would free 3,830 of Risk adjusted NPV.",
    );
  });

  it("shows every project in each scenario, with what the shown one says of it", async () => {
    const book = await create();
    const [first, second] = [grid(book, "SC-1"), grid(book, "SC-2")];
    for (const id of ids) {
      expect([id, first[id], second[id]]).toEqual([
        id,
        isIn("SC-1", id) ? "In" : "Out",
        isIn("SC-2", id) ? "In" : "Out",
      ]);
      const differs = isIn("SC-1", id) === isIn("SC-2", id) ? "" : "differs";
      expect([id, grid(book, "Differs")[id]]).toEqual([id, differs]);
      expect(grid(book, "Why")[id]).toBe(`SC-1 says why of ${id}`);
    }
    expect(grid(book, "If reversed")["P-016"]).toBe(3830);
    expect(grid(book, "If reversed")["P-022"]).toBe("");
    expect(grid(book, "Enters at")["P-004"]).toBe(1.08);
    expect(grid(book, "Rank")["P-001"]).toBe(1);
    expect(grid(book, "Risk adjusted NPV")["P-001"]).toBeCloseTo(1698.37975, 4);
  });

  it("finds the rows of a scenario after somebody has sorted the table", async () => {
    const book = await create();
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("ScenarioProjects").getDataBodyRange();
      body.load("values");
      await context.sync();
      body.values = [...body.values].reverse();
      await context.sync();
    });
    calculationOf(book.workbook).recalculateAll();
    for (const id of ids) expect(grid(book, "Why")[id]).toBe(`SC-1 says why of ${id}`);
  });

  it("says when inputs have changed since", async () => {
    const book = await create();
    await Excel.run(async (context) => {
      const scenarios = context.workbook.tables.getItem("Scenarios");
      scenarios.columns.getItem("Inputs stamp").getDataBodyRange().values = [[1], [1]];
      await context.sync();
    });
    calculationOf(book.workbook).recalculateAll();
    expect(cellOf(book, 1, 0)).toMatch(/inputs STALE: solve again$/);
  });

  it("feeds its charts from cells", async () => {
    const book = await create();
    const sheet = book.workbook.sheets.find(({ name }) => name === "Tradeoff");
    expect(sheet?.charts.map(({ name }) => name)).toEqual([
      "Value by budget",
      "Price of each limit",
    ]);
    const feed = book.workbook.sheets.find(({ name }) => name === "Calc Tradeoff");
    expect(feed?.visibility).toBe("Hidden");
  });
});
