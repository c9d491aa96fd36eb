import type { RegisterContent } from "#core/register/content";
import type { PortfolioStatus } from "#core/status/portfolioStatus";
import { readStatus } from "#core/status/readStatus";
import { statusLines } from "#core/status/statusLines";
import { rollRules, statusSettings } from "#core/status/statusRules";
import { everyRegister, readRegisters } from "#excel/readRegisters";
import type { Workbook } from "#host/engine/workbook";
import { tableColumns } from "#test/support/registersOf";
import { northmereBook } from "#test/support/scoringBook";

interface Sample {
  readonly status: PortfolioStatus;
  readonly registers: readonly RegisterContent[];
}

let workbook: Workbook;
let close: () => void;
let read: Sample;

/** The sample by a rule of roll-up, computed by the workbook. */
async function byRule(rule: string): Promise<Sample> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem("pmo_RollRule").getRange().values = [[rule]];
    await context.sync();
  });
  const { registers, settings } = await readRegisters(everyRegister, { settings: statusSettings });
  return { status: readStatus(registers, settings), registers };
}

beforeAll(async () => {
  const book = await northmereBook();
  workbook = book.workbook;
  close = () => {
    book.session.close();
  };
  read = await byRule("Weighted");
});
afterAll(() => {
  close();
});

const of = (id: string): PortfolioStatus["projects"][number] => {
  const found = read.status.projects.find((project) => project.id === id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
};

test("earned value of the portfolio: the values of the domain reference", () => {
  const { earned, leftOut } = read.status.earned;
  expect([earned?.pv, earned?.ev, earned?.ac, leftOut]).toEqual([8762, 7267, 9424, 0]);
  const cpis = read.status.projects.flatMap(({ id, earned: own }) =>
    own?.cpi === null || own === null ? [] : [{ id, cpi: own.cpi }],
  );
  const worst = cpis.sort((a, b) => a.cpi - b.cpi)[0];
  expect(worst?.id).toBe("P-016");
  expect(worst?.cpi).toBeCloseTo(0.612, 3);
  expect(Number(of("P-003").earned?.tcpi)).toBeCloseTo(1.95, 2);
});

test("derived ratings: 5 Red, 4 Amber, 3 Green of 12 active; 6 OK, 5 optimistic, 1 pessimistic", () => {
  const { rollUp, projects } = read.status;
  expect([rollUp.red, rollUp.amber, rollUp.green]).toEqual([5, 4, 3]);
  const ids = (check: string): string[] =>
    projects.filter((project) => project.check === check).map(({ id }) => id);
  expect(ids("Optimistic")).toEqual(["P-003", "P-014", "P-015", "P-016", "P-018"]);
  expect(ids("Pessimistic")).toEqual(["P-010"]);
  expect(ids("OK")).toHaveLength(6);
});

test("programs by share of budget: PG-1 Amber, PG-2 and PG-3 Red; projects without one are not rated", () => {
  const shares = read.status.programs.map(({ id, rollUp }) => [
    id,
    rollUp.level,
    Number((100 * (rollUp.redShare ?? 0)).toFixed(1)),
  ]);
  expect(shares).toEqual([
    ["PG-1", "Amber", 18.1],
    ["PG-2", "Red", 27.2],
    ["PG-3", "Red", 66.9],
    ["", null, 0],
  ]);
  expect(100 * (read.status.programs[0]?.rollUp.amberShare ?? 0)).toBeCloseTo(33.3, 1);
});

test("the check of forecasts names P-003 for both reasons", () => {
  expect(of("P-003").doubts.map(({ kind }) => kind)).toEqual([
    "optimistic-forecast",
    "recovery-not-credible",
  ]);
  expect(of("P-005").doubts).toEqual([]);
});

test("earned schedule of P-014, four quarters from January, by hand", () => {
  const project = of("P-014");
  const { registers } = read;
  const financials = registers.find(({ register }) => register === "Financials");
  const at = (header: string): number => financials?.headers.indexOf(header) ?? -1;
  const budget = (financials?.rows ?? [])
    .filter((row) => row[at("Project ID")] === "P-014")
    .map((row) => Number(row[at("Budget")]));
  // Budgets of the quarters: 400 x (15.625, 34.375, 34.375, 15.625) %, rounded to 1.
  expect(budget.slice(0, 4).reduce((sum, one) => sum + one, 0)).toBe(400);
  const [first = 0, second = 0, third = 0] = budget;
  // Earned are 78 % of 400; the first two quarters have 90 and 91 days, the third 92.
  const es = 90 + 91 + (92 * (312 - first - second)) / third;
  expect(project.schedule?.es).toBeCloseTo(es, 9);
  expect(project.schedule?.at).toBe(273);
  expect(project.schedule?.plannedDuration).toBe(365);
});

test("formulas of the register and ours are equal for every live project", () => {
  const columns = tableColumns(workbook, "Projects");
  const ids = columns.get("Project ID") ?? [];
  const cell = (id: string, header: string): unknown =>
    columns.get(header)?.[ids.indexOf(id)] ?? "";
  for (const project of read.status.projects) {
    const { id, ratings, earned } = project;
    const words = [
      ratings.cost.level,
      ratings.schedule.level,
      ratings.benefit.level,
      ratings.risk.level,
      project.derived.level,
      project.check,
    ].map((word) => word ?? "");
    const headers = [
      "Cost RAG",
      "Schedule RAG",
      "Benefit RAG",
      "Risk RAG",
      "Derived RAG",
      "RAG check",
    ];
    expect([id, ...words]).toEqual([id, ...headers.map((header) => cell(id, header))]);
    expect(project.costVariance).toBe(cell(id, "Cost variance %"));
    expect(project.slipDays).toBe(cell(id, "Slip days"));
    if (earned === null) continue;
    expect([earned.pv, earned.ev, earned.ac]).toEqual([
      cell(id, "Planned value"),
      cell(id, "Earned value"),
      cell(id, "Actual cost"),
    ]);
    const equal = (ours: number | null, header: string): void => {
      const native = cell(id, header);
      if (ours === null) expect(native).toBe("");
      else expect(ours).toBeCloseTo(Number(native), 9);
    };
    equal(earned.cpi, "CPI");
    equal(earned.spi, "SPI");
    equal(earned.eac.typical, "EAC CPI");
    equal(typeof earned.tcpi === "number" ? earned.tcpi : null, "TCPI");
  }
});

test.each(rollRules)("by rule %s programs of the register and ours are equal", async (rule) => {
  const { status } = await byRule(rule);
  const columns = tableColumns(workbook, "Programs");
  const known = status.programs.filter(({ id }) => id !== "");
  expect(status.rules.rollRule).toBe(rule);
  expect(known.map(({ rollUp }) => rollUp.level ?? "")).toEqual(columns.get("Derived RAG"));
  expect(known.map(({ budget }) => budget)).toEqual(columns.get("Budget"));
  known.forEach(({ earned }, k) => {
    expect(earned.earned?.cpi).toBeCloseTo(Number(columns.get("CPI")?.[k]), 9);
    expect(earned.earned?.eac.typical).toBeCloseTo(Number(columns.get("EAC CPI")?.[k]), 6);
  });
});

test("the list by program has every live project once, each program before its own", () => {
  const lines = statusLines(read.registers);
  const ids = lines.filter(({ kind }) => kind === "project").map(({ id }) => id);
  expect([...ids].sort()).toEqual(read.status.projects.map(({ id }) => id).sort());
  expect(lines.filter(({ kind }) => kind === "program").map(({ id }) => id)).toEqual([
    "PG-1",
    "PG-2",
    "PG-3",
    "",
  ]);
  expect(ids).not.toContain("P-023");
});
