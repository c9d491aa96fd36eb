import { nextKeys } from "#core/register/nextKeys";
import { bodyRows, planBody } from "#sheets/planBody";
import { planAddedRegisters } from "#sheets/planAddedRegisters";
import { registerContent } from "#test/support/registerContent";

/** Scenarios with one calculated column, as in the schema. */
const scenarios = (rows: readonly (readonly (string | number | null)[])[]) =>
  registerContent("Scenarios", ["Scenario ID", "Name", "Inputs stamp", "Stale"], rows);

describe("the rows of a register that is written whole", () => {
  it("equal rows are not written again; calculated columns never", () => {
    const content = scenarios([
      ["SC-1", "Base", 5, "Current"],
      ["SC-2", "Cut", 6, "Stale"],
    ]);
    expect(planBody(content, bodyRows(content))).toEqual([]);
    const [first = {}, second = {}] = bodyRows(content);
    const edits = planBody(content, [first, { ...second, Name: "Cut 10%" }]);
    expect(edits).toEqual([
      {
        kind: "writeCells",
        at: { sheet: "Scenarios", row: 5, column: 0, rows: 1, columns: 3 },
        cells: [["SC-2", "Cut 10%", 6]],
      },
    ]);
  });

  it("more rows: the table grows first, the new rows get the formats of their columns", () => {
    const content = scenarios([[null, null, null, null]]);
    const rows = ["SC-1", "SC-2", "SC-3"].map((id) => ({ "Scenario ID": id }));
    const [resize, ...rest] = planBody(content, rows);
    expect(resize).toMatchObject({ kind: "resizeTable", at: { row: 3, rows: 4, columns: 4 } });
    expect(rest.map(({ kind }) => kind)).toEqual([
      ...rest.slice(0, -1).map(() => "formatCells"),
      "writeCells",
    ]);
    expect(rest.at(-1)).toMatchObject({ at: { row: 4, rows: 3, columns: 3 } });
  });

  it("fewer rows: what is left over is cleared whole, and one row stays", () => {
    const content = scenarios([
      ["SC-1", "Base", 5, "Current"],
      ["SC-2", "Cut", 6, "Stale"],
    ]);
    expect(planBody(content, [])).toEqual([
      {
        kind: "clearCells",
        at: { sheet: "Scenarios", row: 5, column: 0, rows: 1, columns: 4 },
      },
      {
        kind: "resizeTable",
        name: "Scenarios",
        at: { sheet: "Scenarios", row: 3, column: 0, rows: 2, columns: 4 },
      },
      {
        kind: "writeCells",
        at: { sheet: "Scenarios", row: 4, column: 0, rows: 1, columns: 3 },
        cells: [[null, null, null]],
      },
    ]);
  });

  it("a typed text that looks like a formula stays a text", () => {
    const content = scenarios([["SC-1", "=Base", 5, "Current"]]);
    expect(bodyRows(content)).toEqual([
      { "Scenario ID": "SC-1", Name: { text: "=Base" }, "Inputs stamp": 5 },
    ]);
    expect(planBody(content, bodyRows(content))).toEqual([]);
  });
});

describe("registers added to a workbook that has others", () => {
  const taken = { sheets: ["Runs"], tables: ["Runs"], names: ["pmo_ListScenarios"] };

  it("avoid names that are taken, and their formulas follow", () => {
    const { edits, tables, names } = planAddedRegisters({
      registers: ["Scenarios", "Runs"],
      tables: {},
      names: { pmo_StampSelect: "pmo_StampSelect_PMO" },
      taken,
      stamps: ["pmo_StampSelect"],
    });
    expect(tables["Runs"]).toMatchObject({ sheet: "Runs PMO", table: "RunsPMO" });
    expect(tables["Scenarios"]).toMatchObject({ sheet: "Scenarios", table: "Scenarios" });
    expect(names).toEqual({
      pmo_StampSelect: "pmo_StampSelect_PMO",
      pmo_ListScenarios: "pmo_ListScenarios_PMO",
    });
    const formulas = edits.flatMap((edit) => (edit.kind === "fillFormula" ? [edit.formula] : []));
    expect(formulas.some((formula) => formula.includes("pmo_StampSelect_PMO)>0.01"))).toBe(true);
    // Stamps that the workbook has not never make a run stale.
    expect(formulas.some((formula) => /pmo_StampRisk|pmo_StampScore/.test(formula))).toBe(false);
    expect(edits).toContainEqual({
      kind: "defineName",
      name: "pmo_ListScenarios_PMO",
      formula: "=Scenarios[Scenario ID]",
    });
  });

  it("none asked for, none planned", () => {
    const none = planAddedRegisters({ registers: [], tables: {}, names: {}, taken, stamps: [] });
    expect([none.edits, none.tables]).toEqual([[], {}]);
  });
});

test("keys go on in the manner of those that are there", () => {
  const keys = (...ids: (string | number | null)[]): string =>
    nextKeys(scenarios(ids.map((id) => [id, null, null, null])), "Scenario ID", "SC-1")(0);
  expect(keys()).toBe("SC-1");
  expect(keys("SC-9")).toBe("SC-10");
  expect(keys("SC-007", "SC-2")).toBe("SC-008");
  expect(keys("mine", null)).toBe("SC-1");
  expect(keys(41)).toBe("42");
});
