import { northmere } from "#core/sample/northmere";
import { applyPlan } from "#excel/applyPlan";
import { calculationOf } from "#host/engine/calculate";
import type { Plan } from "#sheets/plan";
import { planRegisters } from "#sheets/planRegisters";
import { planValueRisk } from "#sheets/planValueRisk";
import { openBook } from "#test/support/openBook";
import {
  danglingReferences,
  formulasOf,
  functionsIn,
  nativeFunctions,
} from "#test/support/planFormulas";
import { blockOf } from "#test/support/sheetBlocks";

const taken = { sheets: ["Sheet1"], tables: [], names: [] };

function registers(): ReturnType<typeof planRegisters> {
  const { rows, settings, packs } = northmere();
  return planRegisters({ size: "full", packs: [...packs], taken, rows, settings });
}

function drawn(labelled: readonly string[], lacks: readonly string[] = []): Plan {
  const { tables, criteria } = registers();
  const there = Object.entries(tables).filter(([name]) => !lacks.includes(name));
  return planValueRisk({
    tables: Object.fromEntries(there),
    taken,
    riskLevels: 5,
    twoGroups: criteria,
    labelled,
  });
}

describe("the plan of Value and risk", () => {
  test("names only tables, columns and functions that exist, with scores and without", () => {
    const { tables } = registers();
    for (const lacks of [[], ["Scores"], ["Criteria"]]) {
      const formulas = formulasOf(drawn(["P-001"], lacks).edits);
      expect(formulas.length).toBeGreaterThan(0);
      expect(danglingReferences(formulas, tables)).toEqual([]);
      const foreign = [...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name));
      expect(foreign).toEqual(["NA"]);
    }
  });

  test("goes by money where criteria do not tell", () => {
    const chart = drawn([], ["Scores"]).edits.find((edit) => edit.kind === "addChart");
    expect(chart?.kind === "addChart" ? chart.categoryAxis?.title : "").toContain("exposure");
  });

  test("is left out without projects", () => {
    expect(drawn([], ["Projects"]).edits).toEqual([]);
  });

  test("places projects by the points of both groups, and every live project is in one quadrant", async () => {
    const book = await openBook();
    const { plan, tables, criteria } = registers();
    await applyPlan(plan);
    const names = plan.edits.flatMap((edit) => (edit.kind === "defineName" ? [edit.name] : []));
    const request = { tables, taken: { ...taken, names }, riskLevels: 5, twoGroups: criteria };
    await applyPlan(planValueRisk({ ...request, labelled: ["P-016", "no such project"] }));
    calculationOf(book.workbook).recalculateAll();
    const lines = blockOf(book, "pmo_CalcValueRisk").filter(([, id]) => id !== "");
    const live = lines.filter(([, , isLive]) => isLive === 1);
    expect([lines.length, live.length]).toEqual([24, 23]);
    // Score = achievability x its weight + attractiveness x its weight: 25 and 75 of 100 (domain 6.1).
    for (const [, id, , x, y] of live) {
      const project = blockOf(book, "pmo_CalcValueRiskLabels");
      expect(project.length).toBe(2);
      const score = 0.25 * Number(x) + 0.75 * Number(y);
      expect([id, score]).toEqual([id, expect.closeTo(scores[String(id)] ?? score, 1)]);
    }
    const quadrants = live.map((line) => Number(line[7]));
    expect(quadrants.every((quadrant) => [1, 2, 3, 4].includes(quadrant))).toBe(true);
    const [labelled, unknown] = blockOf(book, "pmo_CalcValueRiskLabels");
    const [, , , x016, y016] = live.find(([, id]) => id === "P-016") ?? [];
    expect(labelled?.slice(0, 3)).toEqual(["P-016", x016, y016]);
    expect(String(unknown?.[1])).toContain("#N/A");
  });
});

/** Published scores of the sample (domain reference 6.4). */
const scores: Readonly<Record<string, number>> = {
  "P-001": 76.48,
  "P-002": 73.85,
  "P-005": 73.55,
  "P-010": 66.77,
  "P-015": 65.64,
  "P-016": 32.53,
};
