import fc from "fast-check";
import { datasetCell } from "#core/dataset/datasetCell";
import { type BookRegisters, datasetOf, type DatasetPart } from "#core/dataset/datasetOf";
import { datasetTableOf, datasetTables, snake } from "#core/dataset/datasetTables";
import { from1904 } from "#core/dataset/from1904";
import { partitionName, partitionNames } from "#core/dataset/partitionName";
import type { CellValue, RegisterContent } from "#core/register/content";
import { registers } from "#core/register/schema";
import { serialDate } from "#core/time/serialDate";
import { registerContent } from "#test/support/registerContent";

const book = (
  contents: readonly RegisterContent[],
  settings: Readonly<Record<string, CellValue>> = {},
): BookRegisters => ({
  workbook: "North/Plan.xlsx",
  sha256: "00",
  made: "registers",
  registers: contents,
  settings,
});

const partsOf = (given: BookRegisters): readonly DatasetPart[] => [...datasetOf(given)];

function rowsOf(parts: readonly DatasetPart[], table: string, snapshot: string | null = null) {
  const part = parts.find((each) => each.table.name === table && each.snapshot === snapshot);
  return (part?.rows ?? []).map((row) =>
    Object.fromEntries(part?.table.columns.map(({ name }, at) => [name, row[at] ?? null]) ?? []),
  );
}

describe("tables of the dataset", () => {
  it("has one for each register but the store of snapshots, with names that need no quotes", () => {
    const names = datasetTables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, columns, key } of datasetTables) {
      const own = columns.map((column) => column.name);
      expect(new Set(own).size).toBe(own.length);
      for (const each of [name, ...own]) expect(each).toMatch(/^[a-z][a-z0-9_]*$/);
      for (const part of key) expect(own).toContain(part);
    }
    for (const register of registers) {
      const table = datasetTableOf(register.name);
      if (register.name === "SnapshotData") expect(table).toBeNull();
      else {
        const headers = table?.columns.map(({ header }) => header).filter((each) => each !== "");
        expect(headers).toEqual(register.columns.map(({ header }) => header));
      }
    }
  });

  it("takes types and units from the schema", () => {
    const column = (register: string, name: string) =>
      datasetTableOf(register)?.columns.find((each) => each.name === name);
    expect(column("Projects", "budget")).toMatchObject({ type: "number", unit: "money" });
    expect(column("Projects", "complete_pct")).toMatchObject({ type: "number", unit: "share" });
    expect(column("Projects", "forecast_finish")).toMatchObject({ type: "date", unit: "" });
    expect(column("Projects", "project_id")?.type).toBe("text");
    expect(column("Projects", "rank")?.type).toBe("integer");
    expect(column("Milestones", "key")?.type).toBe("boolean");
    expect(snake("Cost variance %")).toBe("cost_variance_pct");
    expect(snake("BenefitPeriods")).toBe("benefit_periods");
  });
});

describe("a cell", () => {
  it.each([
    [null, "text", null, null],
    ["  ", "number", null, null],
    [" P-1 ", "text", "P-1", null],
    [7, "text", "7", null],
    [true, "text", "TRUE", null],
    [0.65, "number", 0.65, null],
    [-0, "number", 0, null],
    ["12", "number", null, "not a number"],
    [true, "integer", null, "not a number"],
    [3, "integer", 3, null],
    [3.5, "integer", null, "not whole"],
    [1e300, "integer", null, "not whole"],
    [serialDate(2026, 9, 30), "date", 20_726, null],
    [46_295.9, "date", 20_726, null],
    [0, "date", null, "not a day"],
    [3_000_000, "date", null, "not a day"],
    ["2026-09-30", "date", null, "not a day"],
    ["Yes", "boolean", true, null],
    [" no", "boolean", false, null],
    [false, "boolean", false, null],
    ["Perhaps", "boolean", null, "not Yes or No"],
    [{ error: "#DIV/0!" }, "number", null, "error"],
    [{ error: "#N/A" }, "text", null, "error"],
  ] as const)("%j as %s is %j", (cell, type, value, misfit) => {
    expect(datasetCell(cell, type)).toEqual({ value, misfit });
  });
});

describe("a workbook that counts its days from 1904", () => {
  it("has its days four years later: in columns of dates, settings, snapshots; other numbers stay", () => {
    const projects = registerContent(
      "Projects",
      ["PROJECT ID", "start", "Budget", "Opened", "Room"],
      [["P-1", 44_833, 100, 44_000, "B1"]],
    );
    const data = registerContent(
      "SnapshotData",
      ["Snapshot ID", "Table", "Key", "Field", "Value", "Number"],
      [
        ["SN-001", "projects", "P-1", "Forecast finish", null, 44_900],
        ["SN-001", "Projects", "P-1", "Budget", null, 100],
        ["SN-001", "No table", { error: "#N/A" }, 7, null, 5],
      ],
    );
    const settings = { pmo_StatusDate: 44_833, pmo_DiscountRate: 0.04 };
    const given = book([projects, data], settings);
    const { book: made, unsure } = from1904(given);
    expect(made.registers.map(({ rows }) => rows)).toEqual([
      [["P-1", 46_295, 100, 44_000, "B1"]],
      [
        ["SN-001", "projects", "P-1", "Forecast finish", null, 46_362],
        ["SN-001", "Projects", "P-1", "Budget", null, 100],
        ["SN-001", "No table", { error: "#N/A" }, 7, null, 5],
      ],
    ]);
    expect(made.settings).toEqual({ pmo_StatusDate: 46_295, pmo_DiscountRate: 0.04 });
    expect(unsure).toEqual(["Projects Opened"]);
    expect(from1904(book([registerContent("Projects", ["Project ID"], [["P-1"]])])).unsure).toEqual(
      [],
    );
  });
});

describe("rows of a workbook", () => {
  const head = [
    "Project ID",
    "Project",
    "Budget",
    "Complete %",
    "Start",
    "Live",
    "Room",
    "__proto__",
    "constructor",
  ];

  it("keeps what people typed, what was computed and columns of their own, and where each stands", () => {
    const projects = registerContent("Projects", head, [
      ["P-1", "Quay", 100.25, 0.5, 46_295, 1, "B1", "x", 7],
      [null, null, null, null, null, 0, null, null, null],
      ["P-2", "Crane", { error: "#REF!" }, "half", 46_000, 1, { error: "#N/A" }, null, null],
    ]);
    const parts = partsOf(book([projects], { pmo_MoneyUnit: "thousand", pmo_Currency: "GBP" }));
    const rows = rowsOf(parts, "projects");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      project_id: "P-1",
      budget: 100.25,
      complete_pct: 0.5,
      start: 20_726,
      live: 1,
    });
    expect(rows[0]).toMatchObject({
      source_file: null,
      source_sheet: "Projects",
      source_row: 5,
      npv: null,
    });
    expect(rows[0]?.["own_columns"]).toBe('{"Room":"B1","__proto__":"x","constructor":7}');
    expect(rows[1]).toMatchObject({
      project_id: "P-2",
      budget: null,
      complete_pct: null,
      own_columns: null,
    });
    expect(
      rowsOf(parts, "data_issues").map(
        ({ table_name, record, column_name, found, reason, source_row }) => [
          ...[table_name, record, column_name, found, reason, source_row],
        ],
      ),
    ).toEqual([
      ["projects", "P-2", "budget", "#REF!", "error", 7],
      ["projects", "P-2", "complete_pct", "half", "not a number", 7],
      ["projects", "P-2", "own_columns Room", "#N/A", "error", 7],
    ]);
    expect(rowsOf(parts, "workbooks")).toMatchObject([
      {
        name: "North/Plan.xlsx",
        made: "registers",
        money_factor: 1000,
        currency: "GBP",
        roll_up_rule: null,
      },
    ]);
  });

  it("says where records that were collected came from", () => {
    const content = registerContent(
      "Risks",
      ["Risk ID", "Risk", "Source file", "Source sheet", "Source row"],
      [["R-1", "Fire", "a/Log.csv", "Log", 12]],
    );
    expect(rowsOf(partsOf(book([content])), "risks")).toMatchObject([
      {
        risk_id: "R-1",
        source_file: "a/Log.csv",
        source_sheet: "Log",
        source_row: 12,
        own_columns: null,
      },
    ]);
  });

  it("has the state of every snapshot with the columns of the register, and the scale", () => {
    const snapshots = registerContent(
      "Snapshots",
      ["Snapshot ID", "Taken on", "Status date"],
      [
        ["SN-001", 46_000, 46_000],
        ["SN-002", 46_030, 46_030],
      ],
    );
    const data = registerContent(
      "SnapshotData",
      ["Snapshot ID", "Table", "Key", "Field", "Value", "Number"],
      [
        ["SN-001", "Projects", "P-1", "Project", "Quay", null],
        ["SN-001", "Projects", "P-1", "Budget", null, 100],
        ["SN-001", "RiskScale", "Limits", "High from", null, 15],
        ["SN-002", "Projects", "P-1", "Budget", null, 120],
        ["SN-002", "Projects", "P-2", "Project", "Crane", null],
        ["SN-002", "Projects", "P-2", "Budget", "a lot", null],
      ],
    );
    const parts = partsOf(book([snapshots, data]));
    expect(rowsOf(parts, "projects", "SN-001")).toMatchObject([
      { project_id: "P-1", project: "Quay", budget: 100, sponsor: null, own_columns: null },
    ]);
    expect(rowsOf(parts, "projects", "SN-002")).toMatchObject([
      { project_id: "P-1", project: "Quay", budget: 120 },
      { project_id: "P-2", budget: null },
    ]);
    expect(rowsOf(parts, "risk_scale_history", "SN-001")).toEqual([
      { record: "Limits", field: "High from", text: null, number: 15 },
    ]);
    expect(rowsOf(parts, "data_issues")).toMatchObject([
      { record: "P-2 in SN-002", column_name: "budget", found: "a lot", reason: "not a number" },
    ]);
    expect(rowsOf(parts, "snapshots")).toHaveLength(2);
  });

  it("has no part for a register without records, and always one for the workbook", () => {
    const parts = partsOf(book([registerContent("Projects", head, [[]])]));
    expect(parts.map(({ table }) => table.name)).toEqual(["workbooks"]);
  });

  it("never fails, whatever stands in the cells, and gives every table its columns", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ error: fc.constantFrom("#N/A", "#REF!") }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...head, "__proto__", "project id")), {
          maxLength: 12,
        }),
        fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }),
        (headers, rows) => {
          const parts = partsOf(book([registerContent("Projects", headers, rows)]));
          for (const { table, rows: lines } of parts) {
            for (const line of lines) expect(line).toHaveLength(table.columns.length);
          }
          expect(parts.at(-1)?.table.name).toBe("workbooks");
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("names of partitions", () => {
  const mark = "0a1b2c3d";

  it.each([
    ["North/Plan.xlsx", "North%2FPlan.xlsx"],
    ["100 %=x?.xlsx", "100 %25%3Dx%3F.xlsx"],
    ["..", "%2E%2E"],
    ["Übersee/Plan (2).xlsx", "Übersee%2FPlan (2).xlsx"],
    ["", `~${mark}`],
    ["__HIVE_DEFAULT_PARTITION__", `__HIVE_DEFAULT_PARTITION__~${mark}`],
    ["a\nb\u0000", "a%0Ab%00"],
  ])("%j is %j", (text, name) => {
    expect(partitionName(text, mark)).toBe(name);
  });

  it("never leads out of its folder and is short enough, and short ones come back as they were", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme", maxLength: 400 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const name = partitionName(text, mark);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|[. ]$/u);
        expect(new TextEncoder().encode(`workbook=${name}`).length).toBeLessThan(255);
        if (name.endsWith(mark)) return;
        const back = name.replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(parseInt(hex, 16)),
        );
        expect(back).toBe(text.normalize("NFC").replace(/[\uD800-\uDFFF]/gu, "\ufffd"));
      }),
      { numRuns: 60 },
    );
  });

  it("differ for different texts, also where capitals do not count", () => {
    const names = partitionNames(
      ["a.xlsx", "A.xlsx", "present", "Present", "a.xlsx"],
      (text) => `m${text}`,
      ["present"],
    );
    const folded = [...names.values()].map((name) => name.toLowerCase());
    expect(names.size).toBe(4);
    expect(new Set([...folded, "present"]).size).toBe(5);
  });
});
