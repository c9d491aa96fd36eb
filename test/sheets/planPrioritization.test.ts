import { northmere } from "#core/sample/northmere";
import type { Edit } from "#sheets/plan";
import { planPrioritization } from "#sheets/planPrioritization";
import { planRegisters } from "#sheets/planRegisters";
import type { RegisterTables } from "#sheets/registerTable";
import { findPointsHeaders, pointsHeaders, scoreColumns } from "#sheets/scoreColumns";
import {
  danglingReferences,
  formulasOf,
  functionsIn,
  nativeFunctions,
} from "#test/support/planFormulas";

const taken = { sheets: [], tables: [], names: [] };

function sample(): { tables: RegisterTables; criteria: readonly string[] } {
  const { rows, settings, packs } = northmere();
  return planRegisters({ size: "portfolio", packs: [...packs], taken, rows, settings });
}

/** Projects, Scores and Criteria of a size, without a workbook around them. */
function registers(rows: number, criteria: readonly string[]): RegisterTables {
  const table = (register: string, columns: readonly string[]): RegisterTables => ({
    [register]: { register, table: register, sheet: register, row: 3, column: 0, rows, columns },
  });
  const projects = ["Project ID", "Project", "Stage", "Budget", "Live", "Score", "Rank"];
  const scores = ["Project ID", ...criteria, ...pointsHeaders(criteria, []), "Score"];
  return {
    ...table("Projects", [...projects, "Rank key", "Rank order"]),
    ...table("Scores", scores),
    ...table("Criteria", ["Criterion", "Weight", "Weight %", "Worst", "Best"]),
  };
}

function editOf<Kind extends Edit["kind"]>(
  edits: readonly Edit[],
  kind: Kind,
): Extract<Edit, { kind: Kind }> {
  const found = edits.find((edit) => edit.kind === kind);
  if (found === undefined) throw new Error(`The plan has no ${kind}.`);
  return found as Extract<Edit, { kind: Kind }>;
}

/** Headers of the ranked table. */
function headersOf(edits: readonly Edit[]): string[] {
  return editOf(edits, "writeCells").cells[0]?.map(String) ?? [];
}

describe("the plan of the ranked list", () => {
  it("names only tables, columns and functions that exist", () => {
    const { tables, criteria } = sample();
    const { edits } = planPrioritization({ tables, criteria, taken });
    const formulas = formulasOf(edits);
    const own = { table: "Prioritization", columns: headersOf(edits) };
    expect(danglingReferences(formulas, tables, own)).toEqual([]);
    expect([...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name))).toEqual([]);
    expect(formulas).toHaveLength(own.columns.length + 6);
  });

  it.each([
    [3, 1],
    [24, 6],
    [10_000, 12],
  ])("has one formula a column for %i projects and %i criteria", (rows, count) => {
    const criteria = Array.from({ length: count }, (_, j) => `Criterion ${j + 1}`);
    const tables = registers(rows, criteria);
    const { edits } = planPrioritization({ tables, criteria, taken });
    const fills = edits.filter((edit) => edit.kind === "fillFormula" && edit.at.rows === rows);
    expect(fills).toHaveLength(headersOf(edits).length);
    expect(editOf(edits, "addTable").at).toMatchObject({ rows: rows + 1 });
    const chart = editOf(edits, "addChart");
    expect(chart.series).toHaveLength(count);
    expect(chart.series[0]?.values.rows).toBe(Math.min(rows, 25));
    expect(JSON.stringify(edits).length).toBeLessThan(16_000);
  });

  it("keeps the chart clear of the table", () => {
    const { tables, criteria } = sample();
    const { edits } = planPrioritization({ tables, criteria, taken });
    const table = editOf(edits, "addTable").at;
    expect(editOf(edits, "addChart").over.column).toBeGreaterThan(table.column + table.columns);
  });

  it("gives every column its own header when a criterion is called like one of the list", () => {
    const criteria = ["Score", "rank", "Value", "Value points"];
    const { edits } = planPrioritization({ tables: registers(5, criteria), criteria, taken });
    const headers = headersOf(edits).map((header) => header.toLowerCase());
    expect(new Set(headers).size).toBe(headers.length);
  });

  it("finds the points columns that scoreColumns made, whatever the criteria are called", () => {
    const criteria = ["Story", "Story points", "Fit"];
    const made = scoreColumns({
      criteria,
      tables: { Scores: "Scores", Criteria: "Criteria" },
      taken: ["Project ID", "Fit points"],
    }).map(({ header }) => header);
    const columns = ["Project ID", ...criteria, ...made];
    const found = findPointsHeaders(criteria, columns);
    expect(found).toEqual(["Story points 2", "Story points points", "Fit points 2"]);
    expect(new Set(columns.map((header) => header.toLowerCase())).size).toBe(columns.length);
  });

  it("escapes what has a meaning inside a structured reference", () => {
    const criteria = ["Reach [people]", "It's #1"];
    const [, , points] = scoreColumns({
      criteria,
      tables: { Scores: "Scores", Criteria: "Criteria" },
      taken: [],
    });
    expect(points?.formula).toContain("[@[Reach '[people']]]");
    expect(points?.formula).toContain("Scores[[#Headers],[Reach '[people']]]");
  });

  it("is empty where there is nothing to rank with", () => {
    const criteria = ["Fit"];
    const tables = registers(3, criteria);
    const projects = tables["Projects"];
    expect(planPrioritization({ tables: {}, criteria, taken }).edits).toEqual([]);
    expect(planPrioritization({ tables, criteria: [], taken }).edits).toEqual([]);
    if (projects === undefined) throw new Error("no projects");
    const unranked = { ...tables, Projects: { ...projects, columns: ["Project ID", "Project"] } };
    expect(planPrioritization({ tables: unranked, criteria, taken }).edits).toEqual([]);
  });

  it("avoids names that are taken and follows renamed settings", () => {
    const criteria = ["Fit"];
    const { edits } = planPrioritization({
      tables: registers(3, criteria),
      criteria,
      taken: { sheets: ["prioritization"], tables: ["Prioritization"], names: [] },
      names: { pmo_StatusLine: "pmo_StatusLine_PMO" },
    });
    expect(editOf(edits, "addSheet").sheet).toBe("Prioritization PMO");
    expect(editOf(edits, "addTable").name).toBe("PrioritizationPMO");
    const formulas = formulasOf(edits).map(({ formula }) => formula);
    expect(formulas.some((formula) => formula.includes("pmo_StatusLine_PMO&"))).toBe(true);
    expect(formulas.some((formula) => /pmo_StatusLine(?!_PMO)/.test(formula))).toBe(false);
  });
});
