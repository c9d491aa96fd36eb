import { northmere } from "#core/sample/northmere";
import type { Block, Edit } from "#sheets/plan";
import { planHome } from "#sheets/planHome";
import { planRegisters } from "#sheets/planRegisters";
import type { RegisterTables } from "#sheets/registerTable";
import {
  danglingReferences,
  formulasOf,
  functionsIn,
  nativeFunctions,
} from "#test/support/planFormulas";

const taken = { sheets: [], tables: [], names: [] };

function sampleTables(): RegisterTables {
  const { rows, settings, packs } = northmere();
  return planRegisters({ size: "full", packs: [...packs], taken, rows, settings }).tables;
}

function only(tables: RegisterTables, ...names: readonly string[]): RegisterTables {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => names.includes(name)));
}

/** A workbook of size "register" has no snapshots. */
function withoutHistory(tables: RegisterTables): RegisterTables {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => name !== "Changes"));
}

function charts(edits: readonly Edit[]): Extract<Edit, { kind: "addChart" }>[] {
  return edits.filter((edit) => edit.kind === "addChart");
}

/** Every text and formula of a sheet, with its place. */
function cellsOf(
  edits: readonly Edit[],
  sheet: string,
): { row: number; column: number; text: string }[] {
  return edits.flatMap((edit) =>
    edit.kind === "writeCells" && edit.at.sheet === sheet
      ? edit.cells.flatMap((line, row) =>
          line.flatMap((cell, column) =>
            typeof cell === "string" ? [{ row, column, text: cell }] : [],
          ),
        )
      : [],
  );
}

function contains(block: Block, row: number, column: number): boolean {
  const inRows = row >= block.row && row < block.row + block.rows;
  return inRows && column >= block.column && column < block.column + block.columns;
}

describe("the plan of Home", () => {
  it("names only tables, columns and functions that exist", () => {
    const tables = sampleTables();
    const formulas = formulasOf(planHome({ tables, taken }).edits);
    expect(danglingReferences(formulas, tables)).toEqual([]);
    expect([...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name))).toEqual([]);
  });

  it("tells what changed beside the ratings, where the workbook has register Changes", () => {
    const { edits } = planHome({ tables: sampleTables(), taken });
    expect(cellsOf(edits, "Home").map(({ text }) => text)).toContain("What changed");
    expect(charts(edits).map(({ name }) => name)).toEqual(["RAG by program"]);
  });

  it("shows the contingency that risks were simulated for, and open high risks until then", () => {
    const labels = (names: readonly string[]): string[] =>
      cellsOf(planHome({ tables: sampleTables(), taken: { ...taken, names } }).edits, "Calc").map(
        ({ text }) => text,
      );
    expect(labels([])).toContain("Open high risks");
    const simulated = labels(["pmo_ContingencyAmount", "pmo_ContingencyApproved"]);
    expect(simulated).not.toContain("Open high risks");
    expect(simulated.some((text) => text.includes("pmo_ContingencyAmount"))).toBe(true);
  });

  it("holds the blocks of the page and feeds both charts from Calc", () => {
    const { edits } = planHome({ tables: withoutHistory(sampleTables()), taken });
    const texts = cellsOf(edits, "Home").map(({ text }) => text);
    for (const section of ["Decisions needed", "Next milestones", "Exceptions"]) {
      expect(texts).toContain(section);
    }
    expect(charts(edits).map(({ name }) => name)).toEqual(["RAG by program", "Spend by objective"]);
    for (const { series } of charts(edits)) {
      for (const one of series) {
        expect(one.values.sheet).toBe("Calc");
        expect(one.categories?.sheet).toBe("Calc");
      }
    }
    const calc = edits.find((edit) => edit.kind === "addSheet" && edit.sheet === "Calc");
    expect(calc).toMatchObject({ visibility: "Hidden" });
  });

  it("puts no cell under a chart and no two merged cells on each other", () => {
    const { edits } = planHome({ tables: sampleTables(), taken });
    const covered = charts(edits).map(({ over }) => over);
    const hidden = cellsOf(edits, "Home").filter(({ row, column }) =>
      covered.some((block) => contains(block, row, column)),
    );
    expect(hidden).toEqual([]);
    const merged = edits.flatMap((edit) =>
      edit.kind === "formatCells" && edit.format.merge === true ? [edit.at] : [],
    );
    const keys = merged.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, i) =>
        [row + Math.floor(i / columns), column + (i % columns)].join(),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const inside = cellsOf(edits, "Home").filter(({ row, column }) =>
      merged.some(
        (block) => contains(block, row, column) && (row !== block.row || column !== block.column),
      ),
    );
    expect(inside).toEqual([]);
  });

  it("prints on one page that holds everything", () => {
    const { edits } = planHome({ tables: sampleTables(), taken });
    const print = edits.find((edit) => edit.kind === "setUpPrint");
    expect(print).toMatchObject({ landscape: true, fitToWidth: 1, fitToHeight: 1 });
    const area = print?.area;
    if (area === undefined) throw new Error("no print area");
    for (const { row, column } of cellsOf(edits, "Home")) {
      expect(contains(area, row, column)).toBe(true);
    }
    for (const { over } of charts(edits)) {
      expect(over.row + over.rows).toBeLessThanOrEqual(area.row + area.rows);
      expect(over.column + over.columns).toBeLessThanOrEqual(area.column + area.columns);
    }
  });

  it.each([
    ["nothing", []],
    ["Projects only", ["Projects"]],
    ["Projects and Decisions", ["Projects", "Decisions"]],
    ["Objectives only", ["Objectives"]],
    ["Milestones without Projects", ["Milestones"]],
  ])("leaves out the blocks whose registers are missing: %s", (_, names) => {
    const tables = only(sampleTables(), ...names);
    const { edits } = planHome({ tables, taken });
    expect(danglingReferences(formulasOf(edits), tables)).toEqual([]);
    const texts = cellsOf(edits, "Home").map(({ text }) => text);
    expect(texts.includes("Decisions needed")).toBe(names.includes("Decisions"));
    expect(texts.includes("Next milestones")).toBe(names.includes("Milestones"));
  });

  it("needs no column that an adopted register may lack", () => {
    const projects = sampleTables()["Projects"];
    if (projects === undefined) throw new Error("no projects");
    const columns = ["Project ID", "Project", "Budget"];
    const tables = { Projects: { ...projects, columns } };
    const { edits } = planHome({ tables, taken });
    expect(danglingReferences(formulasOf(edits), tables)).toEqual([]);
  });

  it("draws a bar a program, room for a few in a new workbook, all projects where none is listed", () => {
    const tables = withoutHistory(sampleTables());
    const { Programs: programs, Projects: projects, Objectives: objectives } = tables;
    if (!programs || !projects || !objectives) throw new Error("no registers");
    const none = { ...programs, rows: 1 };
    const drawn = (given: RegisterTables): [string, number][] =>
      charts(planHome({ tables: given, taken }).edits).map(({ name, series }) => [
        name,
        series[0]?.values.rows ?? 0,
      ]);
    expect(drawn(tables)).toEqual([
      ["RAG by program", programs.rows],
      ["Spend by objective", objectives.rows],
    ]);
    const adopted = { ...tables, Programs: none, Objectives: { ...objectives, rows: 1 } };
    expect(drawn(adopted)).toEqual([["RAG by program", 1]]);
    expect(drawn({ ...adopted, Projects: { ...projects, rows: 1 } })).toEqual([
      ["RAG by program", 3],
      ["Spend by objective", 3],
    ]);
  });
});
