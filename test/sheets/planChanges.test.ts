import { northmere } from "#core/sample/northmere";
import { applyPlan } from "#excel/applyPlan";
import { calculationOf } from "#host/engine/calculate";
import type { CostWalk } from "#sheets/costWalk";
import type { AddChart } from "#sheets/chartPlan";
import type { Plan } from "#sheets/plan";
import { planChanges } from "#sheets/planChanges";
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

const walk: CostWalk = {
  from: "SN-001",
  to: "SN-002",
  start: 1000,
  end: 1040,
  steps: [
    { name: "A", difference: 70 },
    { name: "B", difference: -30 },
  ],
  isPresent: true,
};

const headers = [
  ...["Significance", "Table", "Key", "Item", "Kind", "Field", "From", "To", "Difference"],
  ...["Since", "Until", "Explain", "Comment"],
];

/** Changes as the register may hold them, not in the order of their significance. */
const changes = [
  [
    40,
    "Projects",
    "P-1",
    "First",
    "Worse",
    "Forecast cost",
    100,
    170,
    70,
    "SN-001",
    "Now",
    "No",
    null,
  ],
  [
    90,
    "Projects",
    "P-2",
    "Second",
    "Worse",
    "Derived RAG",
    "Amber",
    "Red",
    null,
    "SN-001",
    "Now",
    "Yes",
    null,
  ],
  [60, "Risks", "R-1", "=1+1", "Removed", "", null, null, null, "SN-001", "Now", "Yes", "Merged"],
] as const;

function registers(
  rows: readonly (readonly (string | number | null)[])[],
): ReturnType<typeof planRegisters> {
  const sample = northmere();
  const others = sample.rows.filter(({ register }) => !/^(Snapshot|Changes)/.test(register));
  return planRegisters({
    size: "portfolio",
    packs: [],
    taken,
    settings: sample.settings,
    rows: [...others, { register: "Changes", columns: headers, extras: [], rows }],
  });
}

function chartOf({ edits }: Plan): AddChart | undefined {
  return edits.find((edit): edit is AddChart => edit.kind === "addChart");
}

describe("the plan of Changes", () => {
  test("names only tables, columns and functions that exist, with a walk and without", () => {
    const { tables } = registers(changes);
    for (const each of [walk, null]) {
      const formulas = formulasOf(planChanges({ tables, taken, riskLevels: 5, walk: each }).edits);
      expect(danglingReferences(formulas, tables)).toEqual([]);
      expect([...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name))).toEqual([]);
    }
    const none = { ...tables };
    Reflect.deleteProperty(none, "Changes");
    expect(planChanges({ tables: none, taken, riskLevels: 5, walk }).edits).toEqual([]);
  });

  test("the walk begins with what it was, stands on a base that is not seen and ends with what it is", () => {
    const { tables } = registers(changes);
    const plan = planChanges({ tables, taken, riskLevels: 5, walk });
    const chart = chartOf(plan);
    expect(chart?.series.map(({ name, invisible }) => [name, invisible ?? false])).toEqual([
      ["Base", true],
      ["Total", false],
      ["More", false],
      ["Less", false],
    ]);
    expect(chart?.title).toEqual({
      text: "Forecast cost of live projects from SN-001 to SN-002: +40 (+4.0%)",
    });
    expect(chartOf(planChanges({ tables, taken, riskLevels: 5, walk: null }))).toBeUndefined();
  });

  test("lists changes by significance, asks for explanations that are missing, marks an old walk", async () => {
    const book = await openBook();
    const { plan, tables } = registers(changes);
    await applyPlan(plan);
    const names = plan.edits.flatMap((edit) => (edit.kind === "defineName" ? [edit.name] : []));
    await applyPlan(planChanges({ tables, taken: { ...taken, names }, riskLevels: 5, walk }));
    calculationOf(book.workbook).recalculateAll();
    const lines = blockOf(book, "pmo_CalcChangeLines").slice(0, 4);
    expect(lines.map((line) => [line[4], line[11]])).toEqual([
      ["P-2", "explanation missing"],
      ["R-1", "Merged"],
      ["P-1", ""],
      ["", ""],
    ]);
    expect(blockOf(book, "pmo_CalcCostWalk")).toEqual([
      ["SN-001", 0, 1000, 0, 0],
      ["A", 1000, 0, 70, 0],
      ["B", 1040, 0, 0, 30],
      ["SN-002", 0, 1040, 0, 0],
    ]);
    const page = book.workbook.sheets.find(({ name }) => name === "Changes report");
    expect(page?.valueAt(0, 1)).toBe(
      "3 changes, 2 for the worse; 1 project turned Red; forecast cost of the same projects +70",
    );
    expect(String(page?.valueAt(1, 1))).toMatch(
      /Now compared with SN-001 · STALE: forecasts have changed/,
    );
  });
});
