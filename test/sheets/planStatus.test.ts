import { statusLines } from "#core/status/statusLines";
import { readStatus } from "#core/status/readStatus";
import { type RollRule, rollRules, statusSettings } from "#core/status/statusRules";
import { applyPlan } from "#excel/applyPlan";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import type { Workbook } from "#host/engine/workbook";
import { planStatus, type StatusRequest } from "#sheets/planStatus";
import {
  danglingReferences,
  formulasOf,
  functionsIn,
  nativeFunctions,
} from "#test/support/planFormulas";
import { tableColumns } from "#test/support/registersOf";
import { northmereBook } from "#test/support/scoringBook";

const taken = { sheets: [], tables: [], names: [] };

function requestOf({ tables, registers }: RegisterReading): StatusRequest {
  return { tables, taken, riskLevels: 5, lines: statusLines(registers) };
}

let workbook: Workbook;
let close: () => void;
let reading: RegisterReading;

/** The sample by a rule of roll-up, computed by the workbook, with the sheet drawn once. */
async function byRule(rule: RollRule): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem("pmo_RollRule").getRange().values = [[rule]];
    await context.sync();
  });
  reading = await readRegisters(everyRegister, { settings: statusSettings });
}

beforeAll(async () => {
  const book = await northmereBook();
  workbook = book.workbook;
  close = () => {
    book.session.close();
  };
  await byRule("Weighted");
  await applyPlan(planStatus(requestOf(reading)), { state: reading.state });
});
afterAll(() => {
  close();
});

/** Text of a cell of the sheet. */
function text(row: number, column: number): string {
  const sheet = workbook.sheets.find(({ name }) => name === "Status");
  return String(sheet?.valueAt(row, column) ?? "");
}

const earnedColumns = ["CPI", "SPI", "EAC CPI", "TCPI", "Planned value", "Earned value"];

test.each([true, false])(
  "with earned value %p it names only what exists, by native functions",
  (has) => {
    const { Projects: projects, ...others } = reading.tables;
    if (projects === undefined) throw new Error("The sample has projects.");
    const columns = projects.columns.filter((header) => has || !earnedColumns.includes(header));
    const tables = { ...others, Projects: { ...projects, columns } };
    const { edits } = planStatus({ ...requestOf(reading), tables });
    const formulas = formulasOf(edits);
    const headers = edits.flatMap((edit) =>
      edit.kind === "writeCells" && edit.cells[0]?.[0] === "ID" ? (edit.cells[0] as string[]) : [],
    );
    expect(danglingReferences(formulas, tables, { table: "Status", columns: headers })).toEqual([]);
    expect([...functionsIn(formulas)].filter((name) => !nativeFunctions.has(name))).toEqual([]);
    expect(headers.includes("CPI")).toBe(has);
  },
);

test.each(rollRules)(
  "by rule %s its letters are those of the rules, for projects and programs",
  async (rule) => {
    await byRule(rule);
    const columns = tableColumns(workbook, "Status");
    const status = readStatus(reading.registers, reading.settings);
    const ids = columns.get("ID") ?? [];
    const letter = (level: string | null): string => level?.charAt(0) ?? "";
    const line = (id: string, header: string): unknown => columns.get(header)?.[ids.indexOf(id)];
    for (const { id, reported, derived, ratings, check } of status.projects) {
      expect([
        id,
        line(id, "Reported"),
        line(id, "Derived"),
        line(id, "Check"),
        line(id, "Cost"),
        line(id, "Schedule"),
        line(id, "Benefit"),
        line(id, "Risk"),
      ]).toEqual([
        id,
        letter(reported),
        letter(derived.level),
        check ?? "",
        letter(ratings.cost.level),
        letter(ratings.schedule.level),
        letter(ratings.benefit.level),
        letter(ratings.risk.level),
      ]);
    }
    const groups = [
      ...status.programs
        .filter(({ id }) => id !== "")
        .map((program) => ({ ...program, line: program.id })),
      { ...status, line: "PORTFOLIO" },
    ];
    for (const { line: id, rollUp, dimensions, budget, forecast } of groups) {
      expect([
        id,
        line(id, "Derived"),
        line(id, "Cost"),
        line(id, "Schedule"),
        line(id, "Benefit"),
        line(id, "Risk"),
      ]).toEqual([
        id,
        letter(rollUp.level),
        letter(dimensions.cost.level),
        letter(dimensions.schedule.level),
        letter(dimensions.benefit.level),
        letter(dimensions.risk.level),
      ]);
      expect(line(id, "Variance")).toBeCloseTo(forecast / budget - 1, 9);
    }
    expect(text(2, 1).toLowerCase()).toContain(
      { Weighted: "weighted", Worst: "worst", Count: "count" }[rule],
    );
  },
);

test("its title is the finding, its lines tell what the colours mean, the last one where it comes from", () => {
  expect(text(0, 1)).toBe(
    "5 of 12 rated projects are Red; 5 are reported better than the rules say",
  );
  expect([3, 4, 5].map((row) => text(row, 1).split(":")[0])).toEqual(["Green", "Amber", "Red"]);
  const lines = 1 + 4 + 23;
  expect(text(7 + lines, 1)).toContain("live projects");
});

test("earned value of programs is that of their sums", () => {
  const columns = tableColumns(workbook, "Status");
  const status = readStatus(reading.registers, reading.settings);
  const ids = columns.get("ID") ?? [];
  for (const { id, earned } of status.programs.filter((program) => program.id !== "")) {
    const at = ids.indexOf(id);
    expect(columns.get("CPI")?.[at]).toBeCloseTo(earned.earned?.cpi ?? NaN, 9);
    expect(columns.get("EAC")?.[at]).toBeCloseTo(earned.earned?.eac.typical ?? NaN, 6);
    expect(columns.get("TCPI")?.[at]).toBeCloseTo(Number(earned.earned?.tcpi), 9);
  }
});

test("without live projects, without Projects and without its rating there is no sheet", () => {
  const table = {
    register: "Projects",
    table: "Projects",
    sheet: "Projects",
    row: 3,
    column: 0,
    rows: 1,
    columns: ["Project ID", "Project", "Program ID", "Stage", "Live", "Budget"],
  };
  const lines = [{ kind: "project", id: "P-1" }] as const;
  const empty = (request: Partial<StatusRequest>): unknown =>
    planStatus({ tables: {}, taken, riskLevels: 5, lines, ...request }).edits;
  expect(empty({})).toEqual([]);
  expect(empty({ tables: { Projects: table } })).toEqual([]);
  const columns = [...table.columns, "Derived RAG"];
  expect(empty({ tables: { Projects: { ...table, columns } }, lines: [] })).toEqual([]);
  expect(empty({ tables: { Projects: { ...table, columns } } })).not.toEqual([]);
});
