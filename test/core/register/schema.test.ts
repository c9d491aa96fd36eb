import fc from "fast-check";
import { parseAllowed } from "#core/register/allowed";
import { chooseColumns } from "#core/register/chooseColumns";
import { defaultRows, riskMatrices, starterCriteria } from "#core/register/defaults";
import { formulaColumns, formulaTables, renameInFormula } from "#core/register/formulaReferences";
import { columnOf, registerOf, registers, settingOf, settings } from "#core/register/schema";
import { packs, riskMatrixNames, sizes } from "#core/register/choices";
import { packsOfColumns, registersOf, writtenRegisters } from "#core/register/sizes";
import { viewsOf } from "#core/register/views";
import { InvariantError } from "#core/invariant";

/** Columns of each table: input, formula, written, in packs (domain reference, section 1.0). */
const SIZES: readonly [string, number, number, number, number][] = [
  ["Criteria", 9, 5, 0, 6],
  ["Objectives", 4, 6, 0, 0],
  ["Periods", 4, 4, 0, 0],
  ["Programs", 6, 7, 0, 7],
  ["Projects", 19, 22, 2, 16],
  ["Scores", 1, 4, 0, 10],
  ["Financials", 5, 3, 0, 2],
  ["Risks", 20, 10, 0, 19],
  ["Responses", 11, 1, 0, 0],
  ["SharedRisks", 3, 1, 0, 0],
  ["Issues", 14, 2, 0, 4],
  ["Benefits", 16, 9, 0, 13],
  ["BenefitPeriods", 5, 6, 0, 0],
  ["BenefitShares", 3, 1, 0, 0],
  ["Milestones", 8, 4, 0, 0],
  ["Dependencies", 9, 4, 0, 0],
  ["Capacity", 3, 3, 0, 0],
  ["Demand", 4, 2, 0, 0],
  ["Decisions", 11, 2, 0, 0],
  ["Gates", 7, 0, 0, 0],
  ["Limits", 9, 0, 0, 0],
  ["Synergies", 5, 0, 0, 0],
  ["Scenarios", 3, 1, 10, 0],
  ["ScenarioProjects", 0, 0, 8, 0],
  ["Snapshots", 2, 0, 7, 0],
  ["SnapshotData", 0, 0, 6, 0],
  ["Changes", 1, 2, 12, 0],
  ["PriorityLog", 1, 0, 9, 0],
  ["Archive", 0, 0, 7, 0],
  ["ArchiveTotals", 0, 0, 9, 0],
  ["Lessons", 9, 0, 0, 0],
  ["Checks", 2, 0, 8, 0],
  ["Runs", 0, 1, 9, 0],
  ["Scales", 6, 1, 0, 0],
  ["Appetite", 2, 0, 0, 0],
  ["OptimismBias", 5, 0, 0, 0],
  ["Roles", 4, 0, 0, 0],
  ["Stakeholders", 9, 0, 0, 0],
];

describe("the schema", () => {
  test.each(SIZES)("%s has its columns", (name, input, formula, written, inPacks) => {
    const register = registerOf(name);
    const core = register.columns.filter((each) => ["core", register.pack].includes(each.pack));
    const count = (kind: string): number => core.filter((each) => each.kind === kind).length;
    expect([count("input"), count("formula"), count("written")]).toEqual([input, formula, written]);
    expect(register.columns.length - core.length).toBe(inPacks);
  });

  test("lists every register once", () => {
    expect(registers.map((each) => each.name)).toEqual(SIZES.map(([name]) => name));
  });

  test("headers are unique in a register and need no escaping", () => {
    for (const { name, columns } of registers) {
      const headers = columns.map((each) => each.header.toLowerCase());
      expect([name, new Set(headers).size]).toEqual([name, headers.length]);
      for (const { header } of columns) expect(header).toMatch(/^[A-Za-z][A-Za-z0-9 %]*$/);
    }
  });

  test("a key is made of columns of its register", () => {
    for (const { name, key } of registers) {
      for (const header of key)
        expect([name, columnOf(name, header)?.header]).toEqual([name, header]);
    }
  });

  test("a list of keys names a column that exists", () => {
    for (const column of registers.flatMap((each) => each.columns)) {
      if (column.allowed.kind !== "key") continue;
      expect(columnOf(column.allowed.register, column.allowed.header)).not.toBeNull();
    }
  });

  test("a formula names tables and columns that exist", () => {
    for (const { name, columns, takesCriteria } of registers) {
      for (const column of columns) {
        for (const reference of formulaColumns(column.formula ?? "")) {
          const table = reference.table ?? name;
          if (["c1", "cn"].includes(reference.column)) {
            expect(takesCriteria || name === "Criteria").toBe(true);
            continue;
          }
          const found = columnOf(table, reference.column);
          expect([name, column.header, found?.header]).toEqual([
            name,
            column.header,
            reference.column,
          ]);
        }
      }
    }
  });

  test("a formula uses only functions of Excel 2010 that every reader knows", () => {
    const allowed =
      "IF AND OR IFERROR SUM SUMIF SUMIFS SUMPRODUCT COUNT COUNTIF COUNTIFS INDEX MATCH LOOKUP MIN MAX ROUND ABS N ISNUMBER ROW ROWS EXP LN SUBSTITUTE";
    const used = registers
      .flatMap((each) => each.columns)
      .flatMap((each) => [...(each.formula ?? "").matchAll(/([A-Z]+)\(/g)].map((m) => m[1] ?? ""));
    expect([...new Set(used)].filter((name) => !allowed.split(" ").includes(name))).toEqual([]);
  });

  test("a formula names settings that exist", () => {
    const known = [
      ...settings.map((each) => each.name),
      "pmo_RiskMatrix",
      "pmo_StampScore",
      "pmo_StampSelect",
      "pmo_StampRisk",
    ];
    for (const column of registers.flatMap((each) => each.columns)) {
      for (const [name] of (column.formula ?? "").matchAll(/pmo_\w+/g))
        expect(known).toContain(name);
    }
  });

  test("a setting is found by its label and by its workbook name", () => {
    expect(settingOf("status date")?.name).toBe("pmo_StatusDate");
    expect(settingOf("pmo_StatusDate")?.label).toBe("Status date");
    expect(settingOf("colour")).toBeNull();
    expect(settings).toHaveLength(40);
  });

  test("an unknown register is our own mistake", () => {
    expect(() => registerOf("Budgets")).toThrow(InvariantError);
  });

  test("a saved view shows columns that exist", () => {
    expect(viewsOf("Projects").map((view) => view.name)).toEqual([
      "Intake",
      "Delivery",
      "Value",
      "All",
    ]);
    for (const { headers } of viewsOf("Projects")) {
      for (const header of headers ?? []) expect(columnOf("Projects", header)?.header).toBe(header);
    }
    expect(viewsOf("Risks").map((view) => view.name)).toEqual(["All"]);
  });
});

describe("what a column accepts", () => {
  test.each([
    ["", { kind: "anything" }],
    [">=0", { kind: "range", minimum: 0, maximum: null, above: false }],
    [">0", { kind: "range", minimum: 0, maximum: null, above: true }],
    ["-0.5..1", { kind: "range", minimum: -0.5, maximum: 1, above: false }],
    ["1..n", { kind: "range", minimum: 1, maximum: null, above: false }],
    ["3|2|0.5", { kind: "numbers", numbers: [3, 2, 0.5] }],
    ["Yes|No", { kind: "words", words: ["Yes", "No"] }],
    ["Risks[Risk ID]", { kind: "key", register: "Risks", header: "Risk ID" }],
    ["Project ID|Program ID", { kind: "relatesTo", portfolio: false }],
    ["Project ID|Program ID|PORTFOLIO", { kind: "relatesTo", portfolio: true }],
    ["Criteria scale", { kind: "criterionScale" }],
  ])("%j", (text, expected) => {
    expect(parseAllowed(text)).toEqual(expected);
  });
});

describe("formula references", () => {
  test("tables are read from structured references only", () => {
    expect(
      formulaTables('=IF(Risks[Owner]="Issues[x]",SUM(Benefits[[#Headers],[PV]:[Unit]]),1)'),
    ).toEqual(["Risks", "Benefits"]);
    expect(formulaTables("=[@Budget]+SUM([Weight])")).toEqual([]);
  });

  test("columns are read in every form of a reference", () => {
    const formula =
      "=[@Budget]+[@[Forecast cost]]+SUM(Risks[PV])+COUNT(A[[#Headers],[B c]:[D]])+A[@[B]:[C]]";
    expect(formulaColumns(formula).map(({ table, column }) => `${table ?? ""}/${column}`)).toEqual([
      "/Budget",
      "/Forecast cost",
      "Risks/PV",
      "A/B c",
      "A/D",
      "A/B",
      "A/C",
    ]);
  });

  test("an escaped character belongs to the header", () => {
    expect(formulaColumns("=T[[a'[b']'#]]")).toEqual([{ table: "T", column: "a[b]#" }]);
  });

  test("renaming leaves texts and headers as they are", () => {
    expect(renameInFormula('=Risks[Risks]&"Risks"&Risks2[PV]', { Risks: "RisksPMO" })).toBe(
      '=RisksPMO[Risks]&"Risks"&Risks2[PV]',
    );
  });

  test("renaming there and back gives every schema formula again", () => {
    const forward = Object.fromEntries(registers.map(({ name }) => [name, `${name}PMO`]));
    const back = Object.fromEntries(registers.map(({ name }) => [`${name}PMO`, name]));
    for (const { formula } of registers.flatMap((each) => each.columns)) {
      if (formula === null) continue;
      const renamed = renameInFormula(formula, forward);
      expect(formulaTables(renamed).every((table) => table.endsWith("PMO"))).toBe(true);
      expect(renameInFormula(renamed, back)).toBe(formula);
    }
  });
});

describe("sizes and packs", () => {
  test("each size holds the smaller ones", () => {
    const names = sizes.map((size) => registersOf(size, []).map((each) => each.name));
    expect(names.map((each) => each.length)).toEqual([15, 24, 27]);
    for (const [index, smaller] of names.slice(0, -1).entries()) {
      expect(names[index + 1]).toEqual(expect.arrayContaining(smaller));
    }
    const withHistory = registersOf("full", ["History"]).map((each) => each.name);
    for (const name of writtenRegisters) expect(withHistory).toContain(name);
  });

  test("the choices for a new workbook are those of the schema and of the defaults", () => {
    const ofSchema = registers.flatMap((register) => [
      register.pack,
      ...register.columns.map((column) => column.pack),
    ]);
    expect(["core", ...packs].sort()).toEqual([...new Set(["core", ...ofSchema])].sort());
    expect(riskMatrixNames).toEqual(Object.keys(riskMatrices));
  });

  test("there are the twelve packs of the domain reference and those that choosing, risks, benefits, gates and history need", () => {
    expect([...packs].sort()).toEqual([
      "Baseline",
      "Benefit profile",
      "Change control",
      "Cost type",
      "EVM",
      "Funding options",
      "History",
      "Lessons learned",
      "Objective shares",
      "Optimism bias",
      "Quantitative risk",
      "RICE",
      "Resources",
      "Risk description",
      "Risk treatment",
      "Shared risks",
      "Stage gates",
      "Stakeholders",
      "Value functions",
      "WSJF",
    ]);
  });

  test("a pack brings the registers that it adds to", () => {
    expect(registersOf("register", ["WSJF"]).map((each) => each.name)).toEqual(
      expect.arrayContaining(["Scores", "Criteria"]),
    );
    expect(registersOf("register", ["Resources"]).map((each) => each.name)).toEqual(
      expect.arrayContaining(["Capacity", "Demand", "Roles"]),
    );
    expect(() => registersOf("register", ["Agile"])).toThrow(InvariantError);
  });

  test("filled columns tell which packs they need", () => {
    expect(packsOfColumns("Risks", ["Risk ID", "Cause", "Impact low"])).toEqual([
      "Quantitative risk",
      "Risk description",
    ]);
    expect(packsOfColumns("Demand", ["FTE"])).toEqual(["Resources"]);
  });

  test("a formula is left out with the table it needs, and those that need it too", () => {
    const chosen = chooseColumns(registersOf("register", []), []);
    const projects = chosen.find((each) => each.register.name === "Projects")?.columns ?? [];
    const headers = projects.map((each) => each.header);
    expect(headers).not.toContain("Score");
    expect(headers).not.toContain("Rank");
    expect(headers).toEqual(expect.arrayContaining(["Derived RAG", "NPV", "List order"]));
  });

  test("without quantitative risk the mean impact is the likely cost", () => {
    const meanImpact = (packsOn: readonly string[]): string | null | undefined =>
      chooseColumns(registersOf("register", packsOn), packsOn)
        .find((each) => each.register.name === "Risks")
        ?.columns.find((each) => each.header === "Mean impact")?.formula;
    expect(meanImpact([])).toBe('=IF([@[Cost impact]]="","",[@[Cost impact]])');
    expect(meanImpact(["Quantitative risk"])).toContain("[@[Impact low]]");
  });

  test("any choice of registers gives formulas that stand on their own", () => {
    fc.assert(
      fc.property(fc.subarray([...registers]), fc.subarray([...packs]), (some, packsOn) => {
        const chosen = chooseColumns(some, packsOn);
        const known = new Map(
          chosen.map(({ register, columns }) => [
            register.name,
            new Set([...columns.map((each) => each.header), "c1", "cn"]),
          ]),
        );
        for (const { register, columns } of chosen) {
          for (const { formula } of columns) {
            for (const { table, column } of formulaColumns(formula ?? "")) {
              expect(known.get(table ?? register.name)?.has(column)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("rows that a workbook starts with", () => {
  test("bands of probability follow one another", () => {
    const scales = defaultRows.find((each) => each.register === "Scales")?.rows ?? [];
    expect(scales.map((row) => [row[2], row[3]])).toEqual([
      [0, 0.1],
      [0.1, 0.3],
      [0.3, 0.5],
      [0.5, 0.7],
      [0.7, 1],
    ]);
  });

  test("columns of the rows are inputs of the schema", () => {
    for (const { register, columns, rows } of [...defaultRows, starterCriteria]) {
      for (const header of columns) expect(columnOf(register, header)?.kind).toBe("input");
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test("a risk matrix never decreases to the right or downwards", () => {
    for (const { scores } of Object.values(riskMatrices)) {
      const at = (p: number, i: number): number => scores[p]?.[i] ?? Number.NaN;
      for (let p = 0; p < 5; p += 1) {
        for (let i = 0; i < 5; i += 1) {
          if (p > 0) expect(at(p, i)).toBeGreaterThanOrEqual(at(p - 1, i));
          if (i > 0) expect(at(p, i)).toBeGreaterThanOrEqual(at(p, i - 1));
        }
      }
    }
    expect(riskMatrices.product.scores[4]?.[4]).toBe(25);
    expect(riskMatrices.pmi.scores[4]?.[4]).toBe(72);
  });
});
