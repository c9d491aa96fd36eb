import type { Workbook } from "#host/engine/workbook";
import { addInFunctions } from "#host/runtime/customFunctions";
import type { OfficeSession } from "#host/runtime/node";
import { approx } from "#test/support/approx";
import { openBook } from "#test/support/openBook";
import { tableColumns } from "#test/support/registersOf";
import { act } from "#test/support/scoringBook";
import metadata from "../../src/functions/functions.json";

let session: OfficeSession;
let workbook: Workbook;
beforeAll(async () => {
  ({ session, workbook } = await openBook());
  await act("add-sample", { packs: "EVM, Optimism bias" });
  await import("#functions/associate");
  workbook.customFunctions = addInFunctions("PMO", metadata);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Trial");
    await context.sync();
  });
});
afterAll(() => {
  session.close();
});

/** What a formula shows on a sheet of its own. */
async function shown(formula: string, rows = 1, columns = 1): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Trial");
    sheet.getRange().clear();
    sheet.getRange("A1").formulas = [[formula]];
    await context.sync();
    await session.host.settle();
    const result = sheet
      .getRange("A1")
      .getResizedRange(rows - 1, columns - 1)
      .load("values");
    await context.sync();
    return result.values;
  });
}

const column = (table: string, header: string): readonly unknown[] =>
  tableColumns(workbook, table).get(header) ?? [];

/** Two columns hold the same numbers and the same words. */
function expectSame(found: readonly unknown[][], registers: readonly unknown[]): void {
  expect(found).toHaveLength(registers.length);
  found.forEach(([value], row) => {
    const expected = registers[row];
    const isSame =
      typeof value === "number" && typeof expected === "number"
        ? approx(value, expected)
        : value === (expected ?? "");
    if (!isSame) expect([row, value]).toEqual([row, expected]);
  });
}

describe("what cells show is what the registers of the sample show", () => {
  const figures =
    "Projects[Budget],Projects[Planned value],Projects[Earned value],Projects[Actual cost]";

  it.each([
    ["CPI", "CPI"],
    ["SPI", "SPI"],
    ["EAC", "EAC CPI"],
  ])("PMO.EVM %s is column %s of Projects", async (output, header) => {
    const registers = column("Projects", header);
    expectSame(await shown(`=PMO.EVM(${figures},"${output}")`, registers.length), registers);
  });

  it("PMO.EVM TCPI is column TCPI, where work is left", async () => {
    const registers = column("Projects", "TCPI");
    const found = await shown(`=PMO.EVM(${figures},"TCPI")`, registers.length);
    const done = column("Projects", "Complete %");
    const isLeft = registers.map((_, row) => Number(done[row] ?? 0) < 1);
    const left = <T>(list: readonly T[]): T[] => list.filter((_, row) => isLeft[row]);
    expectSame(left(found), left(registers));
    const [row = 0] = registers.flatMap((each, at) =>
      column("Projects", "Project ID")[at] === "P-003" ? [at] : [],
    );
    expect(Number(found[row]?.[0])).toBeCloseTo(1.95, 2);
  });

  it("a formula in a table gives one value a row", async () => {
    await Excel.run(async (context) => {
      const projects = context.workbook.tables.getItem("Projects");
      const rows = column("Projects", "CPI").length;
      const formula =
        '=PMO.EVM([@Budget],[@[Planned value]],[@[Earned value]],[@[Actual cost]],"CPI")';
      projects.columns.add(-1, [["Own CPI"], ...Array.from({ length: rows }, () => [formula])]);
      await context.sync();
      await session.host.settle();
    });
    const registers = column("Projects", "CPI");
    expectSame(
      column("Projects", "Own CPI").map((value) => [value]),
      registers,
    );
  });

  it("PMO.RAG on the variance with the thresholds of the workbook is Cost RAG, where a project is rated", async () => {
    const registers = column("Projects", "Cost RAG");
    const found = await shown(
      "=PMO.RAG(Projects[Cost variance %],pmo_CostAmber,pmo_CostRed)",
      registers.length,
    );
    const rated = registers.flatMap((rag, row) => (rag === "" ? [] : [row]));
    expect(rated.length).toBeGreaterThan(5);
    expectSame(
      rated.map((row) => found[row] ?? []),
      rated.map((row) => registers[row]),
    );
  });

  it("PMO.RAGROLLUP over the live projects of a program is its Derived RAG", async () => {
    const programs = column("Programs", "Program ID");
    const [of, live, rag, budget] = ["Program ID", "Live", "Derived RAG", "Budget"].map((header) =>
      column("Projects", header),
    );
    const texts = programs.map((program) => {
      const rows = (of ?? []).flatMap((each, row) =>
        each === program && live?.[row] === 1 ? [row] : [],
      );
      const list = (values: readonly unknown[] | undefined): string =>
        `{${rows.map((row) => JSON.stringify(values?.[row] ?? "")).join(";")}}`;
      return `=PMO.RAGROLLUP(${list(rag)},${list(budget)},pmo_RollRule,pmo_RollRed,pmo_RollAmber)`;
    });
    const found: unknown[] = [];
    for (const formula of texts) found.push((await shown(formula))[0]?.[0]);
    expect(found).toEqual(column("Programs", "Derived RAG"));
    expect(found).toEqual(["Amber", "Red", "Red"]);
  });

  it("PMO.PERIOD of the first day of a period is its key", async () => {
    const keys = column("Periods", "Period");
    const quarters = keys.flatMap((key, row) => (String(key).includes("-Q") ? [row] : []));
    const found = await shown("=PMO.PERIOD(Periods[Starts on])", keys.length);
    const lasts = await shown("=PMO.PERIOD(Periods[Ends on])", keys.length);
    for (const row of quarters)
      expect([found[row]?.[0], lasts[row]?.[0]]).toEqual([keys[row], keys[row]]);
    expect(quarters).toHaveLength(8);
    const years = await shown('=PMO.PERIOD(Periods[Starts on],"year")', keys.length);
    keys.forEach((key, row) => {
      if (!quarters.includes(row)) expect(years[row]?.[0]).toBe(key);
    });
  });

  it("PMO.REALISED gives Realised % of flows and levels alike", async () => {
    const registers = column("Benefits", "Realised %");
    const level = 'IF(Benefits[Profile]="Level",Benefits[Baseline value],0)';
    const formula = `=PMO.REALISED(Benefits[Planned to date],Benefits[Actual to date],${level})`;
    const found = await shown(formula, registers.length);
    const known = registers.flatMap((share, row) => (typeof share === "number" ? [row] : []));
    expect(known.length).toBeGreaterThan(3);
    expectSame(
      known.map((row) => found[row] ?? []),
      known.map((row) => registers[row]),
    );
  });

  it("PMO.OPTIMISM gives Optimism bias % for the published bounds", async () => {
    const formula = "=PMO.OPTIMISM(OptimismBias[Project type])";
    const upper = column("OptimismBias", "Cost upper %");
    expectSame(await shown(formula, upper.length), upper);
  });

  it("PMO.NPV of a project's quarters is Projects[NPV] but for the length of quarters", async () => {
    // Nothing of P-007 is past, so that all its money is still to come.
    const id = "P-007";
    const rowOf = column("Projects", "Project ID").indexOf(id);
    const money = (table: string, key: string, of: string, amount: string): number[] =>
      column("Periods", "Period").map((period) =>
        column(table, of).reduce<number>((sum, each, row) => {
          const isHere = each === key && column(table, "Period")[row] === period;
          return sum + (isHere ? Number(column(table, amount)[row] || 0) : 0);
        }, 0),
      );
    const costs = money("Financials", id, "Project ID", "Outturn");
    const benefits = column("Benefits", "Benefit ID")
      .filter((_, row) => column("Benefits", "Relates to")[row] === id)
      .map((benefit) => money("BenefitPeriods", String(benefit), "Benefit ID", "Outturn money"));
    const net = costs.map((cost, t) => benefits.reduce((sum, each) => sum + (each[t] ?? 0), -cost));
    const closed = column("Periods", "Closed").filter((each) => each === 1).length;
    // Quarters to go, then years as four quarters with a quarter of the money each.
    const flows = net.flatMap((amount, t) => {
      if (t < closed) return [];
      const isYear = String(column("Periods", "Period")[t]).endsWith("FY");
      return isYear ? Array.from({ length: 4 }, () => amount / 4) : [amount];
    });
    const list = flows.join(",");
    const [[found] = []] = await shown(
      `=PMO.NPV(pmo_DiscountRate,{${list}},"mid",4)*(1+pmo_DiscountRate)^-(3/4)`,
    );
    const expected = Number(column("Projects", "NPV")[rowOf]);
    expect(Math.abs(Number(found) - expected)).toBeLessThan(0.002 * Math.abs(expected));
  });
});
